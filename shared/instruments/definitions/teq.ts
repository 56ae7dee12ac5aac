import type { Instrument } from "../definition";

/** Toronto Empathy Questionnaire: keys and scoring. The organization adds the item text. */
export const teq: Instrument = {
  id: "teq",
  version: "1",
  name: { en: "Toronto Empathy Questionnaire" },
  domain: ["empathy"],
  citations: [
    {
      text: "Spreng, R. N., McKinnon, M. C., Mar, R. A., & Levine, B. (2009). The Toronto Empathy Questionnaire: Scale development and initial validation of a factor-analytic solution to multiple empathy measures. Journal of Personality Assessment, 91(1), 62-71.",
      doi: "10.1080/00223890802484381",
    },
  ],
  licence: {
    name: "Copyright of the journal's publisher, reported free for research",
    textRedistributable: false,
    commercialUse: "unknown",
    attribution: "Spreng, McKinnon, Mar & Levine (2009)",
    evidenceUrl: "https://pmc.ncbi.nlm.nih.gov/articles/PMC2775495",
    checkedOn: "2026-11-29",
    note: "The authors' manuscript in PubMed Central carries no open licence, and the journal's page reads © Taylor & Francis Group. That the authors let researchers use it free is from memory. So keys only; ask the authors.",
  },
  notes: [
    "Answers run from 0 to 4 here (0 to 64). Coded 1 to 5 they give 16 to 80: take 16 off before comparing, and distrust a published mean near 64, which cannot be of this coding.",
    "Two items say his or her; a wording without gender is an adaptation and has to be named so.",
    "No norm stands here: the means of the first students are remembered too vaguely.",
  ],
  recall: "general",
  optionSets: {
    frequency: [
      { value: 0, key: "never", label: { en: "Never" } },
      { value: 1, key: "rarely", label: { en: "Rarely" } },
      { value: 2, key: "sometimes", label: { en: "Sometimes" } },
      { value: 3, key: "often", label: { en: "Often" } },
      { value: 4, key: "always", label: { en: "Always" } },
    ],
  },
  items: [
    { id: "1", key: "excitement", text: null, kind: "likert", optionSet: "frequency" },
    { id: "2", key: "misfortune", text: null, kind: "likert", optionSet: "frequency", reverse: true },
    { id: "3", key: "disrespect", text: null, kind: "likert", optionSet: "frequency" },
    { id: "4", key: "happiness", text: null, kind: "likert", optionSet: "frequency", reverse: true },
    { id: "5", key: "cheering", text: null, kind: "likert", optionSet: "frequency" },
    { id: "6", key: "concern", text: null, kind: "likert", optionSet: "frequency" },
    { id: "7", key: "listening", text: null, kind: "likert", optionSet: "frequency", reverse: true },
    { id: "8", key: "sadness", text: null, kind: "likert", optionSet: "frequency" },
    { id: "9", key: "moods", text: null, kind: "likert", optionSet: "frequency" },
    { id: "10", key: "illness", text: null, kind: "likert", optionSet: "frequency", reverse: true },
    { id: "11", key: "crying", text: null, kind: "likert", optionSet: "frequency", reverse: true },
    { id: "12", key: "interest", text: null, kind: "likert", optionSet: "frequency", reverse: true },
    { id: "13", key: "helping", text: null, kind: "likert", optionSet: "frequency" },
    { id: "14", key: "fairness", text: null, kind: "likert", optionSet: "frequency", reverse: true },
    { id: "15", key: "joy", text: null, kind: "likert", optionSet: "frequency", reverse: true },
    { id: "16", key: "protection", text: null, kind: "likert", optionSet: "frequency" },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Empathy" },
      items: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [0, 64],
      step: 1,
      direction: "higher_better",
      anchors: { low: { en: "least empathy" }, high: { en: "most empathy" } },
      reliability: [
        {
          value: 0.86,
          kind: "alpha",
          source: "Middle of .85 to .87, read in secondary sources",
          verified: false,
        },
        {
          value: 0.81,
          kind: "retest",
          interval: "about 2 months",
          source: "Spreng et al. (2009), read in secondary sources",
          verified: false,
        },
      ],
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    {
      name: "most empathy",
      answers: [4, 0, 4, 0, 4, 4, 0, 4, 4, 0, 0, 0, 4, 0, 0, 4],
      expected: { total: 64 },
    },
    { name: "all 2", answers: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], expected: { total: 32 } },
    {
      name: "all 4, agreeing with everything",
      answers: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
      expected: { total: 32 },
    },
    { name: "mixed", answers: [3, 1, 4, 0, 4, 3, 1, 3, 3, 2, 1, 0, 3, 1, 1, 3], expected: { total: 51 } },
    {
      name: "item 16 missing",
      answers: [3, 1, 4, 0, 4, 3, 1, 3, 3, 2, 1, 0, 3, 1, 1, null],
      expected: { total: null },
    },
    {
      name: "item 16 missing, prorated",
      answers: [3, 1, 4, 0, 4, 3, 1, 3, 3, 2, 1, 0, 3, 1, 1, null],
      policy: "prorate80",
      expected: { total: 51.2 },
    },
  ],
};
