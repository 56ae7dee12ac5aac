import type { Instrument } from "../definition";

/** Multidimensional Scale of Perceived Social Support: keys and scoring. The organization adds the item text. */
export const mspss: Instrument = {
  id: "mspss",
  version: "1",
  name: { en: "Multidimensional Scale of Perceived Social Support" },
  domain: ["social_support"],
  citations: [
    {
      text: "Zimet, G. D., Dahlem, N. W., Zimet, S. G., & Farley, G. K. (1988). The Multidimensional Scale of Perceived Social Support. Journal of Personality Assessment, 52(1), 30-41.",
      doi: "10.1207/s15327752jpa5201_2",
    },
  ],
  licence: {
    name: "Free to use with credit, no licence to pass on the wording",
    textRedistributable: false,
    commercialUse: "unknown",
    attribution: "Zimet, Dahlem, Zimet & Farley (1988)",
    conditions: ["Cite the source"],
    evidenceUrl: "https://psychologyroots.com/multidimensional-scale-of-perceived-social-support/",
    checkedOn: "2026-11-29",
    note: "The author's scoring sheet was read in mirrored copies: it gives items, subscales and ways to form groups, and no licence; the first page of the paper reads © 1988 Lawrence Erlbaum Associates. That the author lets anybody use it with credit is from memory. So keys only.",
  },
  notes: [
    "Scores are means from 1 to 7. Some add the answers up (12 to 84): twelve times this total.",
    "The author's bands (1 to 2.9, 3 to 5, 5.1 to 7) leave gaps, which are closed here as below 3, 3 to 5, above 5. He also suggests thirds of one's own people, and another source lists bands of sums that disagree: report the mean first.",
    "The author says that there are no established norms for a population.",
  ],
  recall: "general",
  optionSets: {
    agreement: [
      { value: 1, key: "very_strongly_disagree", label: { en: "Very strongly disagree" } },
      { value: 2, key: "strongly_disagree", label: { en: "Strongly disagree" } },
      { value: 3, key: "mildly_disagree", label: { en: "Mildly disagree" } },
      { value: 4, key: "neutral", label: { en: "Neutral" } },
      { value: 5, key: "mildly_agree", label: { en: "Mildly agree" } },
      { value: 6, key: "strongly_agree", label: { en: "Strongly agree" } },
      { value: 7, key: "very_strongly_agree", label: { en: "Very strongly agree" } },
    ],
  },
  items: [
    { id: "1", key: "other_1", text: null, kind: "likert", optionSet: "agreement" },
    { id: "2", key: "other_2", text: null, kind: "likert", optionSet: "agreement" },
    { id: "3", key: "family_1", text: null, kind: "likert", optionSet: "agreement" },
    { id: "4", key: "family_2", text: null, kind: "likert", optionSet: "agreement" },
    { id: "5", key: "other_3", text: null, kind: "likert", optionSet: "agreement" },
    { id: "6", key: "friends_1", text: null, kind: "likert", optionSet: "agreement" },
    { id: "7", key: "friends_2", text: null, kind: "likert", optionSet: "agreement" },
    { id: "8", key: "family_3", text: null, kind: "likert", optionSet: "agreement" },
    { id: "9", key: "friends_3", text: null, kind: "likert", optionSet: "agreement" },
    { id: "10", key: "other_4", text: null, kind: "likert", optionSet: "agreement" },
    { id: "11", key: "family_4", text: null, kind: "likert", optionSet: "agreement" },
    { id: "12", key: "friends_4", text: null, kind: "likert", optionSet: "agreement" },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Perceived support" },
      items: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
      aggregate: "mean",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 7],
      step: 1 / 12,
      direction: "higher_better",
      anchors: { low: { en: "least support" }, high: { en: "most support" } },
      bands: [
        {
          from: 1,
          to: 2.99,
          label: { en: "low" },
          source:
            "The author's scoring sheet (1 to 2.9, 3 to 5, 5.1 to 7), gaps closed: below 3, 3 to 5, above 5",
          status: "published",
        },
        {
          from: 3,
          to: 5,
          label: { en: "moderate" },
          source:
            "The author's scoring sheet (1 to 2.9, 3 to 5, 5.1 to 7), gaps closed: below 3, 3 to 5, above 5",
          status: "published",
        },
        {
          from: 5.01,
          to: 7,
          label: { en: "high" },
          source:
            "The author's scoring sheet (1 to 2.9, 3 to 5, 5.1 to 7), gaps closed: below 3, 3 to 5, above 5",
          status: "published",
        },
      ],
      reliability: [
        {
          value: 0.88,
          kind: "alpha",
          sd: 0.86,
          source:
            "Zimet et al. (1988), read in secondary sources; spread of the students, quoted from memory",
          verified: false,
        },
        {
          value: 0.85,
          kind: "retest",
          sd: 0.86,
          source:
            "Zimet et al. (1988), read in secondary sources; spread of the students, quoted from memory",
          verified: false,
        },
      ],
      norms: [
        {
          population: "University students of the first study",
          year: "1988",
          country: "United States",
          mode: "self",
          n: 275,
          mean: 5.8,
          sd: 0.86,
          source:
            "Zimet et al. (1988), quoted from memory; year of publication. Not a norm of any population",
          verified: false,
        },
      ],
    },
    {
      id: "significant_other",
      label: { en: "Support of a significant other" },
      items: ["1", "2", "5", "10"],
      aggregate: "mean",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 7],
      step: 0.25,
      direction: "higher_better",
      anchors: { low: { en: "least support" }, high: { en: "most support" } },
    },
    {
      id: "family",
      label: { en: "Support of family" },
      items: ["3", "4", "8", "11"],
      aggregate: "mean",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 7],
      step: 0.25,
      direction: "higher_better",
      anchors: { low: { en: "least support" }, high: { en: "most support" } },
    },
    {
      id: "friends",
      label: { en: "Support of friends" },
      items: ["6", "7", "9", "12"],
      aggregate: "mean",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 7],
      step: 0.25,
      direction: "higher_better",
      anchors: { low: { en: "least support" }, high: { en: "most support" } },
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    {
      name: "all 1",
      answers: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      expected: { total: 1, significant_other: 1, family: 1, friends: 1 },
    },
    {
      name: "all 4",
      answers: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
      expected: { total: 4, significant_other: 4, family: 4, friends: 4 },
    },
    {
      name: "mixed",
      answers: [6, 6, 3, 2, 7, 5, 5, 2, 6, 7, 3, 5],
      expected: { total: 4.75, significant_other: 6.5, family: 2.5, friends: 5.25 },
    },
    {
      name: "between the author's bands",
      answers: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6],
      expected: { total: 5.0833, significant_other: 5, family: 5, friends: 5.25 },
    },
    {
      name: "item 11 missing",
      answers: [6, 6, 3, 2, 7, 5, 5, 2, 6, 7, null, 5],
      expected: { total: null, significant_other: 6.5, family: null, friends: 5.25 },
    },
    {
      name: "item 11 missing, prorated",
      answers: [6, 6, 3, 2, 7, 5, 5, 2, 6, 7, null, 5],
      policy: "prorate80",
      expected: { total: 4.9091, significant_other: 6.5, family: null, friends: 5.25 },
    },
  ],
};
