import { type Survey, surveySchema } from "./definition";

/** Languages in which a new survey begins with words; another begins with gaps, which the designer lists. */
export const starterLanguages = ["en", "es", "ar"] as const;

/**
 * A survey to begin with: why it is asked, who reads it, that questions can be skipped, and thanks; words to
 * change rather than a blank page. It asks nothing yet.
 */
export function starterSurvey(name: string, language: string): Survey {
  const word = (key: keyof typeof words) => {
    const text = (words[key] as Record<string, string>)[language];
    return text === undefined ? {} : { [language]: text };
  };
  return surveySchema.parse({
    name,
    languages: [language],
    introduction: { title: word("title"), text: word("text") },
    consent: [{ purpose: "take_part", text: word("takePart") }],
    closing: { title: word("thanks"), text: word("closing") },
  });
}

const words = {
  title: { en: "How are you doing?", es: "¿Cómo le va?", ar: "كيف حالك؟" },
  text: {
    en: "We ask everybody who takes part, to learn what helps. The team reads the answers of all people together. You can skip any question.",
    es: "Preguntamos a todas las personas que participan, para aprender qué ayuda. El equipo lee las respuestas de todas juntas. Puede saltar cualquier pregunta.",
    ar: "نسأل كل من يشارك لنعرف ما الذي يساعد. يقرأ الفريق إجابات الجميع معًا. يمكنك تخطي أي سؤال.",
  },
  takePart: {
    en: "I have read this and want to take part.",
    es: "He leído esto y quiero participar.",
    ar: "قرأت هذا وأريد المشاركة.",
  },
  thanks: { en: "Thank you", es: "Gracias", ar: "شكرًا لك" },
  closing: {
    en: "Your answers help us do better.",
    es: "Sus respuestas nos ayudan a mejorar.",
    ar: "إجاباتك تساعدنا على التحسّن.",
  },
} satisfies Record<string, Record<(typeof starterLanguages)[number], string>>;
