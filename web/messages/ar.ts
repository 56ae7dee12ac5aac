import type { en } from "./en";

/** The same words in Arabic. */
export const ar: Record<keyof typeof en, string> = {
  "shell.skip": "الانتقال إلى محتوى الصفحة",
  "shell.ways": "الرئيسية",
  "shell.reports": "التقارير",
  "shell.instruments": "أدوات القياس",
  "shell.method": "كيف نحسب",
  "shell.offline": "لا يوجد اتصال. قد يكون ما تراه قديمًا.",

  "unknown.page": "هذه الصفحة ليست هنا",
  "unknown.title": "لا يوجد شيء في هذا العنوان",
  "unknown.words": "ربما صار الرابط قديمًا، أو فقد حرفًا في الطريق.",
  "unknown.programs": "الذهاب إلى برامجك",

  "pending.loading": "جارٍ التحميل",
  "pending.comparing": "جارٍ المقارنة بما صدر من قبل",

  "broken.page": "تعذر عرض هذه الصفحة",
  "broken.again": "حاول مرة أخرى",
  "broken.title": "حدث خطأ في الصفحة نفسها",
  "broken.detail": "لم يضع شيء مما حفظته. إن لم تنجح المحاولة من جديد فأخبر من يدير هذا النظام عندكم.",

  "problem.failed": "لم ينجح ذلك",
  "problem.offline": "تعذر الوصول إلى الخادم",
  "problem.offlineDetail": "راجع اتصالك ثم حاول مرة أخرى. لم يضع شيء.",
  "problem.notSignedIn": "لم تسجل الدخول",

  "tab.overview": "نظرة عامة",
  "tab.import": "استيراد",
  "tab.match": "المطابقة",
  "tab.change": "التغير",
  "tab.measures": "كل المقاييس",
  "tab.gaps": "الفروق بين المجموعات",
  "tab.stayed": "من بقي",
  "tab.questions": "أسئلة منفردة",
  "tab.reliability": "الثبات",
  "tab.comparison": "المقارنة",
  "tab.figures": "كل الأرقام",
  "tab.quality": "الجودة",
  "tab.response": "رد واحد",
  "tab.releases": "الإصدارات",
  "tab.results": "للمشاركين",
  "tab.data": "البيانات",
  "tab.collect": "جمع الإجابات",
  "tab.survey": "استبيان",
  "tab.print": "للطباعة",
  "tab.designer": "التصميم",
  "tab.organization": "المنظمة",
  "tab.people": "الناس",
  "tab.keys": "مفاتيح API",
  "tab.password": "كلمة المرور",
};
