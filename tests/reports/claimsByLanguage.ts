import type { Language } from "#shared/reports/say";

/** What bannedWords.ts holds against English, in the other languages; each pattern is a word in its forms. */
const banned: Record<Exclude<Language, "en">, readonly string[]> = {
  es: [
    // What made it happen.
    "caus(a|as|ó|an|ar|ado|aron|al|ales)",
    "provoc\\p{L}*",
    "produ(ce|cen|jo|jeron|cir|cido)",
    "porque",
    "debido a",
    "gracias a",
    "por culpa de",
    "como consecuencia",
    "hizo que",
    "llev(ó|aron) a",
    "efecto\\p{L}*",
    "impact\\p{L}*",
    "influ\\p{L}*",
    "afect\\p{L}*",
    "funcion(a|an|ó|aron)",
    "ayud\\p{L}*",
    "éxito\\p{L}*",
    "logr\\p{L}*",
    "consig\\p{L}*",
    "benefici\\p{L}*",
    "cur(a|an|ó|aron|ar)",
    "sana(n|ron|r)?",
    // Verbs that somebody does to a score.
    "mejor(a|an|ó|aron|ar|ado|amos)",
    "empeor\\p{L}*",
    "redu(ce|cen|jo|jeron|cir|cido)",
    "aument\\p{L}*",
    "increment\\p{L}*",
    "disminu\\p{L}*",
    "fortal\\p{L}*",
    // Certainty that no sample gives.
    "significativ\\p{L}*",
    "significan\\p{L}*",
    "demuestr\\p{L}*",
    "demostr\\p{L}*",
    "prueb(a|an)",
    "prob(ó|aron|ado)",
    "confirm\\p{L}*",
    "sin duda",
    "al menos un[oa]?",
    // What people are not.
    "clientes?",
    "sujetos?",
    "casos?",
    "pacientes?",
  ],
  ar: [
    // What made it happen: cause, because of, thanks to, led to, effect, helped, success.
    "(ال|ب|ل)?سبب(ت|ه|ها)?",
    "(ال)?أسباب",
    "ي?تسبب(ت)?",
    "بفضل",
    "نتيجة ل\\p{L}*",
    "لأن\\p{L}*",
    "[أي]د[ىت] إلى",
    "أدت",
    "يؤدي",
    "(ال|ب|ل)?(أثر|تأثير|آثار)\\p{L}*",
    "يؤثر|أثّ?رت?",
    "ساعد\\p{L}*|يساعد",
    "نجح\\p{L}*|(ال)?نجاح",
    "حقق\\p{L}*|(ال)?إنجاز\\p{L}*",
    "استفاد\\p{L}*|فائدة",
    "شف(ى|ي|اء)",
    // Verbs that somebody does to a score: improved, worsened, reduced, raised.
    "(ت|ي)?حسّ?ن(ت|وا)?|(ال)?تحسن\\p{L}*",
    "ساءت?|تدهور\\p{L}*",
    "(خف|ق)ّ?[ضل]ت?|انخفض\\p{L}*|(ال)?انخفاض",
    "زادت?|ازداد\\p{L}*|(ال)?زيادة|ارتفع\\p{L}*",
    // Certainty: significant, proves, confirms.
    "(ال)?معنوي\\p{L}*",
    "ذو دلالة|ذات دلالة|(ال)?دلالة",
    "[أي]?ثبت(ت)?|يثبت|(ال)?إثبات|برهن\\p{L}*",
    "[أي]ؤ?كدت?|بلا شك|بالتأكيد",
    "على الأقل",
    // Client, case, patient.
    "(ال)?عم(يل|لاء)",
    "(ال)?حالات?",
    "(ال)?مرضى",
  ],
};

/** The only sentences that name the cause: they deny that it is known. */
export const denialsIn: Record<Exclude<Language, "en">, readonly string[]> = {
  es: ["no puede mostrar que el programa fuera la causa"],
  ar: ["لا يمكن لهذا أن يبيّن أن البرنامج هو السبب"],
};

/** The first word of a sentence in Spanish or Arabic that claims too much, or null. */
export function claimsTooMuchIn(text: string, language: Exclude<Language, "en">): string | null {
  const rest = denialsIn[language].reduce((left, denial) => left.replaceAll(denial, ""), text);
  return patterns[language].exec(rest)?.[0] ?? null;
}

/** Arabic joins "and" and "so" to the word that follows. */
const joined = { es: "", ar: "[وف]?" };
const patterns = { es: patternOf("es"), ar: patternOf("ar") };

/** `\b` knows Latin letters alone. */
function patternOf(language: "es" | "ar"): RegExp {
  const words = banned[language].join("|");
  return new RegExp(`(?<!\\p{L})${joined[language]}(?:${words})(?!\\p{L})`, "iu");
}
