import { type Survey, type SurveyDraft, surveySchema } from "#shared/surveys/definition";

const t = (en: string, es: string) => ({ en, es });

/** A survey with everything in it, in two languages: instrument, own questions, condition, demographic, consent. */
export function draft(change: Partial<SurveyDraft> = {}): SurveyDraft {
  return {
    name: "Arrivals",
    languages: ["en", "es"],
    matching: "code",
    introduction: {
      title: t("How are you doing?", "¿Cómo le va?"),
      text: t(
        "We ask everybody who joins. The team reads sums, never one person. It takes a few minutes.",
        "Preguntamos a todas las personas que llegan. El equipo lee sumas, nunca a una persona.",
      ),
    },
    consent: [
      { purpose: "take_part", text: t("I want to take part.", "Quiero participar.") },
      { purpose: "quote", text: t("You may quote my words.", "Pueden citar mis palabras.") },
    ],
    blocks: [
      {
        kind: "question",
        id: "came",
        title: t("Have you been here before?", "¿Ha estado aquí antes?"),
        answer: {
          type: "single",
          options: [
            { key: "yes", label: t("Yes, I have", "Sí, he estado") },
            { key: "no", label: t("No, it is new", "No, es nuevo") },
          ],
        },
        preferNotToSay: true,
      },
      {
        kind: "question",
        id: "liked",
        title: t("What did you like?", "¿Qué le gustó?"),
        answer: { type: "long_text" },
        when: { question: "came", anyOf: ["yes"] },
      },
      { kind: "instrument", id: "lonely", instrument: "ucla-3", version: "1" },
      {
        kind: "question",
        id: "ways",
        title: t("How did you come here?", "¿Cómo llegó aquí?"),
        answer: {
          type: "multiple",
          options: [
            { key: "bus", label: t("By bus", "En autobús") },
            { key: "foot", label: t("On foot", "A pie") },
            { key: "none", label: t("None of these", "Nada de esto"), exclusive: true },
          ],
        },
      },
      {
        kind: "question",
        id: "warm",
        title: t("How warm was the welcome?", "¿Cómo fue la bienvenida?"),
        answer: { type: "scale", min: 0, max: 10, low: t("cold", "fría"), high: t("warm", "cálida") },
      },
      {
        kind: "question",
        id: "visits",
        title: t("How often did you come?", "¿Cuántas veces vino?"),
        answer: { type: "number", min: 0, max: 99 },
      },
      {
        kind: "question",
        id: "near",
        title: t("How close do you feel to this group?", "¿Cuánta cercanía siente con este grupo?"),
        answer: { type: "circles", self: t("You", "Usted"), other: t("Group", "Grupo") },
      },
      {
        kind: "demographic",
        id: "age",
        attribute: "age",
        title: t("How old are you?", "¿Qué edad tiene?"),
        options: [
          { key: "young", label: t("Under 40", "Menos de 40") },
          { key: "old", label: t("40 and over", "40 o más") },
        ],
        selfDescribe: true,
      },
    ],
    closing: {
      title: t("Thank you", "Gracias"),
      text: t("Your answers help the next group.", "Sus respuestas ayudan al próximo grupo."),
      support: { text: t("Ana is at the desk.", "Ana está en la mesa."), phone: "+1 555 0100" },
    },
    ...change,
  };
}

export function survey(change: Partial<SurveyDraft> = {}): Survey {
  return surveySchema.parse(draft(change));
}
