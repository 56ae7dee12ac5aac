import type { en } from "./en";

/**
 * The same sentences in Arabic. Before and after are "the first time" and "the second time", as people are said
 * to have answered "both times". A count stands behind a colon where the sentence would else have to agree with
 * it, in the six forms that Arabic has for it. Signs and digits come from numberFormats.ts, which keeps
 * them in order between letters that run the other way; commas and semicolons are the Arabic ones.
 */
export const ar: Record<keyof typeof en, string> = {
  "quantity.points":
    "{n, plural, zero {{points} نقطة} one {{points} نقطة} two {{points} نقطة} few {{points} نقاط} many {{points} نقطة} other {{points} نقطة}}",
  "quantity.pointsUnder": "أقل من {points} نقطة",
  "quantity.under": "أقل من {points}",
  "quantity.share":
    "{people, number} من أصل {of, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}} ({percent})",
  "quantity.shareUnder": "أقل من {percent} من الناس",
  "quantity.shareOver": "أكثر من {percent} من الناس",
  "quantity.shareHidden": "كثير من الناس (العدد مخفي لحماية الناس)",
  "share.exact": "{people, number} من {of, number} ({percent})",
  "share.under": "أقل من {percent}",
  "share.over": "أكثر من {percent}",

  "quantity.pSmall": "p < 0.001",
  "quantity.pLarge": "p > 0.999",
  "quantity.p": "p = {p}",

  "change.clear":
    "{scale}: درجات من أجابوا في المرتين {way, select, lower {أدنى} other {أعلى}} بمقدار {size} في المرة الثانية منها في المرة الأولى، على مقياس من {min} إلى {max}{direction, select, higher_better {، الأعلى فيه أفضل} higher_worse {، الأدنى فيه أفضل} other {}} (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}).",
  "change.unclear":
    "{scale}: لا نستطيع أن نعرف إن كانت الدرجات قد تغيرت. درجات من أجابوا في المرتين {way, select, lower {أدنى} other {أعلى}} بمقدار {size} في المرة الثانية منها في المرة الأولى، على مقياس من {min} إلى {max}{direction, select, higher_better {، الأعلى فيه أفضل} higher_worse {، الأدنى فيه أفضل} other {}}، لكن المرجح أي شيء بين أدنى بمقدار {low} وأعلى بمقدار {high}.",
  "change.unclearNone":
    "{scale}: لا نستطيع أن نعرف إن كانت الدرجات قد تغيرت. درجات من أجابوا في المرتين متقاربة جدًا في المرة الثانية وفي المرة الأولى، على مقياس من {min} إلى {max}{direction, select, higher_better {، الأعلى فيه أفضل} higher_worse {، الأدنى فيه أفضل} other {}}، والمرجح أي شيء بين أدنى بمقدار {low} وأعلى بمقدار {high}.",
  "change.fewClear":
    "{scale}: بحسب من أجابوا في المرتين ({paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}})، المرجح أن تكون الدرجات {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high} نقطة في المرة الثانية منها في المرة الأولى، على مقياس من {min} إلى {max}{direction, select, higher_better {، الأعلى فيه أفضل} higher_worse {، الأدنى فيه أفضل} other {}}.",
  "change.fewUnclear":
    "{scale}: لا نستطيع أن نعرف إن كانت الدرجات قد تغيرت. بحسب من أجابوا في المرتين ({paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}})، المرجح أي شيء بين أدنى بمقدار {low} نقطة وأعلى بمقدار {high} نقطة، على مقياس من {min} إلى {max}{direction, select, higher_better {، الأعلى فيه أفضل} higher_worse {، الأدنى فيه أفضل} other {}}.",
  "change.equal":
    "{scale}: درجة كل من أجاب في المرتين {way, select, lower {أدنى} other {أعلى}} بمقدار {size} بالضبط في المرة الثانية منها في المرة الأولى، على مقياس من {min} إلى {max}{direction, select, higher_better {، الأعلى فيه أفضل} higher_worse {، الأدنى فيه أفضل} other {}}. حين يتغير الجميع بالقدر نفسه لا نستطيع أن نقول إلى أي حد هذا مؤكد.",
  "change.none":
    "{scale}: كل من أجاب في المرتين كانت درجته في المرة الثانية هي نفسها في المرة الأولى، على مقياس من {min} إلى {max}.",
  "change.untold":
    "{scale}: نعرض عمّن أجابوا في المرتين متوسط التغير وحده. مدى اختلاف تغيراتهم مخفي لحماية الناس، فلا نستطيع أن نقول إلى أي حد هذا مؤكد.",
  "change.tooFew": "{scale}: من أجابوا في المرتين أقل من أن نقول شيئًا عن التغير.",

  "people.some":
    "أجاب في المرة الأولى: {pre, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. ومنهم أجاب في المرة الثانية أيضًا: {paired, number}. لا نعرف كيف تغيرت درجات الآخرين.",
  "people.all":
    "كل من أجاب في المرة الأولى أجاب في المرة الثانية أيضًا: {paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "people.paired":
    "أجاب في المرتين: {paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",

  "limits.cause": "لا يمكن لهذا أن يبيّن أن البرنامج هو السبب.",
  "limits.noComparison": "لا توجد مجموعة للمقارنة، فلا يمكن لهذا أن يبيّن أن البرنامج هو السبب.",
  "limits.comparison":
    "قد يختلف البرنامج ومجموعة المقارنة في أمور أخرى أيضًا، فلا يمكن لهذا أن يبيّن أن البرنامج هو السبب.",
  "limits.volunteers": "هذا عمّن اختاروا أن يشاركوا وأن يجيبوا، وقد يكون غيرهم مختلفين.",

  "hidden.too_few_people": "مخفي لحماية الناس: أجاب في المرتين أقل من {threshold}.",
  "hidden.would_reveal_another": "مخفي لحماية الناس: عرضه قد يكشف إجابات عدد من الناس أقل من {threshold}.",
  "hidden.few_answered_all":
    "ليس في هذا الإصدار: من أجابوا عن كل أسئلة هذه النتيجة والنتائج التي تشاركها أسئلتها قليلون جدًا.",
  "hidden.nobody": "لا توجد بيانات: لم يجب أحد في المرتين بعد.",
  "hidden.needs":
    "مخفي لحماية الناس: أجاب في المرتين أقل من {threshold}. ما زلنا نحتاج كي نعرضه إلى: {needs, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "hidden.group": "{group}. {why}",

  "notice.few": "هذه مجموعة صغيرة: شخص واحد يمكنه أن يغيّر هذه الأرقام كثيرًا.",
  "notice.best.pre":
    "{share} كانت لهم أفضل درجة ممكنة، {score}، في المرة الأولى: لم يكن ممكنًا أن تصير درجتهم أفضل في المرة الثانية.",
  "notice.best.post":
    "{share} كانت لهم أفضل درجة ممكنة، {score}، في المرة الثانية: درجة أفضل منها لا يمكن أن تظهر.",
  "notice.worst.pre":
    "{share} كانت لهم أسوأ درجة ممكنة، {score}، في المرة الأولى: لم يكن ممكنًا أن تصير درجتهم أسوأ في المرة الثانية.",
  "notice.worst.post":
    "{share} كانت لهم أسوأ درجة ممكنة، {score}، في المرة الثانية: درجة أسوأ منها لا يمكن أن تظهر.",
  "notice.lowest.pre":
    "{share} كانت لهم أدنى درجة ممكنة، {score}، في المرة الأولى: لم يكن ممكنًا أن تصير درجتهم أدنى في المرة الثانية.",
  "notice.lowest.post":
    "{share} كانت لهم أدنى درجة ممكنة، {score}، في المرة الثانية: درجة أدنى منها لا يمكن أن تظهر.",
  "notice.highest.pre":
    "{share} كانت لهم أعلى درجة ممكنة، {score}، في المرة الأولى: لم يكن ممكنًا أن تصير درجتهم أعلى في المرة الثانية.",
  "notice.highest.post":
    "{share} كانت لهم أعلى درجة ممكنة، {score}، في المرة الثانية: درجة أعلى منها لا يمكن أن تظهر.",
  "notice.selectedBand": "بدأ الجميع تقريبًا في النطاق «{label}» أو أسوأ منه، من {from} إلى {to}.",
  "notice.selectedHalf": "بدأ الجميع تقريبًا في النصف الأسوأ من المقياس، من {from} إلى {to}.",
  "notice.regression":
    "من يُختارون عند أحد طرفي المقياس تقترب درجاتهم عادة من الوسط في المرة التالية، مهما حدث بين المرتين. قد يكون جزء من التغير هو هذا فقط.",

  "reliable.counts":
    "درجتهم أفضل بوضوح في المرة الثانية منها في المرة الأولى: {better, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} من {of, number}؛ متقاربة: {same, number}؛ أسوأ بوضوح: {worse, number}.",
  "reliable.neutral":
    "درجتهم أعلى بوضوح في المرة الثانية منها في المرة الأولى: {rose, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} من {of, number}؛ متقاربة: {same, number}؛ أدنى بوضوح: {fell, number}.",
  "reliable.hidden": "عدد من كانت درجتهم أفضل أو أسوأ بوضوح مخفي لحماية الناس.",
  "reliable.hiddenNeutral": "عدد من كانت درجتهم أعلى أو أدنى بوضوح مخفي لحماية الناس.",
  "reliable.band":
    "«بوضوح» تعني أكثر من {size}: الخطوات الأصغر قد تأتي من الأسئلة وحدها. ولو لم يكن هناك أي تغير حقيقي لتحرك نحو 5 من كل 100 شخص بهذا القدر.",
  "reliable.published":
    "تستند {size} إلى ثبات {kind, select, alpha {(ألفا)} other {عند إعادة الأسئلة}} قدره {value} من {source}{verified, select, yes {} other {، ولم يُراجَع مع مصدره بعد}}، وإلى مدى اختلاف درجات {sdOf, select, all_baseline {جميع الناس} other {من أجابوا في المرتين}} في المرة الأولى.",
  "reliable.thisData":
    "تستند {size} إلى ثبات (ألفا) قدره {value}، مأخوذ من إجابات المرة الأولى، وإلى مدى اختلاف درجات {sdOf, select, all_baseline {جميع الناس} other {من أجابوا في المرتين}} في المرة الأولى.",
  "reliable.no_reliability":
    "لا نصف هنا أحدًا بأنه أفضل أو أسوأ: لا يُعرف كم هذا المقياس دقيق، فقد لا تعني خطوة صغيرة شيئًا.",
  "reliable.no_spread":
    "لا نصف هنا أحدًا بأنه أفضل أو أسوأ: كانت درجة الجميع واحدة في المرة الأولى، فلا نستطيع أن نعرف كم تكون الخطوة الواضحة.",

  "any.counts":
    "بأي مقدار كان، درجتهم أعلى في المرة الثانية منها في المرة الأولى: {rose, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} من {of, number}؛ الدرجة نفسها: {same, number}؛ أدنى: {fell, number}. الخطوات الصغيرة قد لا تعني شيئًا.",
  "any.hidden": "عدد من كانت درجتهم أعلى أو أدنى بأي مقدار مخفي لحماية الناس.",

  "own.before": "درجتك في المرة الأولى: {score}.",
  "own.after": "درجتك في المرة الثانية: {score}.",
  "own.ends":
    "يمتد المقياس من {min} إلى {max}{direction, select, higher_better {، الأعلى فيه أفضل} higher_worse {، الأدنى فيه أفضل} other {}}.",
  "own.same": "كانت الدرجة نفسها في المرتين.",
  "own.moved":
    "الدرجة {way, select, lower {أدنى} other {أعلى}} بمقدار {size} في المرة الثانية منها في المرة الأولى.",
  "own.stepUnknown": "لا يُعرف كم هذه الأسئلة دقيقة لشخص واحد، فقد لا تعني خطوة صغيرة شيئًا.",
  "own.stepWithin":
    "عند شخص واحد قد تأتي خطوات تصل إلى {size} من الأسئلة وحدها، فقد لا تعني هذه الخطوة شيئًا.",
  "own.stepBeyond":
    "عند شخص واحد قد تأتي خطوات تصل إلى {size} من الأسئلة وحدها. هذه الخطوة أكبر. وهي لا تقول لماذا.",

  "crossing.band": "يبدأ النطاق «{label}» هنا: درجات من {from} إلى {to} (المصدر: {source}).",
  "crossing.indicator": "«{label}» تعني درجة من {from} إلى {to} (المصدر: {source}).",
  "crossing.shares": "كان فيه في المرة الأولى: {pre}؛ وفي المرة الثانية: {post}.",
  "crossing.sharesHidden": "عدد من كانوا فيه مخفي لحماية الناس.",
  "crossing.onlyBefore": "كان فيه في المرة الأولى: {pre}. العدد في المرة الثانية مخفي لحماية الناس.",
  "crossing.onlyAfter": "كان فيه في المرة الثانية: {post}. العدد في المرة الأولى مخفي لحماية الناس.",
  "crossing.clear":
    "النسبة {way, select, lower {أدنى} other {أعلى}} بمقدار {size} نقطة مئوية في المرة الثانية منها في المرة الأولى (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}).",
  "crossing.unclear":
    "لا نستطيع أن نعرف إن كانت النسبة قد تغيرت: المرجح أي شيء بين أدنى بمقدار {low} نقطة مئوية وأعلى بمقدار {high}.",
  "crossing.moved":
    "خرج منه: {out, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}. ودخل إليه: {in, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "crossing.line": "الحد الفاصل خط على مقياس. لا يقول إن كان أحد مريضًا.",

  "flow.enrolled":
    "المسجَّلون: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "flow.pre":
    "أجاب في المرة الأولى: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "flow.post":
    "أجاب في المرة الثانية: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "flow.paired":
    "أجاب في المرتين: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "flow.lost":
    "{group}: أجاب في المرة الأولى: {before, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}؛ وفي المرتين: {both, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "flow.enrolledUpTo":
    "المسجَّلون على الأكثر: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "flow.preHidden": "عدد من أجابوا في المرة الأولى مخفي لحماية الناس.",
  "flow.postHidden": "عدد من أجابوا في المرة الثانية مخفي لحماية الناس.",

  "loss.none": "كل من أجاب في المرة الأولى أجاب في المرة الثانية أيضًا.",
  "loss.some": "{share} ممن أجابوا في المرة الأولى لم يجيبوا في المرة الثانية.",
  "loss.many":
    "لم يعد أكثر من واحد من كل خمسة: {share} ممن أجابوا في المرة الأولى لم يجيبوا في المرة الثانية.",
  "loss.hidden": "عدد من لم يجيبوا مرة أخرى مخفي لحماية الناس.",
  "loss.nobodyStayed": "لم يبقَ أحد، فليس هناك تغير نتحدث عنه.",
  "loss.tooFew": "هم أقل من أن نعرف إن كانوا قد بدأوا بشكل مختلف.",
  "loss.alike":
    "لا نستطيع أن نعرف إن كانوا قد بدأوا بشكل مختلف: المرجح أي شيء بين أدنى بمقدار {low} نقطة وأعلى بمقدار {high} نقطة، مقارنة بمن بقوا.",
  "loss.flaggedUnclear":
    "في هذه الإجابات كانت بدايتهم {way, select, lower {أدنى} other {أعلى}} بمقدار {size} من بداية من بقوا، وهذا كثير، لكن لا نستطيع أن نعرف: المرجح أي شيء بين أدنى بمقدار {low} وأعلى بمقدار {high}.",
  "loss.apart":
    "كانت بدايتهم {way, select, lower {أدنى} other {أعلى}} بمقدار {size} من بداية من بقوا (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}).",
  "loss.doubt": "لذلك قد لا يكون تغير من بقوا هو تغير الجميع.",
  "loss.allEqual": "كانت بدايتهم {way, select, lower {أدنى} other {أعلى}} بمقدار {size} من بداية من بقوا.",
  "loss.same": "بدأوا بدرجة من بقوا نفسها.",

  "once.before":
    "أجاب في المرة الأولى فقط: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "once.after":
    "أجاب في المرة الثانية فقط: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "once.beforeHidden": "عدد من أجابوا في المرة الأولى فقط مخفي لحماية الناس.",
  "once.afterHidden": "عدد من أجابوا في المرة الثانية فقط مخفي لحماية الناس.",
  "once.notTheSame": "ليسوا الأشخاص أنفسهم، فالفرق بينهم ليس تغيرًا.",
  "once.anonymous": "إجابات وصلت من هؤلاء دون رمز، فلم يستطع أحد أن يربطها بغيرها: {people, number}.",

  "lossByGroup.clear": "فقدت بعض المجموعات أشخاصًا أكثر من غيرها، أكثر مما تأتي به الصدفة عادة.",
  "lossByGroup.unclear": "لا نستطيع أن نعرف إن كانت بعض المجموعات قد فقدت أشخاصًا أكثر من غيرها.",
  "lossByGroup.none": "لا يوجد ما يكفي من الناس لمقارنة ما فقدته المجموعات.",
  "lossByGroup.leftOut": "مجموعات صغيرة جدًا أو مخفية، وليست في هذه المقارنة: {groups, number}.",

  "gap.clear.others":
    "{wave, select, pre {في المرة الأولى} other {في المرة الثانية}}، درجة {group} {way, select, lower {أدنى} other {أعلى}} بمقدار {size} من درجة كل الآخرين (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}).",
  "gap.clear.reference":
    "{wave, select, pre {في المرة الأولى} other {في المرة الثانية}}، درجة {group} {way, select, lower {أدنى} other {أعلى}} بمقدار {size} من درجة {reference} (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}).",
  "gap.unclear.others":
    "{wave, select, pre {في المرة الأولى} other {في المرة الثانية}}، لا نستطيع أن نعرف إن كانت درجة {group} مختلفة عن درجة كل الآخرين: المرجح أي شيء بين أدنى بمقدار {low} وأعلى بمقدار {high}.",
  "gap.unclear.reference":
    "{wave, select, pre {في المرة الأولى} other {في المرة الثانية}}، لا نستطيع أن نعرف إن كانت درجة {group} مختلفة عن درجة {reference}: المرجح أي شيء بين أدنى بمقدار {low} وأعلى بمقدار {high}.",
  "gap.equal.others":
    "{wave, select, pre {في المرة الأولى} other {في المرة الثانية}}، كانت لكل من في {group} درجة واحدة ولكل الآخرين درجة واحدة، والفرق بينهما {size}.",
  "gap.equal.reference":
    "{wave, select, pre {في المرة الأولى} other {في المرة الثانية}}، كانت لكل من في {group} درجة واحدة ولكل من في {reference} درجة واحدة، والفرق بينهما {size}.",
  "gap.tooFew.others": "الناس أقل من أن نقارن {group} بكل الآخرين.",
  "gap.tooFew.reference": "الناس أقل من أن نقارن {group} مع {reference}.",
  "gap.changeClear.others":
    "من المرة الأولى إلى الثانية صارت درجة {group} {way, select, lower {أدنى} other {أعلى}} بمقدار {size} مقارنة بكل الآخرين (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}){became, select, smaller {، فالفرق أصغر مما كان} larger {، فالفرق أكبر مما كان} other {}}.",
  "gap.changeClear.reference":
    "من المرة الأولى إلى الثانية صارت درجة {group} {way, select, lower {أدنى} other {أعلى}} بمقدار {size} مقارنة مع {reference} (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}){became, select, smaller {، فالفرق أصغر مما كان} larger {، فالفرق أكبر مما كان} other {}}.",
  "gap.changeUnclear":
    "لا نستطيع أن نعرف إن كان الفرق قد تغير: المرجح أي شيء بين أدنى بمقدار {low} وأعلى بمقدار {high}.",
  "gap.changeOneOfMany":
    "إذا نظرنا إلى هذا الفرق وحده بدا أنه تحرك (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}). لكنه واحد من فروق كثيرة ننظر إليها ({looks, number})، فلا نستطيع أن نعرف إن كان قد تغير أم تحرك بالصدفة.",
  "gap.changeEqual": "داخل كل جانب تغير الجميع بالقدر نفسه، فلا نستطيع أن نقول إلى أي حد تغيّر الفرق مؤكد.",
  "gap.people.others":
    "المحسوبون هم من أجابوا في المرتين: {group} ({n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}) وكل الآخرين ({against, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}).",
  "gap.people.reference":
    "المحسوبون هم من أجابوا في المرتين: {group} ({n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}) و{reference} ({against, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}).",
  "gap.hidden": "{group}: مخفي لحماية الناس.",
  "gap.many":
    "عدد الفروق التي ننظر إليها هنا: {looks, number}. حين ننظر إلى كثير منها يتحرك بعضها بالصدفة وحدها، لذلك يجب أن يتحرك كل فرق أكثر قبل أن نقول إنه تغير.",

  "groups.looks":
    "عدد المجموعات التي ننظر إليها هنا: {looks, number}. حين ننظر إلى كثير منها يتغير بعضها بالصدفة وحدها، لذلك يقف بجانب كل p ما يبقى منها حين تُحسب كلها معًا: أولًا بقاعدة هولم، ثم بقاعدة أقل تشددًا.",

  "comparison.clear":
    "مقارنة بمجموعة المقارنة ({n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}})، صارت الدرجات في البرنامج {way, select, lower {أدنى} other {أعلى}} بمقدار {size} من المرة الأولى إلى الثانية (المرجح: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high}).",
  "comparison.unclear":
    "لا نستطيع أن نعرف إن كانت الدرجات في البرنامج قد تغيرت بشكل مختلف عن درجات مجموعة المقارنة ({n, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}): المرجح أي شيء بين أدنى بمقدار {low} نقطة وأعلى بمقدار {high} نقطة.",
  "comparison.equal":
    "في البرنامج وفي مجموعة المقارنة تغير الجميع بالقدر نفسه، فلا نستطيع أن نقول إلى أي حد الفرق مؤكد.",
  "comparison.tooFew": "الناس أقل من أن نقارن البرنامج بمجموعة المقارنة.",
  "comparison.apart": "بدأت المجموعتان بدرجات مختلفة، فقد يأتي جزء من الفرق من نقطة البداية.",
  "comparison.hidden": "مجموعة المقارنة مخفية لحماية الناس: أجاب في المرتين أقل من {threshold}.",
  "comparison.needs":
    "مجموعة المقارنة مخفية لحماية الناس. ما زال يجب أن يجيب في المرتين: {needs, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",

  "item.counts":
    "أعطوا إجابة أعلى في المرة الثانية منها في المرة الأولى: {up, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}} من {of, number}؛ الإجابة نفسها: {same, number}؛ إجابة أدنى: {down, number}.",
  "item.countsHidden": "عدد من أعطوا إجابة أعلى أو أدنى مخفي لحماية الناس.",
  "item.up": "من تحركوا إلى الأعلى أكثر ممن تحركوا إلى الأسفل، أكثر مما تأتي به الصدفة عادة.",
  "item.down": "من تحركوا إلى الأسفل أكثر ممن تحركوا إلى الأعلى، أكثر مما تأتي به الصدفة عادة.",
  "item.unclear": "لا نستطيع أن نعرف إن كان من تحركوا إلى الأعلى أكثر ممن تحركوا إلى الأسفل.",
  "item.higher": "الإجابة الأعلى ليست دائمًا أفضل: انظر كلمات كل إجابة.",

  "reliability.high":
    "أسئلة هذا المقياس متوافقة جيدًا: ألفا {value} (المرجح بين {low} و{high})، من {n, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "reliability.low":
    "أسئلة هذا المقياس غير متوافقة جيدًا: ألفا {value} (المرجح بين {low} و{high})، من {n, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}. اقرأ تغيراته بحذر.",
  "reliability.unclear":
    "لا نستطيع أن نعرف إن كانت أسئلة هذا المقياس متوافقة جيدًا: ألفا {value} (المرجح بين {low} و{high})، من {n, plural, zero {لا أحد} one {شخص واحد} two {شخصين} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "reliability.against": "بعض الأسئلة تسير عكس غيرها. ربما يجب قلب أحدها قبل جمعه.",
  "reliability.tooFew": "من أجابوا عن كل الأسئلة أقل من أن نقول كم هي متوافقة.",
  "reliability.noSpread": "كان للجميع المجموع نفسه، فلا نستطيع أن نقول كم الأسئلة متوافقة.",

  "norm.mean":
    "متوسط في مكان آخر: {mean}. {population}، {country}، {year}، سُئلوا {mode, select, self {على استمارة} interviewer {من مُحاوِر} mixed {بطرق مختلفة} other {بطريقة لا نعرفها}} (المصدر: {source}{verified, select, yes {} other {، لم يُراجَع بعد}}).",
  "norm.percent":
    "«{indicator}» في مكان آخر: {percent} من الناس. {population}، {country}، {year}، سُئلوا {mode, select, self {على استمارة} interviewer {من مُحاوِر} mixed {بطرق مختلفة} other {بطريقة لا نعرفها}} (المصدر: {source}{verified, select, yes {} other {، لم يُراجَع بعد}}).",
  "norm.care": "هؤلاء أناس آخرون في وقت آخر. هذه علامة للاسترشاد، لا هدف.",

  "band.published": "«{label}»: من {from} إلى {to} (المصدر: {source}).",
  "band.informal": "«{label}»: من {from} إلى {to}، قاعدة تقريبية (المصدر: {source}).",

  "version.older":
    "هذه الإجابات عن نسخة أخرى من الاستبيان. تبقى درجاتها وحدها ولا تُضم أبدًا إلى درجات النسخة الأحدث.",

  "release.current": "كما صدر في {day}.",
  "release.preview": "معاينة الإصدار التالي: لم يره أحد خارج فريقك.",

  "excluded.some":
    "ردود تركها فريقك خارج هذا: {n, number}؛ من المرة الأولى: {pre, number}؛ ومن المرة الثانية: {post, number}.",

  "excluded.release": "ردود تركها فريقك ولا يعدها أي إصدار: {n, number}. ولا يُقال للآخرين كم عددها.",

  "release.live": "أرقام حية، لفريقك.",
  "release.kept": "باقٍ من إصدار {day}.",

  "outlook.new": "جديد في هذا الإصدار.",
  "outlook.same": "الأرقام نفسها التي في الإصدار السابق.",
  "outlook.kept": "يبقى كما صدر في {day}: من اختلفوا منذ ذلك الحين قليلون جدًا.",
  "outlook.keptUndated": "يبقى كما صدر من قبل: من اختلفوا منذ ذلك الحين قليلون جدًا.",
  "outlook.keptBeside":
    "يبقى كما صدر في {day}: أرقام جديدة هنا تكشف بالطرح شيئًا عن قلة من الناس في مكان آخر.",
  "outlook.hidden": "يبقى مخفيًا لحماية الناس.",
  "outlook.leftOut":
    "متروك: كي يُقال خارج فريقك يجب أن يكون عمّن أجابوا عن كل أسئلة هذه النتيجة والنتائج التي تشاركها، وقد كانوا أقل من النصف.",
  "outlook.cutShort.all":
    "كان هناك الكثير مما يجب مقارنته كي نتأكد من النتائج حسب {by}: تبقى كما قيلت أو مخفية. اختر تقسيمات أقل لتقول أكثر.",
  "outlook.cutShort.kinds":
    "كان هناك الكثير مما يجب مقارنته كي نتأكد من عدد من تحركوا حسب {by}: يبقى ذلك مخفيًا هناك. اختر تقسيمات أقل لتقول أكثر.",
  "outlook.cutShort.overall":
    "كان هناك الكثير مما يجب مقارنته كي نتأكد من الجميع معًا: ما قيل يبقى والباقي مخفي. اختر تقسيمات أقل لتقول أكثر.",
  "outlook.hiddenNeeds":
    "يبقى مخفيًا لحماية الناس. ما زال يجب أن يجيب في المرتين: {needs, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",

  "whyNot.too_few": "لا نستطيع أن نعطي هذا الرقم: الناس قليلون جدًا.",
  "whyNot.no_spread": "لا نستطيع أن نعطي هذا الرقم: للجميع القيمة نفسها، فلا شيء يُقارن.",
  "whyNot.too_many":
    "الناس أكثر من أن نعد كل الطرق التي كان يمكن أن يأتي بها هذا. التقريب بجانبه قريب عند هذا العدد.",
  "whyNot.too_alike": "نخفي هذا الرقم لحماية الناس: هذه التغيرات متشابهة إلى حد أنه كان سيقول كم تحركوا.",

  "label.scaleOfGroup": "{scale}، {group}",
  "label.noGroup": "المجموعة غير مذكورة",
  "label.hidden": "مخفي لحماية الناس",
  "label.noData": "لا توجد بيانات",
  "label.smallGroup": "مجموعة صغيرة، تُقرأ بحذر",
  "label.rounded": "الأرقام مقرّبة، وكل تغير يُحسب قبل التقريب.",

  "title.clear":
    "{scale}: {way, select, lower {أدنى} other {أعلى}} بمقدار {size} في المرة الثانية منها في المرة الأولى، بين من أجابوا في المرتين",
  "title.fewClear":
    "{scale}: {way, select, lower {أدنى} other {أعلى}} بما بين {low} و{high} نقطة في المرة الثانية منها في المرة الأولى، بحسب من أجابوا في المرتين ({paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}})",
  "title.unclear": "{scale}: لا نستطيع أن نعرف إن كانت الدرجات قد تغيرت",
  "title.equal": "{scale}: تغير الجميع بالقدر نفسه، {size}",
  "title.none": "{scale}: درجات الجميع في المرة الثانية هي نفسها في المرة الأولى",
  "title.untold": "{scale}: إلى أي حد التغير مؤكد مخفي لحماية الناس",
  "title.tooFew": "{scale}: من أجابوا في المرتين قليلون جدًا",
  "title.hidden": "{scale}: مخفي لحماية الناس",
  "title.byOne": "{scale} حسب {first}",
  "title.byTwo": "{scale} حسب {first} و{second}",

  "subtitle.means":
    "متوسط درجات من أجابوا في المرتين، في المرة الأولى (دائرة فارغة) وفي الثانية (دائرة ممتلئة)، مع فترات ثقة 95\u200e%\u200e",
  "subtitle.forest":
    "متوسط التغير بالنقاط، المرة الثانية ناقص الأولى، لمن أجابوا في المرتين، مع فترات ثقة 95\u200e%\u200e",
  "subtitle.distribution": "كم ممن أجابوا في المرتين كانت له كل درجة، في المرة الأولى وفي الثانية",

  "caption.measure": "{instrument}، {subscale}، من {min} إلى {max}.",
  "caption.waves": "المرتان المقارنتان: {pre} و{post}.",
  "caption.filter": "فقط {name}: {value}.",
  "caption.noValue": "غير مذكور",
  "caption.dates": "إجابات من {from} إلى {to}.",
  "caption.month": "إجابات من {from}.",
  "caption.people":
    "أجاب في المرتين: {paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}؛ في المرة الأولى: {pre}؛ في المرة الثانية: {post}.",
  "caption.peoplePreHidden":
    "أجاب في المرتين: {paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}؛ في المرة الثانية: {post}.",
  "caption.peoplePostHidden":
    "أجاب في المرتين: {paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}؛ في المرة الأولى: {pre}.",
  "caption.peoplePaired":
    "أجاب في المرتين: {paired, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}.",
  "caption.hiddenOverall": "كل الأرقام مخفية لحماية الناس.",
  "caption.hiddenStrata":
    "صفوف مخفية لحماية الناس (عرضها قد يكشف إجابات عدد من الناس أقل من {threshold}): {hidden, number}.",
  "caption.emptyStrata": "صفوف من أجابوا فيها في المرتين قليلون جدًا: {empty, number}.",
  "caption.source": "المصدر: {source}.",
};
