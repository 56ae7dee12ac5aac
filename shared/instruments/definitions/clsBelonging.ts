import type { Instrument } from "../definition";

/** The Community Life Survey's question on belonging to the immediate neighbourhood. */
export const clsBelonging: Instrument = {
  id: "cls-belonging",
  version: "1",
  name: { en: "Belonging to the neighbourhood (Community Life Survey)" },
  domain: ["belonging", "community"],
  citations: [{ text: "Department for Culture, Media and Sport. Community Life Survey 2023/24." }],
  licence: {
    name: "Open Government Licence v3.0",
    spdx: "OGL-UK-3.0",
    textRedistributable: true,
    commercialUse: "yes",
    registrationRequired: false,
    attribution:
      "Contains public sector information licensed under the Open Government Licence v3.0 (Community Life Survey, DCMS).",
    evidenceUrl: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    checkedOn: "2026-11-29",
    note: "The question was compared with the names of the survey's published tables, and the answers with the Scottish Household Survey's same question; the survey's own questionnaire could not be read whole.",
  },
  notes: ["Don't know counts as missing."],
  recall: "general",
  optionSets: {
    answers: [
      { value: 4, key: "very_strongly", label: { en: "Very strongly" } },
      { value: 3, key: "fairly_strongly", label: { en: "Fairly strongly" } },
      { value: 2, key: "not_very_strongly", label: { en: "Not very strongly" } },
      { value: 1, key: "not_at_all_strongly", label: { en: "Not at all strongly" } },
      { value: null, key: "dont_know", label: { en: "Don't know" }, missing: "dont_know" },
    ],
  },
  items: [
    {
      id: "1",
      key: "belonging",
      text: { en: "How strongly do you feel you belong to your immediate neighbourhood?" },
      kind: "single",
      optionSet: "answers",
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Belonging to the neighbourhood" },
      items: ["1"],
      aggregate: "single",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 4],
      step: 1,
      direction: "higher_better",
      anchors: { low: { en: "not at all strongly" }, high: { en: "very strongly" } },
      indicators: [
        { id: "strong", from: 3, to: 4, label: { en: "Feel they belong" }, source: "Community Life Survey" },
      ],
      norms: [
        {
          population: "People aged 16 and over (Community Life Survey)",
          year: "2023/24",
          country: "England",
          mode: "self",
          n: 175_000,
          percent: 61,
          indicator: "strong",
          source: "Community Life Survey 2023/24; n is approximate",
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
