import type { cellSayings } from "../cellSayings";

/** The same words in Arabic. */
export const ar: Record<keyof typeof cellSayings, string> = {
  "problem.outside": "{cell} ليس على مقياس {instrument}، السؤال {item}، الذي يمتد من {min} إلى {max}",
  "problem.outsideCode":
    "{cell} ليس على مقياس {instrument}، السؤال {item}، الذي يمتد من {min} إلى {max}؛ إذا كان يعني إجابة ناقصة فقل ذلك حيث تُطابق إجابات هذا العمود",
  "problem.outsideShifted":
    "{cell} ليس على مقياس {instrument}، السؤال {item}، الذي يمتد من {min} إلى {max}، بعد إضافة {offset}",
  "problem.outsideShiftedCode":
    "{cell} ليس على مقياس {instrument}، السؤال {item}، الذي يمتد من {min} إلى {max}، بعد إضافة {offset}؛ إذا كان يعني إجابة ناقصة فقل ذلك حيث تُطابق إجابات هذا العمود",
  "problem.unknownAnswer": "{cell} ليس إجابة عن {instrument}، السؤال {item}؛ المتوقع {expected}",
  "problem.notInRange": "{cell} ليس إجابة عن {instrument}، السؤال {item}؛ المتوقع رقم من {min} إلى {max}",
  "problem.disagrees": "{cell} يقول {number}، لكن {words} يعني {value}؛ قل عند مطابقة الإجابات أيهما المقصود",
  "problem.scoreNoNumber": "{cell} ليس رقمًا؛ المتوقع درجة {instrument} {subscale} من {low} إلى {high}",
  "problem.scoreOutside":
    "{cell} خارج المدى من {low} إلى {high}؛ المتوقع درجة {instrument} {subscale} من {low} إلى {high}",
  "problem.noNumber": "{cell} ليس رقمًا",
  "problem.noDate": "{cell} ليس تاريخًا مكتوبًا بالشكل {format}",
  "problem.noTick": "{cell} لا يقول إن {option} اختير ولا إنه لم يُختر",
  "problem.width": "عدد خلايا الصف: {cells}، لكن العناوين تسمي أعمدة عددها: {columns}",
  "problem.widthOne": "في الصف خلية واحدة، لكن العناوين تسمي أعمدة عددها: {columns}",
  "problem.nul": "في الخلية رمز NUL الذي لا تكتبه أي أداة استبيان؛ قد يكون الملف تالفًا",
  "problem.nobody": "بلا مشارك: الخلية لا تقول من أجاب، فلا يمكن ربط الصف بصف آخر",
  "problem.shortened":
    "اختصر جدول البيانات هذا الرقم فلا يمكن معرفة الشخص؛ صدّر الملف مرة أخرى، أو اجعل العمود نصًا قبل الحفظ",
  "problem.longCode": "أطول من {most} رمزًا؛ لا يمكن أن يكون رمز المشارك نصًا بهذا الطول",
  "problem.longCohort": "أطول من {most} رمزًا؛ لا يمكن أن تكون الدفعة نصًا بهذا الطول",
  "problem.longGroup": "أطول من {most} رمزًا؛ لا يمكن أن تكون المجموعة نصًا بهذا الطول",
  "problem.longAttribute": "أطول من {most} رمزًا؛ لا يمكن أن تكون الصفة نصًا بهذا الطول",
  "problem.noWave": "الخلية لا تقول أي جولة هذه؛ المتوقع واحدة من {expected}",
  "problem.unknownWave": "{cell} ليس واحدًا من {expected}",
  "problem.notSix":
    "ليس رمزًا من ستة أجزاء: الحرف الأول من اسم الأم، عدد الإخوة الأكبر، الشهر، اليوم، الحرف الأول من مكان الولادة، الحرف الأول من الاسم الأوسط، مثل M-2-04-17-L-X",
  "problem.six.mother": "ليس حرفًا: الحرف الأول من اسم الأم، أو X",
  "problem.six.siblings": "ليس عددًا للإخوة والأخوات الأكبر: من 0 إلى 4، أو X",
  "problem.six.month": "ليس شهر ولادة: من 01 إلى 12، أو X",
  "problem.six.day": "ليس يوم ولادة: من 01 إلى 31، أو X",
  "problem.six.town": "ليس حرفًا: الحرف الأول من مكان الولادة، أو X",
  "problem.six.middle": "ليس حرفًا: الحرف الأول من الاسم الأوسط، أو X",
  "problem.part.mother": "جزء من الرمز ليس حرفًا: الحرف الأول من اسم الأم، أو X",
  "problem.part.siblings": "جزء من الرمز ليس عددًا للإخوة والأخوات الأكبر: من 0 إلى 4، أو X",
  "problem.part.month": "جزء من الرمز ليس شهر ولادة: من 01 إلى 12، أو X",
  "problem.part.day": "جزء من الرمز ليس يوم ولادة: من 01 إلى 31، أو X",
  "problem.part.town": "جزء من الرمز ليس حرفًا: الحرف الأول من مكان الولادة، أو X",
  "problem.part.middle": "جزء من الرمز ليس حرفًا: الحرف الأول من الاسم الأوسط، أو X",
  "problem.differ": "{cell} هنا، و{said} في الصف {row}: إجابات الرد الواحد تقول أشياء مختلفة",
  "problem.noQuestion": "الخلية لا تقول عن أي سؤال هذه الإجابة",
  "problem.twice": "أجاب الشخص نفسه عن {question} مرتين في الوقت نفسه: في الصفين {before} و{row}",
  "problem.twiceApart":
    "أجاب الشخص نفسه عن {question} مرتين في الوقت نفسه: في الصفين {before} و{row}، وهما يختلفان في {columns}. عمود واحد يقول عن أي سؤال يجيب الصف: إذا قال ذلك عمودان معًا فاكتبهما أولًا في عمود واحد",
  "problem.others": "مشكلات أخرى",
  "advice.offered":
    "يبدو من {low} إلى {high}، والمقياس من {min} إلى {max}؛ إذا كان الملف يعد من رقم آخر فأضف {offset}",
  "advice.without":
    "من {low} إلى {high}، ومع الإضافة المضبوطة {present} يصبح من {madeLow} إلى {madeHigh}، والمقياس من {min} إلى {max}؛ بلا إضافة يناسب",
  "advice.instead":
    "من {low} إلى {high}، ومع الإضافة المضبوطة {present} يصبح من {madeLow} إلى {madeHigh}، والمقياس من {min} إلى {max}؛ إذا كان الملف يعد من رقم آخر فإضافة {offset} تناسب مكانها",
  "ask.perAnswer":
    "يبدو هذا صفًا لكل إجابة: {item} يقول أي سؤال، و{value} يقول الإجابة. أهو كذلك؟ عندها تُجمع الصفوف أولًا، صف لكل رد.",
  "ask.roster": "لا يُعرف أي عمود في هذا الملف على أنه إجابة. أهو قائمة بمن يشارك، مع مجموعة كل شخص أو دفعته؟",
  "ask.waveMeant": "أي جولة مقصودة في {columns}؟",
  "ask.waveColumns": "السؤال نفسه في عدة أعمدة. أهي من جولات مختلفة: {example}؟",
  "ask.wave": "من أي جولة هذه الإجابات؟",
  "ask.waveRivals": "أي عمود يقول الجولة: {column} أم {other}؟",
  "ask.waveMeaning": "يبدو أن العمود {column} يقول الجولة. أهذا صحيح: {meaning}؟",
  "ask.waveOfFile": "الاسم {name} يشبه {wave}. أكل هذه الإجابات من ذلك الوقت؟",
  "ask.participant": "أي عمود يميز الأشخاص؟ من دونه لا يمكن جمع إجابات أي شخص قبل وبعد.",
  "ask.participantRivals": "أي عمود يميز الأشخاص: {columns}؟",
  "ask.cohort": "أي عمود هو الدفعة؟",
  "ask.group": "أي عمود هو المجموعة؟",
  "ask.dayOrder": "في العمود {column}، هل يأتي اليوم أولًا أم الشهر في {cell}؟",
  "ask.zone": "بتوقيت أين أوقات {column}؟ {cell} لا يذكر منطقة زمنية.",
  "ask.zoneSerials": "بتوقيت أين أوقات {column}؟ لا تذكر منطقة زمنية.",
  "ask.selfCode":
    "تبدو هذه الأعمدة الأجزاء الستة لرمز صنعه الناس بأنفسهم: {columns}. أهو كذلك؟ عندها تُحفظ مشفرة لا كما هي.",
  "ask.shift":
    "ما في {columns} يبدو من {low} إلى {high}، والمقياس من {min} إلى {max}؛ إذا كان الملف يعد من رقم آخر فأضف {offset}. أهو كذلك؟",
  "ask.outside":
    "في العمود {column}: {cells}، لكن {instrument}، السؤال {item}، من {min} إلى {max}. ماذا تعني هذه؟",
  "ask.words": "ماذا تعني هذه الكلمات في {instrument} ({expected})؟ {words}",
  "ask.wordsMeant": "أتعني هذه الكلمات هذا في {instrument} ({expected})؟ {words}",
  "ask.almostItems": "تُقرأ هذه الأعمدة مثل {instrument} تقريبًا: {columns}. أهي أسئلتها؟",
  "ask.numbered": "الأعمدة {columns} مرقمة فقط. أي أداة قياس هي، بترتيبها المنشور؟",
  "ask.missingItem":
    "لا يوجد عمود لكل سؤال بجانب {columns}: عدد أسئلة {instrument} هو {items}، فلا يمكن حساب درجتها هناك. أنستورده مع ذلك؟",
  "ask.oneColumn": "في الملف عمود واحد فقط، فلا يوجد عمود فيه إجابات. أهذا هو الملف الصحيح؟",
  "ask.noAnswers": "أي الأعمدة فيها إجابات، وعن أي أداة قياس؟ لا يُعرف هنا أي من أسماء الأعمدة أو الأسئلة.",
  "ask.sameCohort": "في المرة الماضية كان الملف كله من الدفعة {name}. وهذا أيضًا؟",
  "ask.sameGroup": "في المرة الماضية كان الملف كله من المجموعة {name}. وهذا أيضًا؟",
  "ask.otherDates":
    "لا توجد في العمود {column} تواريخ مكتوبة بالشكل {format} كالمرة الماضية. كيف كُتبت، إذا كان ما زال يقول متى أُجيب؟",
  "csv.row": "الصف",
  "csv.problem": "الخطأ",
  "csv.beyond": "خلايا بعد آخر عنوان: {cells}",
  "csv.more":
    "{n, plural, one {صف آخر فيه خطأ وليس} two {صفان آخران فيهما خطأ وليسا} few {# صفوف أخرى فيها خطأ وليست} many {# صفًا آخر فيها خطأ وليست} other {# صف آخر فيها خطأ وليست}} في هذه القائمة",
};
