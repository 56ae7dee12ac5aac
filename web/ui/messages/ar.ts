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

  "picture.kind": "نوع الملف",
  "picture.png": "PNG",
  "picture.pngAbout": "صورة للمستندات والرسائل",
  "picture.png2": "PNG كبيرة",
  "picture.png2About": "أدق بمرتين، للطباعة",
  "picture.slide": "شريحة",
  "picture.slideAbout": "PNG تملأ شريحة عريضة، 16 إلى 9",
  "picture.square": "مربعة",
  "picture.squareAbout": "PNG لوسائل التواصل الاجتماعي",
  "picture.svg": "SVG",
  "picture.svgAbout": "واضحة بأي حجم",
  "picture.description": "وصف لمن لا يستطيعون رؤية الصورة",
  "picture.copyDescription": "نسخ الوصف",
  "picture.descriptionCopied": "تم نسخ الوصف.",
  "picture.save": "حفظ الصورة",
  "picture.saved": "تم الحفظ. ابحث عنها في التنزيلات.",
  "picture.copy": "نسخ الصورة",
  "picture.copied": "تم النسخ. ألصقها حيث تحتاجها.",
  "picture.noMark": "لم يمكن تحميل شعار مؤسستك: الصورة بدونه.",
  "picture.markFailed": "لم يمكن تحميل شعار مؤسستك",
  "picture.saveOf": "حفظ الصورة: {name}",
  "picture.dialog": "حفظ هذه الصورة",
  "picture.waiting": "جارٍ رسم ما يجوز أن يخرج",
  "picture.numbers": "الأرقام",
  "picture.about": "حول الصورة",
  "picture.csv": "حفظ الأرقام (CSV)",
  "picture.xlsx": "حفظ الأرقام (XLSX)",
  "picture.language": "لغة الصورة",
  "picture.nothingOutside":
    "لا يرى هذه الصورة أحد من خارج فريقك: خلفها عدد قليل جدًا من الأشخاص، أو لم تصدر أرقامها بعد.",

  "problem.failed": "لم ينجح ذلك",
  "problem.more": "… وغيرها: {hidden, number}",

  "response.link": "الرد {id}",
};
