import type { Instrument } from "../definition";

/** Collective efficacy of a neighborhood, 10 items: keys and scoring. The organization adds the item text. */
export const ce10: Instrument = {
  id: "ce-10",
  version: "1",
  name: { en: "Collective Efficacy Scale, 10 items" },
  domain: ["community"],
  citations: [
    {
      text: "Sampson, R. J., Raudenbush, S. W., & Earls, F. (1997). Neighborhoods and violent crime: A multilevel study of collective efficacy. Science, 277(5328), 918-924.",
      doi: "10.1126/science.277.5328.918",
    },
    {
      text: "Dahlberg, L. L., Toal, S. B., Swahn, M. H., & Behrens, C. B. (2005). Measuring violence-related attitudes, behaviors, and influences among youths: A compendium of assessment tools (2nd ed., pp. 324-325). Centers for Disease Control and Prevention.",
    },
  ],
  licence: {
    name: "Reprinted in a compendium of the US government, the original is the publisher's",
    textRedistributable: false,
    commercialUse: "unknown",
    attribution: "Sampson, Raudenbush & Earls (1997)",
    evidenceUrl: "https://scales.arabpsychology.com/s/collective-efficacy-chicago-neighborhood-study/",
    checkedOn: "2026-11-29",
    note: "A mirrored copy of the compendium's entry was read: items, values, which are reversed, and the range of 10 to 50. It names no licence, and the PhenX toolkit reprints the items in another order without one. So keys only.",
  },
  notes: [
    "It describes a neighborhood, so a program for a few dozen people over a few weeks can hardly move it. The five items of cohesion alone may fit better.",
    "Other copies run from 1 (very likely) to 5 and list the items in another order: read files by label.",
  ],
  recall: "general",
  optionSets: {
    likelihood: [
      { value: 5, key: "very_likely", label: { en: "Very likely" } },
      { value: 4, key: "likely", label: { en: "Likely" } },
      { value: 3, key: "neither", label: { en: "Neither likely nor unlikely" } },
      { value: 2, key: "unlikely", label: { en: "Unlikely" } },
      { value: 1, key: "very_unlikely", label: { en: "Very unlikely" } },
    ],
    agreement: [
      { value: 5, key: "strongly_agree", label: { en: "Strongly agree" } },
      { value: 4, key: "agree", label: { en: "Agree" } },
      { value: 3, key: "neither", label: { en: "Neither agree nor disagree" } },
      { value: 2, key: "disagree", label: { en: "Disagree" } },
      { value: 1, key: "strongly_disagree", label: { en: "Strongly disagree" } },
    ],
  },
  items: [
    { id: "1", key: "control_1", text: null, kind: "likert", optionSet: "likelihood" },
    { id: "2", key: "control_2", text: null, kind: "likert", optionSet: "likelihood" },
    { id: "3", key: "control_3", text: null, kind: "likert", optionSet: "likelihood" },
    { id: "4", key: "control_4", text: null, kind: "likert", optionSet: "likelihood" },
    { id: "5", key: "control_5", text: null, kind: "likert", optionSet: "likelihood" },
    { id: "6", key: "cohesion_1", text: null, kind: "likert", optionSet: "agreement" },
    { id: "7", key: "cohesion_2", text: null, kind: "likert", optionSet: "agreement" },
    { id: "8", key: "cohesion_3", text: null, kind: "likert", optionSet: "agreement" },
    { id: "9", key: "cohesion_4", text: null, kind: "likert", optionSet: "agreement", reverse: true },
    { id: "10", key: "cohesion_5", text: null, kind: "likert", optionSet: "agreement", reverse: true },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Collective efficacy" },
      items: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [10, 50],
      step: 1,
      direction: "higher_better",
      anchors: { low: { en: "least collective efficacy" }, high: { en: "most collective efficacy" } },
    },
    {
      id: "control",
      label: { en: "Shared control" },
      items: ["1", "2", "3", "4", "5"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [5, 25],
      step: 1,
      direction: "higher_better",
      anchors: { low: { en: "very unlikely" }, high: { en: "very likely" } },
    },
    {
      id: "cohesion",
      label: { en: "Cohesion and trust" },
      items: ["6", "7", "8", "9", "10"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [5, 25],
      step: 1,
      direction: "higher_better",
      anchors: { low: { en: "least cohesion" }, high: { en: "most cohesion" } },
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    {
      name: "most",
      answers: [5, 5, 5, 5, 5, 5, 5, 5, 1, 1],
      expected: { total: 50, control: 25, cohesion: 25 },
    },
    {
      name: "all 3",
      answers: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3],
      expected: { total: 30, control: 15, cohesion: 15 },
    },
    {
      name: "all 5, agreeing with everything",
      answers: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
      expected: { total: 42, control: 25, cohesion: 17 },
    },
    {
      name: "mixed",
      answers: [4, 4, 5, 3, 4, 4, 2, 3, 2, 3],
      expected: { total: 36, control: 20, cohesion: 16 },
    },
    {
      name: "item 9 missing",
      answers: [4, 4, 5, 3, 4, 4, 2, 3, null, 3],
      expected: { total: null, control: 20, cohesion: null },
    },
  ],
};
