import type { en } from "./en";

/** The same in Arabic. Counts stand behind a colon, so that no sentence has to agree with them. */
export const ar: Record<keyof typeof en, string> = {
  "page.waiting": "جارٍ تحميل ما صدر",
  "page.waitingMeasures": "جارٍ تحميل ما تم قياسه",
  "page.cut": "إنشاء إصدار",
  "page.asOthers": "انظر إليه كما يراه الآخرون",
  "page.change": "انظر ما الذي تغير",

  "empty.title": "لم يصدر شيء بعد",
  "empty.import": "استيراد إجابات",
  "empty.viewer": "حين يُصدر فريقك نتائج هذا البرنامج ستقرؤها هنا.",
  "empty.team":
    "يعمل فريقك بإجابات حية. أما الآخرون، وكل ما تحفظه، فيعرضون ما تُصدره: أرقام يوم واحد، روجعت كي لا يُعرف منها أحد.",
  "empty.noAnswers": "الإصدار يقول للآخرين ما الذي تغير. أدخل الإجابات أولًا.",

  "now.title": "صدر في {day}",
  "now.byItself": "أُنشئ تلقائيًا.",
  "now.by": "أنشأه {name}.",
  "now.told": "نتائج معلنة: {n, number}.",
  "now.toldKept": "نتائج معلنة: {n, number}، منها باقٍ من إصدار سابق: {kept, number}.",
  "now.hidden": "مخفي لحماية الناس: {n, number}.",
  "now.noData": "بلا بيانات: {n, number}.",

  "past.title": "إصدارات سابقة",
  "past.about": "أغلقتها الإصدارات التي جاءت بعدها. وما قيل فيها يبقى مقولًا.",

  "rhythm.title": "كل كم من الوقت",
  "rhythm.label": "تُنشأ الإصدارات",
  "rhythm.none": "فقط حين ينشئ أحد إصدارًا",
  "rhythm.week": "كل أسبوع",
  "rhythm.month": "كل شهر",
  "rhythm.saved": "تم الحفظ.",
  "rhythm.aboutNone": "تبقى الإجابات الجديدة عند فريقك حتى ذلك الحين.",
  "rhythm.about":
    "بعد {every, select, week {أسبوع} other {شهر}} من آخر إصدار ({day})، إذا تغيرت الإجابات، يُنشأ الإصدار التالي تلقائيًا، حسب: {named}. وتسري القواعد نفسها: تبقى المجموعات الصغيرة مخفية.",
  "rhythm.group": "المجموعة",
  "rhythm.cohort": "الدفعة",

  "cut.title": "إنشاء إصدار",
  "cut.about":
    "الإصدار هو ما يقرؤه القراء، وما تعرضه الصور والأرقام المحفوظة، إلى أن تنشئ الإصدار التالي. انظر ماذا سيقول. ما قيل لا يمكن سحبه.",
  "cut.breakdowns": "قسّم أيضًا حسب",
  "cut.breakdownsAbout":
    "المجموعات والدفعات فيه دائمًا. اختر فقط ما يحتاجه التقرير، وعلى الأكثر: {most, number}.",
  "cut.storing": "جارٍ حفظ الإصدار.",
  "cut.deciding": "جارٍ تحديد ما يجوز قوله.",
  "cut.counting": "جارٍ عدّ ما يجوز قوله",
  "cut.note": "ملاحظة",
  "cut.noteAbout": "لماذا أُنشئ هذا الإصدار. يستطيع القراء قراءتها.",
  "cut.release": "أصدر هذا",
  "cut.cancel": "إلغاء",
  "cut.releasing": "جارٍ الإصدار …",
  "cut.released": "تم الإصدار. كل من هم خارج فريقك يقرؤون هذا الآن.",
  "cut.nothing": "لا يمكن قول شيء بعد: كل النتائج ستكون مخفية. تقول الجداول كم شخصًا آخر يلزم.",
  "cut.nothingNew": "لن يكون فيه شيء جديد: الجميع يقرؤون كل ما يجوز قوله.",
  "cut.verdict": "جديد: {anew, number}؛ باقٍ من قبل: {kept, number}؛ مخفي لحماية الناس: {hidden, number}",

  "counts.new": "جديد",
  "counts.same": "كما كان",
  "counts.kept": "باقٍ من قبل",
  "counts.hidden": "مخفي",
  "counts.noData": "بلا بيانات",

  "why.kept":
    "<b>باقٍ</b>: نتائج تبقى كما كانت وبتاريخها، لأن من انضموا أو غادروا أو غيّروا إجابة قليلون جدًا. لو قيلت النسختان لعُرف ما أجاب به هؤلاء القلة.",
  "why.leftOut":
    "<b>متروك</b>: نتائج هي أجزاء من استبيان أجاب عنه كاملًا قليلون. الأجزاء التي تشترك في أسئلة تُقال عن الأشخاص أنفسهم، كي لا يُعرف أحد بطرح جزء من آخر.",
  "why.hidden":
    "<b>مخفي</b>: نتائج من أجابوا فيها في المرتين أقل من 10، أو تكشف عن عدد بهذه القلة بطرح نتيجة من أخرى، في هذا الإصدار أو في إصدار سابق.",

  "table.caption": "المقصود بالأشخاص من أجابوا في المرتين حتى الآن. فريقك وحده يرى هذا الجدول.",
  "table.who": "من",
  "table.people": "الأشخاص",
  "table.fate": "في الإصدار",
  "table.differ": "{people, number}، والمختلفون: {differ, number}",
  "table.hiddenNow": "مخفي من الآن فصاعدًا لحماية الناس",
  "table.measure": "{measure}، من {pre} إلى {post}",
  "table.subscale": "{instrument}: {subscale}",
  "table.everyone": "الجميع",
  "table.notGiven":
    "{dimension, select, group {المجموعة غير مذكورة} cohort {الدفعة غير مذكورة} other {{name}: غير مذكور}}",
  "table.attribute": "{name}: {value}",
  "sum.new": "جديد: {n, number}",
  "sum.same": "كما كان: {n, number}",
  "sum.kept": "باقٍ: {n, number}",
  "sum.hidden": "مخفي: {n, number}",
  "sum.noData": "بلا بيانات: {n, number}",

  "gate.waiting": "جارٍ المقارنة بما صدر",
  "gate.fewOut":
    "الإجابات التي وصلت أو تغيرت منذ ذلك الحين هي لعدد أقل من أن يُقال عنه شيء: تبقى تلك الأرقام كما كانت.",
  "gate.newer": "إجاباتك أحدث من إصدار {day}. ما تحفظه يعرض إصدارًا: أنشئ إصدارًا أولًا، أو احفظ ما صدر.",
  "gate.lacks": "إصدار {day} ليس فيه هذا التقسيم. أنشئ إصدارًا فيه هذا التقسيم.",
  "gate.first": "ما تحفظه يعرض ما صدر، ولم يصدر شيء بعد. أنشئ الإصدار الأول.",
  "gate.rest": "الإصدار للبرنامج كله، وفيه نتائج أخرى لمقاييس وجولات أخرى: {n, number}.",
  "gate.release": "أصدر هذا ثم احفظ",
  "gate.saveOld": "احفظ كما صدر في {day}",
  "gate.nothing": "لا يمكن قول شيء من هذا: كله سيكون مخفيًا.",
};
