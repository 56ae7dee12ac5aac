import type { Instrument } from "../definition";

/**
 * UCLA 3-item Loneliness Scale in the form of the UK Office for National Statistics (first option "Hardly
 * ever or never"). Removing this file and its line in library.ts removes the wording from the product.
 */
export const ucla3: Instrument = {
  id: "ucla-3",
  version: "1",
  name: { en: "UCLA 3-item Loneliness Scale" },
  domain: ["loneliness"],
  citations: [
    {
      text: "Hughes, M. E., Waite, L. J., Hawkley, L. C., & Cacioppo, J. T. (2004). A short scale for measuring loneliness in large surveys. Research on Aging, 26(6), 655-672.",
      doi: "10.1177/0164027504268574",
    },
    { text: "Government Statistical Service (2020). Loneliness harmonised principle, 13 May 2020." },
  ],
  licence: {
    name: "Open Government Licence v3.0",
    spdx: "OGL-UK-3.0",
    textRedistributable: true,
    commercialUse: "yes",
    registrationRequired: false,
    attribution:
      "Source: Office for National Statistics licensed under the Open Government Licence v3.0. Scale: Hughes et al. (2004).",
    evidenceUrl: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    checkedOn: "2026-11-22",
    note: "The text of OGL v3.0 was read, and an archived notice (of an earlier date, naming version 1.0) that material on the ONS website is under the Open Government Licence unless it is identified as a third party's. The items and options were compared with the archived harmonised standard (https://gss.civilservice.gov.uk/policy-store/loneliness-indicators/); its own footer was not in the archive. The items originate with Russell and colleagues, so the wording stands in a file of its own that can be removed.",
  },
  notes: [
    "Also coded 0 to 2 per item (total 0 to 6): add 1 to each answer when such a file is read. Never mix the two.",
    "A form with five options (Never to All of the time) goes by the same name and is not comparable.",
    "People at 3 cannot improve: report how many start there.",
  ],
  recall: "general",
  optionSets: {
    frequency: [
      { value: 1, key: "hardly_ever", label: { en: "Hardly ever or never" }, aliases: ["Hardly ever"] },
      { value: 2, key: "some_of_the_time", label: { en: "Some of the time" } },
      { value: 3, key: "often", label: { en: "Often" } },
    ],
  },
  items: [
    {
      id: "1",
      key: "companionship",
      text: { en: "How often do you feel that you lack companionship?" },
      kind: "likert",
      optionSet: "frequency",
    },
    {
      id: "2",
      key: "left_out",
      text: { en: "How often do you feel left out?" },
      kind: "likert",
      optionSet: "frequency",
    },
    {
      id: "3",
      key: "isolated",
      text: { en: "How often do you feel isolated from others?" },
      kind: "likert",
      optionSet: "frequency",
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Loneliness" },
      items: ["1", "2", "3"],
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [3, 9],
      step: 1,
      direction: "higher_worse",
      anchors: { low: { en: "hardly ever" }, high: { en: "often" } },
      bands: [
        {
          from: 3,
          to: 5,
          label: { en: "not lonely" },
          source: "Used with the English Longitudinal Study of Ageing; descriptive, not diagnostic",
          status: "published",
        },
        {
          from: 6,
          to: 9,
          label: { en: "lonely" },
          source: "Used with the English Longitudinal Study of Ageing; descriptive, not diagnostic",
          status: "published",
        },
      ],
      reliability: [
        {
          value: 0.72,
          kind: "alpha",
          source: "Hughes et al. (2004), read in secondary sources",
          verified: false,
        },
      ],
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "floor", answers: [1, 1, 1], expected: { total: 3 } },
    { name: "just below the cut", answers: [2, 2, 1], expected: { total: 5 } },
    { name: "at the cut", answers: [2, 2, 2], expected: { total: 6 } },
    { name: "ceiling", answers: [3, 3, 3], expected: { total: 9 } },
    { name: "one missing", answers: [3, null, 2], expected: { total: null } },
  ],
};
