import type { Instrument } from "../definition";

/** The social and emotional support question of the US Behavioral Risk Factor Surveillance System. */
export const brfssSupport: Instrument = {
  id: "brfss-support",
  version: "1",
  name: { en: "Social and emotional support, 1 question (BRFSS)" },
  domain: ["social_support"],
  citations: [
    {
      text: "Centers for Disease Control and Prevention. Behavioral Risk Factor Surveillance System, module on social determinants and health equity (2022).",
    },
  ],
  licence: {
    name: "Work of the US federal government, public domain in the United States",
    textRedistributable: true,
    commercialUse: "yes",
    registrationRequired: false,
    attribution: "Source: Centers for Disease Control and Prevention, BRFSS.",
    evidenceUrl: "https://www.cdc.gov/brfss/questionnaires/index.htm",
    checkedOn: "2026-11-29",
    note: "Question and answers were compared with three public copies of the module. That US federal works carry no copyright in the United States is a matter of law; the agency's own page was not in the archive.",
  },
  notes: ["Files of the survey run the other way (always = 1): read them by label."],
  recall: "general",
  optionSets: {
    answers: [
      { value: 5, key: "always", label: { en: "Always" } },
      { value: 4, key: "usually", label: { en: "Usually" } },
      { value: 3, key: "sometimes", label: { en: "Sometimes" } },
      { value: 2, key: "rarely", label: { en: "Rarely" } },
      { value: 1, key: "never", label: { en: "Never" } },
    ],
  },
  items: [
    {
      id: "1",
      key: "support",
      text: { en: "How often do you get the social and emotional support that you need?" },
      kind: "single",
      optionSet: "answers",
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Support" },
      items: ["1"],
      aggregate: "single",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 5],
      step: 1,
      direction: "higher_better",
      anchors: { low: { en: "never" }, high: { en: "always" } },
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "lowest", answers: [1], expected: { total: 1 } },
    { name: "highest", answers: [5], expected: { total: 5 } },
    { name: "not answered", answers: [null], expected: { total: null } },
  ],
};
