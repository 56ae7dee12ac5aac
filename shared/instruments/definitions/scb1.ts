import type { Instrument } from "../definition";

/** Statistics Canada's one question on belonging to the local community. */
export const scb1: Instrument = {
  id: "scb-1",
  version: "1",
  name: { en: "Sense of belonging to the local community (Statistics Canada)" },
  domain: ["belonging", "community"],
  citations: [
    {
      text: "Statistics Canada. Quality of Life Hub: Sense of belonging to local community (Canadian Social Survey).",
    },
  ],
  licence: {
    name: "Statistics Canada Open Licence",
    textRedistributable: true,
    commercialUse: "yes",
    registrationRequired: false,
    attribution:
      "Source: Statistics Canada, Canadian Social Survey. Used under the Statistics Canada Open Licence.",
    evidenceUrl: "https://www160.statcan.gc.ca/society-societe/local-community-collectivite-locale-eng.htm",
    checkedOn: "2026-11-29",
    note: "Question and answers were compared with the archived page that quotes them. The archived licence covers text that Statistics Canada publishes; its own page on survey questions was not in the archive.",
  },
  notes: [
    "No opinion counts as missing. Other surveys of the same office word the question a little differently.",
  ],
  recall: "general",
  optionSets: {
    answers: [
      { value: 4, key: "very_strong", label: { en: "Very strong" } },
      { value: 3, key: "somewhat_strong", label: { en: "Somewhat strong" } },
      { value: 2, key: "somewhat_weak", label: { en: "Somewhat weak" } },
      { value: 1, key: "very_weak", label: { en: "Very weak" } },
      { value: null, key: "no_opinion", label: { en: "No opinion" }, missing: "no_opinion" },
    ],
  },
  items: [
    {
      id: "1",
      key: "belonging",
      text: { en: "How would you describe your sense of belonging to your local community?" },
      kind: "single",
      optionSet: "answers",
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Belonging to the local community" },
      items: ["1"],
      aggregate: "single",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 4],
      step: 1,
      direction: "higher_better",
      anchors: { low: { en: "very weak" }, high: { en: "very strong" } },
      indicators: [
        {
          id: "strong",
          from: 3,
          to: 4,
          label: { en: "Feel a strong sense of belonging" },
          source: "Statistics Canada",
        },
      ],
      norms: [
        {
          population: "People aged 15 and over (Canadian Social Survey)",
          year: "August 2021 to June 2022",
          country: "Canada",
          mode: "unknown",
          percent: 47,
          indicator: "strong",
          source: "The Daily, 2022-08-19",
          verified: true,
        },
      ],
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "lowest", answers: [1], expected: { total: 1 } },
    { name: "highest", answers: [4], expected: { total: 4 } },
    { name: "not answered", answers: [null], expected: { total: null } },
  ],
};
