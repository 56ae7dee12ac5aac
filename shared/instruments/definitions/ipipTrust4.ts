import type { Instrument } from "../definition";

/** Trust, four items of the International Personality Item Pool (facet A1 of the IPIP-NEO-120). */
export const ipipTrust4: Instrument = {
  id: "ipip-trust-4",
  version: "1",
  name: { en: "Trust in others, 4 items (IPIP)" },
  domain: ["trust"],
  citations: [
    {
      text: "Johnson, J. A. (2014). Measuring thirty facets of the Five Factor Model with a 120-item public domain inventory: Development of the IPIP-NEO-120. Journal of Research in Personality, 51, 78-89.",
    },
  ],
  licence: {
    name: "Public domain (International Personality Item Pool)",
    textRedistributable: true,
    commercialUse: "yes",
    registrationRequired: false,
    attribution: "International Personality Item Pool, https://ipip.ori.org",
    evidenceUrl: "https://ipip.ori.org/newPermission.htm",
    checkedOn: "2026-11-29",
    note: "The items were compared with several public implementations of the IPIP-NEO-120, and their being in the public domain with a manual that quotes the page named here; the page itself was not in the archive.",
  },
  notes: [
    "A trait: expect it to change little within a program.",
    "Another set of 120 items takes other sentences for this facet and is not comparable.",
  ],
  recall: "general",
  intro: { en: "How accurately does each statement describe you?" },
  optionSets: {
    accuracy: [
      { value: 1, key: "very_inaccurate", label: { en: "Very inaccurate" } },
      { value: 2, key: "moderately_inaccurate", label: { en: "Moderately inaccurate" } },
      { value: 3, key: "neither", label: { en: "Neither inaccurate nor accurate" } },
      { value: 4, key: "moderately_accurate", label: { en: "Moderately accurate" } },
      { value: 5, key: "very_accurate", label: { en: "Very accurate" } },
    ],
  },
  items: [
    { id: "1", key: "trust_others", text: { en: "Trust others." }, kind: "likert", optionSet: "accuracy" },
    {
      id: "2",
      key: "good_intentions",
      text: { en: "Believe that others have good intentions." },
      kind: "likert",
      optionSet: "accuracy",
    },
    {
      id: "3",
      key: "what_people_say",
      text: { en: "Trust what people say." },
      kind: "likert",
      optionSet: "accuracy",
    },
    {
      id: "4",
      key: "distrust",
      text: { en: "Distrust people." },
      kind: "likert",
      optionSet: "accuracy",
      reverse: true,
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Trust in others" },
      items: ["1", "2", "3", "4"],
      aggregate: "mean",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 5],
      step: 0.25,
      direction: "higher_better",
      anchors: { low: { en: "least trust" }, high: { en: "most trust" } },
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "most", answers: [5, 5, 5, 1], expected: { total: 5 } },
    { name: "all 3", answers: [3, 3, 3, 3], expected: { total: 3 } },
    { name: "mixed", answers: [4, 3, 3, 2], expected: { total: 3.5 } },
    { name: "one missing", answers: [4, null, 3, 2], expected: { total: null } },
  ],
};
