import type { en } from "./en";

/** The same words in Arabic. Buttons are named by what they do ("إلغاء"), as in the participants' pages. */
export const ar: Record<keyof typeof en, string> = {
  "answer.loading": "جارٍ التحميل",
  "answer.again": "حاول مرة أخرى",

  "audience.label": "بعيون مَن تنظر",
  "audience.team": "الفريق",
  "audience.funders": "ما يراه الممولون",
  "audience.live": "لفريقك فقط. المجموعات التي تضم أقل من 5 أشخاص مخفية.",
  "audience.released": "كما صدر في {date}.",
  "audience.previewNext": "معاينة الإصدار التالي. لا يراه بعد أحد خارج فريقك.",
  "audience.previewFirst": "معاينة الإصدار الأول. لم يصدر شيء بعد.",
  "audience.toNext": "معاينة الإصدار التالي",
  "audience.toReleased": "عرض ما صدر في {date}",

  "dialog.cancel": "إلغاء",
  "dialog.close": "إغلاق",

  "copy.do": "نسخ",
  "copy.copied": "تم النسخ",
  "copy.selected": "تم التحديد: اضغط Ctrl C أو ⌘ C",

  "dates.justNow": "الآن",

  "figure.showTable": "عرض في جدول",
  "figure.hideTable": "إخفاء الجدول",

  "language.label": "اللغة",

  "leftOut.see": "ما هي ولماذا",

  "matches.exact": "المطابقات التامة فقط",
  "matches.hint": "بدون من جُمعوا تحت رمزين. ما تحفظه أو تصدره يحسب الجميع.",

  "password.toggle": "إظهار كلمة المرور أو إخفاؤها",

  "problem.failed": "لم ينجح ذلك",
  "problem.more": "… وغيرها: {hidden, number}",

  "response.link": "الرد {id}",
};
