import type { Instrument } from "../definition";

/** Four questions about belonging to a program's group, written for this product. Not validated. */
export const belonging4: Instrument = {
  id: "belonging-4",
  version: "1",
  name: { en: "Belonging in this group, 4 questions (not validated)" },
  domain: ["belonging", "inclusion"],
  citations: [],
  licence: {
    name: "CC0 1.0 Universal",
    spdx: "CC0-1.0",
    textRedistributable: true,
    commercialUse: "yes",
    registrationRequired: false,
    attribution: "Written for this product; no attribution needed",
    evidenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
    checkedOn: "2026-11-22",
    note: "Own wording, given to the public domain.",
  },
  validated: false,
  notes: [
    "Not validated: there are no norms, no bands and no known reliability. Say so where results are shown.",
    "Newcomers have no group yet before the program: ask from about the third week, or after it only.",
  ],
  recall: "now",
  optionSets: {
    agreement: [
      { value: 1, key: "strongly_disagree", label: { en: "Strongly disagree" } },
      { value: 2, key: "disagree", label: { en: "Disagree" } },
      { value: 3, key: "neither", label: { en: "Neither agree nor disagree" } },
      { value: 4, key: "agree", label: { en: "Agree" } },
      { value: 5, key: "strongly_agree", label: { en: "Strongly agree" } },
    ],
  },
  items: [
    {
      id: "1",
      key: "be_myself",
      text: { en: "In this group I can be myself." },
      kind: "likert",
      optionSet: "agreement",
    },
    {
      id: "2",
      key: "missed",
      text: { en: "In this group people would notice if I was away." },
      kind: "likert",
      optionSet: "agreement",
    },
    {
      id: "3",
      key: "welcome",
      text: { en: "In this group I am welcome." },
      kind: "likert",
      optionSet: "agreement",
    },
    {
      id: "4",
      key: "ideas",
      text: { en: "In this group my ideas count." },
      kind: "likert",
      optionSet: "agreement",
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Belonging in this group" },
      items: ["1", "2", "3", "4"],
      aggregate: "mean",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 5],
      step: 0.25,
      direction: "higher_better",
      anchors: { low: { en: "strongly disagree" }, high: { en: "strongly agree" } },
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "lowest", answers: [1, 1, 1, 1], expected: { total: 1 } },
    { name: "mixed", answers: [4, 3, 5, 3], expected: { total: 3.75 } },
    { name: "highest", answers: [5, 5, 5, 5], expected: { total: 5 } },
    { name: "one missing", answers: [4, null, 5, 3], expected: { total: null } },
  ],
};
