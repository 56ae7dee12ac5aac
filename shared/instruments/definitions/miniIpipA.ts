import type { Instrument } from "../definition";

/** Agreeableness of the Mini-IPIP, four items: sympathy and interest in others. */
export const miniIpipA: Instrument = {
  id: "mini-ipip-a",
  version: "1",
  name: { en: "Sympathy and interest in others, 4 items (Mini-IPIP)" },
  domain: ["empathy"],
  citations: [
    {
      text: "Donnellan, M. B., Oswald, F. L., Baird, B. M., & Lucas, R. E. (2006). The Mini-IPIP scales: Tiny-yet-effective measures of the Big Five factors of personality. Psychological Assessment, 18(2), 192-203.",
      doi: "10.1037/1040-3590.18.2.192",
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
    note: "Items, answers and reversed items were compared with an open textbook that reprints them, and their being in the public domain with a manual that quotes the page named here; the page itself was not in the archive.",
  },
  notes: ["A trait: expect it to change little within a program."],
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
    {
      id: "1",
      key: "sympathize",
      text: { en: "Sympathize with others' feelings." },
      kind: "likert",
      optionSet: "accuracy",
    },
    {
      id: "2",
      key: "problems",
      text: { en: "Am not interested in other people's problems." },
      kind: "likert",
      optionSet: "accuracy",
      reverse: true,
    },
    {
      id: "3",
      key: "feel_emotions",
      text: { en: "Feel others' emotions." },
      kind: "likert",
      optionSet: "accuracy",
    },
    {
      id: "4",
      key: "interested",
      text: { en: "Am not really interested in others." },
      kind: "likert",
      optionSet: "accuracy",
      reverse: true,
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Sympathy and interest in others" },
      items: ["1", "2", "3", "4"],
      aggregate: "mean",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 5],
      step: 0.25,
      direction: "higher_better",
      anchors: { low: { en: "least" }, high: { en: "most" } },
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "most", answers: [5, 1, 5, 1], expected: { total: 5 } },
    { name: "all 5", answers: [5, 5, 5, 5], expected: { total: 3 } },
    { name: "mixed", answers: [4, 2, 4, 3], expected: { total: 3.75 } },
    { name: "one missing", answers: [4, null, 4, 3], expected: { total: null } },
  ],
};
