import type { Instrument } from "../definition";

/** Social trust as in the European Social Survey, 3 items: keys and scoring. The organization adds the item text. */
export const trustEss3: Instrument = {
  id: "trust-ess-3",
  version: "1",
  name: { en: "Social Trust Scale (European Social Survey)" },
  domain: ["trust"],
  citations: [
    {
      text: "Breyer, B. (2015). Social Trust Scale (ESS). Zusammenstellung sozialwissenschaftlicher Items und Skalen (ZIS).",
      doi: "10.6102/zis235",
    },
  ],
  licence: {
    name: "Documentation of the European Social Survey, CC BY-SA 4.0",
    textRedistributable: false,
    commercialUse: "unknown",
    attribution: "European Social Survey ERIC; Breyer (2015)",
    conditions: ["Name the source", "Pass adaptations on under the same licence"],
    evidenceUrl: "https://europeansocialsurvey.org/contact/disclaimer",
    checkedOn: "2026-11-29",
    note: "The archived notice of the survey was read: data CC BY-NC-SA 4.0, documentation CC BY-SA 4.0. Whether the questionnaires of every round fall under it is not said, and share-alike terms do not fit inside this code. So keys only; you can take the questions from the survey's own questionnaire in its languages.",
  },
  notes: [
    "Answers run from 0 to 10, and each question has words of its own for the two ends: paste them with the question.",
    "Ten-point answers give higher trust than questions with two or three answers, so never compare across forms. A form with 1 to 5 exists.",
    "Reliability is reported from .52 to .85 by country: no single figure stands here.",
  ],
  recall: "general",
  optionSets: {},
  items: [
    { id: "1", key: "trust", text: null, kind: "numeric", range: { min: 0, max: 10 } },
    { id: "2", key: "fairness", text: null, kind: "numeric", range: { min: 0, max: 10 } },
    { id: "3", key: "helpfulness", text: null, kind: "numeric", range: { min: 0, max: 10 } },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Social trust" },
      items: ["1", "2", "3"],
      aggregate: "mean",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [0, 10],
      step: 1 / 3,
      direction: "higher_better",
      anchors: { low: { en: "least trust" }, high: { en: "most trust" } },
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "typical", answers: [5, 6, 5], expected: { total: 5.3333 } },
    { name: "lowest", answers: [0, 0, 0], expected: { total: 0 } },
    { name: "mixed", answers: [7, 4, 6], expected: { total: 5.6667 } },
    { name: "one missing", answers: [7, null, 6], expected: { total: null } },
  ],
};
