import type { Instrument } from "../definition";

/** Campaign to End Loneliness Measurement Tool: keys and scoring. The organization adds the item text. */
export const ctel: Instrument = {
  id: "ctel",
  version: "1",
  name: { en: "Campaign to End Loneliness Measurement Tool" },
  domain: ["loneliness"],
  citations: [
    { text: "Campaign to End Loneliness (2015). Measuring your impact on loneliness in later life. London." },
  ],
  licence: {
    name: "Published for organizations to use, no licence stated",
    textRedistributable: false,
    commercialUse: "unknown",
    attribution: "Campaign to End Loneliness (2015)",
    conditions: ["Not a screening tool, and not to decide who may take part"],
    evidenceUrl: "https://measure-wellbeing.org/measures-bank/cel-loneliness/",
    checkedOn: "2026-11-29",
    note: "The archived page of the measures bank was read: it gives statements, answers and limits of the tool, and no licence. The Campaign is reported to have wound down in 2024, so whom to ask has to be found. So keys only.",
  },
  notes: [
    "Higher is lonelier although the statements are positive: strongly agree is 0, strongly disagree is 4. These values are from memory, the labels were read at the source.",
    "The guidance asks you to turn the answers of the second statement round; the page for participants does so here. Read files by label, never by the place of the answer.",
    "Only the ends are described (0 to 3 and 10 to 12); ask all three, and do not use it to screen people.",
    "Two of the statements also stand in the Flourishing Measure with answers from 0 to 10, where higher is better: never put such columns together.",
  ],
  recall: "general",
  optionSets: {
    agreement: [
      { value: 4, key: "strongly_disagree", label: { en: "Strongly disagree" } },
      { value: 3, key: "disagree", label: { en: "Disagree" } },
      { value: 2, key: "neutral", label: { en: "Neutral" } },
      { value: 1, key: "agree", label: { en: "Agree" } },
      { value: 0, key: "strongly_agree", label: { en: "Strongly agree" } },
    ],
  },
  items: [
    { id: "1", key: "contentment", text: null, kind: "likert", optionSet: "agreement" },
    {
      id: "2",
      key: "help",
      text: null,
      kind: "likert",
      optionSet: "agreement",
      displayOrder: ["strongly_agree", "agree", "neutral", "disagree", "strongly_disagree"],
    },
    { id: "3", key: "fit", text: null, kind: "likert", optionSet: "agreement" },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Loneliness" },
      items: ["1", "2", "3"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [0, 12],
      step: 1,
      direction: "higher_worse",
      anchors: { low: { en: "least lonely" }, high: { en: "most lonely" } },
      bands: [
        {
          from: 0,
          to: 3,
          label: { en: "least lonely end" },
          source: "Campaign to End Loneliness, quoted from memory; the middle is a spectrum",
          status: "published",
        },
        {
          from: 4,
          to: 9,
          label: { en: "in between" },
          source: "Campaign to End Loneliness, quoted from memory; the middle is a spectrum",
          status: "published",
        },
        {
          from: 10,
          to: 12,
          label: { en: "most lonely end" },
          source: "Campaign to End Loneliness, quoted from memory; the middle is a spectrum",
          status: "published",
        },
      ],
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "all strongly agree", answers: [0, 0, 0], expected: { total: 0 } },
    { name: "all neutral", answers: [2, 2, 2], expected: { total: 6 } },
    { name: "near the lonely end", answers: [4, 3, 4], expected: { total: 11 } },
    { name: "mixed", answers: [1, 0, 3], expected: { total: 4 } },
    { name: "one missing", answers: [1, null, 2], expected: { total: null } },
  ],
};
