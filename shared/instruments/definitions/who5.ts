import type { Instrument } from "../definition";

/** Of the index and of the raw score alike: a score times 4 is neither more nor less reliable. */
const reliability: Instrument["subscales"][number]["reliability"] = [
  { value: 0.84, kind: "alpha", source: "Middle of .83 to .85, quoted from memory", verified: false },
];

/** WHO-5 Well-Being Index: keys and scoring. Its wording has a non-commercial licence, so it is not here. */
export const who5: Instrument = {
  id: "who-5",
  version: "1",
  name: { en: "WHO-5 Well-Being Index" },
  domain: ["wellbeing"],
  citations: [
    {
      text: "World Health Organization (1998). Wellbeing measures in primary health care: the DepCare project.",
    },
    {
      text: "Topp, C. W., Østergaard, S. D., Søndergaard, S., & Bech, P. (2015). The WHO-5 Well-Being Index: a systematic review of the literature. Psychotherapy and Psychosomatics, 84(3), 167-176.",
      doi: "10.1159/000376585",
    },
  ],
  licence: {
    name: "Creative Commons Attribution-NonCommercial-ShareAlike 3.0 IGO",
    spdx: "CC-BY-NC-SA-3.0-IGO",
    textRedistributable: false,
    commercialUse: "no",
    registrationRequired: false,
    attribution: "World Health Organization; Topp et al. (2015)",
    conditions: ["Any change of wording must be marked"],
    evidenceUrl:
      "https://www.inspq.qc.ca/en/post-disaster-mental-health-impacts-surveillance-toolkit/standardized-measurement-instruments/information-sheets-standardized-measurement-instruments-recommended/well-being",
    checkedOn: "2026-11-22",
    note: "Sources disagree: older notices (INSPQ, read in an archive) call it public domain with the source named; the edition of 2024 is reported to be CC BY-NC-SA 3.0 IGO, which was not found at its source. So keys only, and the stricter terms stand here until that is settled.",
  },
  notes: [
    "The index is the raw sum times 4. Formulas such as (raw - 5) x 4 are in circulation and wrong.",
    "The published answer list is printed from high to low, 5 to 0; the labels here are neutral stand-ins.",
    "The index moves in fours, so at most 50, below 50 and below 52 are the same people.",
  ],
  recall: "two_weeks",
  optionSets: {
    frequency: [
      { value: 5, key: "most", label: { en: "5 (most often)" } },
      { value: 4, key: "four", label: { en: "4" } },
      { value: 3, key: "three", label: { en: "3" } },
      { value: 2, key: "two", label: { en: "2" } },
      { value: 1, key: "one", label: { en: "1" } },
      { value: 0, key: "least", label: { en: "0 (least often)" } },
    ],
  },
  items: [
    { id: "1", key: "mood", text: null, kind: "likert", optionSet: "frequency" },
    { id: "2", key: "calm", text: null, kind: "likert", optionSet: "frequency" },
    { id: "3", key: "energy", text: null, kind: "likert", optionSet: "frequency" },
    { id: "4", key: "sleep", text: null, kind: "likert", optionSet: "frequency" },
    { id: "5", key: "interest", text: null, kind: "likert", optionSet: "frequency" },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Wellbeing index" },
      items: ["1", "2", "3", "4", "5"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      transform: { type: "linear", multiply: 4, add: 0 },
      range: [0, 100],
      step: 4,
      direction: "higher_better",
      anchors: { low: { en: "lowest wellbeing" }, high: { en: "highest wellbeing" } },
      bands: [
        {
          from: 0,
          to: 50,
          label: { en: "low wellbeing" },
          source: "Topp et al. (2015)",
          status: "published",
        },
        {
          from: 52,
          to: 100,
          label: { en: "not low" },
          source: "Topp et al. (2015)",
          status: "published",
        },
      ],
      indicators: [
        { id: "low", from: 0, to: 50, label: { en: "Low wellbeing" }, source: "Topp et al. (2015)" },
        {
          id: "screen",
          from: 0,
          to: 28,
          label: { en: "At or below the screening mark" },
          source: "Topp et al. (2015)",
        },
      ],
      reliability,
      minimalImportantDifference: [
        {
          value: 10,
          source: "Topp et al. (2015), quoted from memory",
          verified: false,
        },
      ],
    },
    {
      id: "raw",
      label: { en: "Raw score" },
      items: ["1", "2", "3", "4", "5"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [0, 25],
      step: 1,
      direction: "higher_better",
      reliability,
    },
  ],
  composite: "allowed",
  translations: {},
  safeguarding: [
    {
      subscale: "total",
      from: 0,
      to: 28,
      message: {
        en: "Thank you for answering. If things are hard at the moment, talking to somebody can help. Here is where to find support near you.",
      },
    },
  ],
  vectors: [
    { name: "floor", answers: [0, 0, 0, 0, 0], expected: { total: 0, raw: 0 } },
    { name: "at the screening mark", answers: [2, 1, 2, 1, 1], expected: { total: 28, raw: 7 } },
    { name: "just low", answers: [3, 2, 2, 2, 3], expected: { total: 48, raw: 12 } },
    { name: "just not low", answers: [3, 3, 2, 2, 3], expected: { total: 52, raw: 13 } },
    { name: "ceiling", answers: [5, 5, 5, 5, 5], expected: { total: 100, raw: 25 } },
    { name: "one missing", answers: [3, 3, null, 2, 3], expected: { total: null, raw: null } },
  ],
};
