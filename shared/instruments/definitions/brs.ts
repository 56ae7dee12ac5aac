import type { Instrument } from "../definition";

/** Brief Resilience Scale: keys and scoring. The organization adds the item text. */
export const brs: Instrument = {
  id: "brs",
  version: "1",
  name: { en: "Brief Resilience Scale" },
  domain: ["resilience"],
  citations: [
    {
      text: "Smith, B. W., Dalen, J., Wiggins, K., Tooley, E., Christopher, P., & Bernard, J. (2008). The Brief Resilience Scale: Assessing the ability to bounce back. International Journal of Behavioral Medicine, 15(3), 194-200.",
      doi: "10.1080/10705500802222972",
    },
  ],
  licence: {
    name: "Free for research and education when cited, no licence to pass on the wording",
    textRedistributable: false,
    commercialUse: "unknown",
    attribution: "Smith et al. (2008)",
    conditions: ["Research and education", "Cite the source"],
    evidenceUrl: "https://www.psytoolkit.org/survey-library/resilience-brs.html",
    checkedOn: "2026-11-29",
    note: "The archived page of PsyToolkit was read: research and education, properly cited. A medical journal reprints the items with permission, so it needed one. So keys only.",
  },
  notes: [
    "Items 2, 4 and 6 are reversed and the answered ones averaged. Calculators that reverse two items or add up to 6 to 30 give other numbers.",
    "How many items must be answered is not published; here at most two may be missing.",
    "Agreeing with everything gives 3, which is called normal: look at people who ticked one column.",
  ],
  recall: "general",
  optionSets: {
    agreement: [
      { value: 1, key: "strongly_disagree", label: { en: "Strongly disagree" } },
      { value: 2, key: "disagree", label: { en: "Disagree" } },
      { value: 3, key: "neutral", label: { en: "Neutral" } },
      { value: 4, key: "agree", label: { en: "Agree" } },
      { value: 5, key: "strongly_agree", label: { en: "Strongly agree" } },
    ],
  },
  items: [
    { id: "1", key: "recovery", text: null, kind: "likert", optionSet: "agreement" },
    { id: "2", key: "strain", text: null, kind: "likert", optionSet: "agreement", reverse: true },
    { id: "3", key: "pace", text: null, kind: "likert", optionSet: "agreement" },
    { id: "4", key: "setbacks", text: null, kind: "likert", optionSet: "agreement", reverse: true },
    { id: "5", key: "hard_times", text: null, kind: "likert", optionSet: "agreement" },
    { id: "6", key: "aftermath", text: null, kind: "likert", optionSet: "agreement", reverse: true },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Resilience" },
      items: ["1", "2", "3", "4", "5", "6"],
      aggregate: "mean",
      missing: { maxMissing: 2, prorate: true, source: "project" },
      range: [1, 5],
      step: 1 / 6,
      direction: "higher_better",
      anchors: { low: { en: "least resilience" }, high: { en: "most resilience" } },
      bands: [
        {
          from: 1,
          to: 2.99,
          label: { en: "low" },
          source: "Smith et al. (2013) as PsyToolkit quotes them (1.00 to 2.99, 3.00 to 4.30, 4.31 to 5.00)",
          status: "published",
        },
        {
          from: 3,
          to: 4.3,
          label: { en: "normal" },
          source: "Smith et al. (2013) as PsyToolkit quotes them (1.00 to 2.99, 3.00 to 4.30, 4.31 to 5.00)",
          status: "published",
        },
        {
          from: 4.31,
          to: 5,
          label: { en: "high" },
          source: "Smith et al. (2013) as PsyToolkit quotes them (1.00 to 2.99, 3.00 to 4.30, 4.31 to 5.00)",
          status: "published",
        },
      ],
      reliability: [
        {
          value: 0.85,
          kind: "alpha",
          sd: 0.68,
          source: "Middle of the published .80 to .91, read in secondary sources; spread quoted from memory",
          verified: false,
        },
        {
          value: 0.69,
          kind: "retest",
          interval: "1 month",
          sd: 0.68,
          source: "Smith et al. (2008), quoted from memory",
          verified: false,
        },
        {
          value: 0.62,
          kind: "retest",
          interval: "3 months",
          sd: 0.68,
          source: "Smith et al. (2008), quoted from memory",
          verified: false,
        },
      ],
      norms: [
        {
          population: "Pooled samples, healthy and ill people",
          year: "2013",
          country: "not stated",
          mode: "self",
          n: 844,
          mean: 3.7,
          sd: 0.68,
          source:
            "Smith et al. (2013): mean and n as PsyToolkit quotes them, spread quoted from memory; year of publication",
          verified: false,
        },
      ],
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "all 3", answers: [3, 3, 3, 3, 3, 3], expected: { total: 3 } },
    { name: "most resilience", answers: [5, 1, 5, 1, 5, 1], expected: { total: 5 } },
    { name: "all 5, agreeing with everything", answers: [5, 5, 5, 5, 5, 5], expected: { total: 3 } },
    { name: "mixed", answers: [4, 2, 4, 3, 3, 2], expected: { total: 3.6667 } },
    { name: "one missing", answers: [4, 2, null, 3, 3, 2], expected: { total: 3.6 } },
    { name: "three missing", answers: [4, null, null, 3, null, 2], expected: { total: null } },
    { name: "just high", answers: [4, 1, 4, 2, 4, 1], expected: { total: 4.3333 } },
  ],
};
