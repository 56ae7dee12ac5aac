import type { en } from "./en";

/** The same in Arabic. */
export const ar: Record<keyof typeof en, string> = {
  "page.waiting": "جارٍ تحميل صفحة المشاركين",
  "page.published": "يستطيع المشاركون قراءة النتائج",
  "page.notPublished": "لا يستطيع المشاركون قراءة النتائج بعد",
  "page.about":
    "تقول الصفحة ما يقوله إصدارك الحالي، جملة بسيطة لكل مقياس، بلغة القارئ. لا تظهر فيها الإجابات الحية أبدًا. ويظهر الإصدار اللاحق تلقائيًا مع يومه.",
  "page.noRelease": "لم يصدر شيء بعد. حتى ذلك الحين تقول الصفحة بلطف إنه لا يوجد ما يُقرأ.",
  "page.publish": "انشر الصفحة",
  "page.takeDown": "اسحب الصفحة",
  "page.saved": "تم الحفظ.",

  "shows.title": "ما الذي تعرضه",
  "shows.by": "أيضًا حسب {dimension, select, group {المجموعة} cohort {الدفعة} other {{dimension}}}",
  "shows.own": "يستطيع الناس أن يروا درجاتهم هم، في المرة الأولى وفي الثانية",
  "shows.ownAbout":
    "برابطهم الشخصي أو برموز إيصالات إجاباتهم، ولا يكفي رمز المشارك وحده أبدًا. لا ينطبق على الاستبيانات المجهولة.",

  "words.title": "كلماتك الخاصة",
  "words.above": "فوق النتائج ({language})",
  "words.next": "ماذا سيحدث بعد ذلك ({language})",
  "words.save": "احفظ هذه الكلمات",

  "where.title": "أين هي",
  "where.about":
    "على كل رابط من روابط استبياناتك، والشخصية منها أيضًا، مع <code>/results</code> في آخره، وكذلك حين يكون الاستبيان مغلقًا.",
  "where.none": "لا يوجد رابط بعد: افتح أولًا استبيانًا في صفحة الجمع.",
  "where.qr": "رمز QR للنتائج في {survey}",
  "where.address": "العنوان في {survey}",
  "where.open": "كل من لديه العنوان يستطيع قراءة النتائج.",
  "where.closed": "يقول إن شيئًا لم يُنشر بعد.",

  "preview.label": "معاينة",
  "preview.title": "ما يقرؤه الناس",
  "preview.frame": "صفحة النتائج التي يراها الناس",
};
