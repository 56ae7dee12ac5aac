import type { Instrument } from "../definition";

/** Everyday Discrimination Scale, short version: keys and scoring. The organization adds the item text. */
export const eds5: Instrument = {
  id: "eds-5",
  version: "1",
  name: { en: "Everyday Discrimination Scale, short version" },
  domain: ["discrimination"],
  citations: [
    {
      text: "Williams, D. R., Yu, Y., Jackson, J. S., & Anderson, N. B. (1997). Racial differences in physical and mental health: Socio-economic status, stress and discrimination. Journal of Health Psychology, 2(3), 335-351.",
      doi: "10.1177/135910539700200305",
    },
    {
      text: "Sternthal, M. J., Slopen, N., & Williams, D. R. (2011). Racial disparities in health: How much does stress really matter? Du Bois Review, 8(1), 95-113.",
    },
  ],
  licence: {
    name: "Published by its author for use, no licence to pass on the wording",
    textRedistributable: false,
    commercialUse: "unknown",
    attribution: "Williams et al. (1997); Sternthal, Slopen & Williams (2011)",
    conditions: ["Cite the source"],
    evidenceUrl: "https://docslib.org/download/3836506/measuring-discrimination-resource",
    checkedOn: "2026-11-29",
    note: "Mirrored copies of the author's resource sheet (June 2016) were read: items, answers and the reliability of .77, and no licence. So keys only; ask the author.",
  },
  notes: [
    "Use it to describe who meets what, not as an outcome: it names no period, so a program of some weeks should not be expected to move it.",
    "Values run from never 0 to almost every day 5, which is from memory; the labels were read at the source. Some studies code 1 for almost every day, or add up 1 to 6 (this total plus 5). Some report the mean: this total divided by 5.",
    "There are no cut-offs or norms. Answers about discrimination are sensitive, the reasons even more: ask for reasons in a question of your own, only of people who say a few times a year or more often.",
    "Have somebody to turn to named at the end of the survey.",
  ],
  recall: "general",
  optionSets: {
    frequency: [
      { value: 5, key: "almost_every_day", label: { en: "Almost every day" } },
      { value: 4, key: "at_least_once_a_week", label: { en: "At least once a week" } },
      { value: 3, key: "a_few_times_a_month", label: { en: "A few times a month" } },
      { value: 2, key: "a_few_times_a_year", label: { en: "A few times a year" } },
      { value: 1, key: "less_than_once_a_year", label: { en: "Less than once a year" } },
      { value: 0, key: "never", label: { en: "Never" } },
    ],
  },
  items: [
    { id: "1", key: "courtesy", text: null, kind: "likert", optionSet: "frequency" },
    { id: "2", key: "service", text: null, kind: "likert", optionSet: "frequency" },
    { id: "3", key: "intelligence", text: null, kind: "likert", optionSet: "frequency" },
    { id: "4", key: "fear", text: null, kind: "likert", optionSet: "frequency" },
    { id: "5", key: "threat", text: null, kind: "likert", optionSet: "frequency" },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Everyday discrimination" },
      items: ["1", "2", "3", "4", "5"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [0, 25],
      step: 1,
      direction: "higher_worse",
      anchors: { low: { en: "never" }, high: { en: "almost every day" } },
      reliability: [
        {
          value: 0.77,
          kind: "alpha",
          source: "Sternthal, Slopen & Williams (2011), as the author's resource sheet quotes it",
          verified: true,
        },
      ],
    },
    {
      id: "regular",
      label: { en: "Kinds met a few times a year or more often" },
      items: ["1", "2", "3", "4", "5"],
      aggregate: "count",
      countsIf: {
        "1": { op: ">=", value: 2 },
        "2": { op: ">=", value: 2 },
        "3": { op: ">=", value: 2 },
        "4": { op: ">=", value: 2 },
        "5": { op: ">=", value: 2 },
      },
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [0, 5],
      step: 1,
      direction: "higher_worse",
      anchors: { low: { en: "none" }, high: { en: "all five" } },
      indicators: [
        {
          id: "any",
          from: 1,
          to: 5,
          label: { en: "Meet one kind or more a few times a year" },
          source: "The line for the follow-up question on the author's resource sheet",
        },
      ],
    },
  ],
  composite: "allowed",
  translations: {},
  safeguarding: [
    {
      subscale: "regular",
      from: 1,
      to: 5,
      message: {
        en: "Thank you for answering. If you are treated badly, you do not have to face it alone. Here is where to find support near you.",
      },
    },
  ],
  vectors: [
    { name: "never", answers: [0, 0, 0, 0, 0], expected: { total: 0, regular: 0 } },
    { name: "most", answers: [5, 5, 5, 5, 5], expected: { total: 25, regular: 5 } },
    { name: "mixed", answers: [2, 1, 3, 0, 0], expected: { total: 6, regular: 2 } },
    { name: "one missing", answers: [2, 1, null, 0, 0], expected: { total: null, regular: null } },
  ],
};
