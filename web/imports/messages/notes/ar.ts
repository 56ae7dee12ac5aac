import type { en } from "./en";

/** The same words in Arabic. */
export const ar: Record<keyof typeof en, string> = {
  "note.unfinished":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} ممن لم يصلوا إلى النهاية؛ وإجاباتهم محسوبة",
  "note.code_trimmed":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} فيها فراغات حول رمز المشارك، وقد حُذفت",
  "note.code_case":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} تكتب رمز المشارك بأحرف صغيرة؛ الأحرف الصغيرة والكبيرة سواء",
  "note.kept_apart":
    "{n, plural, one {رمز واحد يختلف} two {رمزان يختلفان} few {# رموز تختلف} many {# رمزًا يختلف} other {# رمز يختلف}} عن رمز آخر في الجولة نفسها بالأحرف الكبيرة والصغيرة فقط؛ يُعدّ أصحابها أشخاصًا مختلفين ويُقترحون كشخص واحد في صفحة المطابقة",
  "note.label_folded":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} تكتب دفعة أو مجموعة بأحرف أو فراغات مختلفة؛ أُخذ كل اسم كما جاء أول مرة",
  "note.no_cohort":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} لا تذكر دفعة",
  "note.no_group":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} لا تذكر مجموعة",
  "note.no_date": "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} بلا تاريخ",
  "skip.no_mapped_answer":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: لا إجابة في أي من الأعمدة المطابقة",
  "skip.preview":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: معاينات للاستبيان وليست إجابات",
  "skip.rejected":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: معلمة في أداة الاستبيان بأنها مرفوضة أو مزعجة",
  "skip.test":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: معلمة في أداة الاستبيان بأنها تجارب",
  "skip.unfinished":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: ممن لم يصلوا إلى النهاية، كما قلت",
  "skip.blank": "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: فارغة",
  "skip.erased":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: مُحي كل ما يخص الشخص، ولا يجوز لملف أن يعيده",
  "skip.removed":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: أزالها شخص",
  "skip.removedOn":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: أزالها شخص في {day}",
  "skip.removedBecause":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} متروكة: أزالها شخص في {day}، والسبب «{reason}»",
  "note.moved":
    "{n, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} بأكثر من دفعة أو مجموعة أو صفة؛ بقي ما جاء في أول جولة وأول صف",
  "note.filled":
    "{n, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} بدفعة أو مجموعة أو صفة لم تكن معروفة بعد",
  "note.again":
    "{n, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} في دفعة أخرى من قبل؛ القائمة تسجلهم مرة أخرى في الدفعة التي تذكرها",
  "note.nothingNew": "كل ما في هذا الملف موجود هنا من قبل؛ لم يُحفظ شيء جديد",
  "note.sameFile": "هذا الملف نفسه استُورد من قبل",
  "note.rows.file":
    "قالت صفوف لشخص واحد في جولة واحدة أشياء مختلفة {n, plural, one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}؛ {how, select, leave_out {لم يؤخذ أي من هذه الصفوف} keep_first {أُخذ الصف الأول} keep_last {أُخذ الصف الأخير} other {حُسم كل منها كما اخترت}}",
  "note.rows.stored":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} قالت غير ما هو محفوظ للشخص في تلك الجولة؛ {how, select, leave_out {تُركت هذه الصفوف} keep_first {بقي ما هو محفوظ} keep_last {حل الملف محله} other {حُسم كل منها كما اخترت}}",
  "note.listed.file":
    "{n, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} تعطيهم القائمة نفسها مجموعتين أو صفتين؛ {how, select, leave_out {لم يؤخذ أي من هذه الصفوف} keep_first {أُخذ الصف الأول} keep_last {أُخذ الصف الأخير} other {حُسم كل منها كما اخترت}}",
  "note.listed.stored":
    "{n, plural, one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} تعطيهم القائمة مجموعة أو صفة غير التي هنا؛ {how, select, leave_out {تُركت هذه الصفوف} keep_first {بقي ما هو محفوظ} keep_last {حل الملف محله} other {حُسم كل منها كما اخترت}}",
  "ask.rows.file":
    "تقول صفوف لشخص واحد في جولة واحدة أشياء مختلفة (من، متى، في أي صفوف): {shown}. أيها يُحسب؟",
  "ask.rows.stored": "يقول الملف غير ما هو محفوظ (من، متى، في أي صف): {shown}. أيهما يُحسب؟",
  "ask.listed.file": "تقول القائمة شيئين عن بعض الأشخاص (من، في أي صفوف): {shown}. أيهما يُحسب؟",
  "ask.listed.stored": "تقول القائمة عن بعض الأشخاص غير ما هو معروف هنا (من، في أي صف): {shown}. أيهما يُحسب؟",
  "note.windows":
    "الملف ليس UTF-8؛ قُرئ على أنه Windows-1252 (أوروبا الغربية). تأكد أن الحروف ذات العلامات وعلامات الاقتباس صحيحة.",
  "note.utf16": "لا علامة في الملف لترميزه؛ قُرئ على أنه UTF-16.",
  "note.separated": "يفصل بين الخلايا: {sign}",
  "note.zipped": "قُرئ من الملف المضغوط ZIP: {file}",
  "note.blankEnd":
    "{n, plural, one {سطر فارغ واحد} two {سطران فارغان} few {# أسطر فارغة} many {# سطرًا فارغًا} other {# سطر فارغ}} في النهاية تُركت",
  "note.blankAbove":
    "{n, plural, one {سطر فارغ واحد} two {سطران فارغان} few {# أسطر فارغة} many {# سطرًا فارغًا} other {# سطر فارغ}} فوق العناوين تُركت",
  "note.widerBlank": "تنتهي الصفوف بفاصل أكثر من العناوين؛ تُركت الخلايا الفارغة في آخرها",
  "note.namelessEnd":
    "{n, plural, one {عمود واحد} two {عمودان} few {# أعمدة} many {# عمودًا} other {# عمود}} بلا اسم في النهاية تُركت",
  "note.nameless": "الأعمدة التي بلا اسم تُسمى بمكانها: {columns}",
  "note.doubled": "لبعض الأعمدة الاسم نفسه؛ تُميز، مع مكانها في الملف، هكذا: {columns}",
  "note.leftAbove":
    "كما قلت، تُركت {n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} فوق أسماء الأعمدة",
  "note.leftBelow":
    "كما قلت، تُركت {n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} تحت أسماء الأعمدة",
  "note.leftBoth":
    "كما قلت، تُركت {n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} فوق أسماء الأعمدة و{below, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} تحتها",
  "note.plain": "كما قلت، قُرئ جدولًا عاديًا، بلا قواعد أداة استبيان",
  "note.sheet":
    "قُرئت الورقة {name}؛ وفي المصنف {n, plural, one {ورقة أخرى فيها بيانات لم تُقرأ} two {ورقتان أخريان فيهما بيانات لم تُقرآ} few {# أوراق أخرى فيها بيانات لم تُقرأ} many {# ورقة أخرى فيها بيانات لم تُقرأ} other {# ورقة أخرى فيها بيانات لم تُقرأ}}: {others}",
  "note.hiddenSheets":
    "{n, plural, one {ورقة مخفية واحدة لم يُنظر فيها} two {ورقتان مخفيتان لم يُنظر فيهما} few {# أوراق مخفية لم يُنظر فيها} many {# ورقة مخفية لم يُنظر فيها} other {# ورقة مخفية لم يُنظر فيها}}",
  "note.hiddenRows":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} مخفية أو مصفّاة في المصنف، وقُرئت مع ذلك",
  "note.noResult":
    "{n, plural, one {خلية واحدة} two {خليتان} few {# خلايا} many {# خلية} other {# خلية}} فيها صيغة بلا نتيجتها فجاءت فارغة، أولها في {cell}. افتح الملف في Excel واحفظه لتكون النتائج فيه",
  "note.folded":
    "جُمعت {answers, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} في كل منها إجابة واحدة إلى {responses, plural, one {رد واحد} two {ردين} few {# ردود} many {# ردًا} other {# رد}}، حسب {by}",
  "note.foldedBlank":
    "{n, plural, one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} بلا سؤال ولا إجابة تُركت",
  "note.foldedLeft": "{columns} يختلف من إجابة إلى أخرى فتُرك",
  "answer.answered": "أُجيب",
  "answer.notAsked": "لم يُسأل",
  "answer.notAnswered": "تُرك فارغًا",
  "answer.prefersNotToSay": "يفضل ألا يقول",
  "answer.dontKnow": "لا يعرف",
  "answer.notApplicable": "لا ينطبق",
  "answer.noOpinion": "لا رأي",
  "answer.declaredCode": "رمز لإجابة ناقصة",
  "answer.noScore": "بلا درجة",
  "answer.noneOfThese": "لا شيء من هذه",
  "answer.group": "المجموعة",
};
