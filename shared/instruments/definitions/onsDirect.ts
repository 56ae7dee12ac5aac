import type { Instrument } from "../definition";

/** The direct loneliness question of the UK national indicators. Never added into the UCLA sum. */
export const onsDirect: Instrument = {
  id: "ons-direct",
  version: "1",
  name: { en: "ONS direct loneliness question" },
  domain: ["loneliness"],
  citations: [
    { text: "Office for National Statistics (2018). National indicators of loneliness." },
    { text: "Government Statistical Service (2020). Loneliness harmonised principle, 13 May 2020." },
  ],
  licence: {
    name: "Open Government Licence v3.0",
    spdx: "OGL-UK-3.0",
    textRedistributable: true,
    commercialUse: "yes",
    registrationRequired: false,
    attribution: "Source: Office for National Statistics licensed under the Open Government Licence v3.0.",
    evidenceUrl: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    checkedOn: "2026-11-22",
    note: "The text of OGL v3.0 was read, and an archived notice (of an earlier date, naming version 1.0) that material on the ONS website is under the Open Government Licence unless it is identified as a third party's. Question and options were compared with the archived harmonised standard (https://gss.civilservice.gov.uk/policy-store/loneliness-indicators/), which prints the first option as Often or Always; ONS tables print Often/always. The page's own footer was not in the archive.",
  },
  notes: [
    "Stored as severity, 1 Never to 5 Often/always. ONS files run the other way (Often/always = 1), so read files by label.",
    "Earlier forms with three or four options, and the children's form, give other rates: do not pool them.",
  ],
  recall: "general",
  optionSets: {
    severity: [
      { value: 5, key: "often_always", label: { en: "Often/always" }, aliases: ["Often or always"] },
      { value: 4, key: "some_of_the_time", label: { en: "Some of the time" } },
      { value: 3, key: "occasionally", label: { en: "Occasionally" } },
      { value: 2, key: "hardly_ever", label: { en: "Hardly ever" } },
      { value: 1, key: "never", label: { en: "Never" } },
    ],
  },
  items: [
    {
      id: "1",
      key: "lonely",
      text: { en: "How often do you feel lonely?" },
      kind: "single",
      optionSet: "severity",
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Feeling lonely" },
      items: ["1"],
      aggregate: "single",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 5],
      step: 1,
      direction: "higher_worse",
      anchors: { low: { en: "never" }, high: { en: "often/always" } },
      indicators: [
        {
          id: "often_always",
          from: 5,
          to: 5,
          label: { en: "Feel lonely often or always" },
          source: "Loneliness harmonised principle",
        },
        {
          id: "never",
          from: 1,
          to: 1,
          label: { en: "Never feel lonely" },
          source: "Loneliness harmonised principle",
        },
      ],
      norms: [
        {
          population: "People aged 16 and over (Community Life Survey)",
          year: "2023/24",
          country: "England",
          mode: "self",
          n: 175_000,
          percent: 7,
          indicator: "often_always",
          source: "Community Life Survey 2023/24; n is approximate",
          verified: true,
        },
        {
          population: "People aged 16 and over (Community Life Survey)",
          year: "2023/24",
          country: "England",
          mode: "self",
          n: 175_000,
          percent: 20,
          indicator: "never",
          source: "Community Life Survey 2023/24; n is approximate",
          verified: true,
        },
      ],
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "Often/always", answers: [5], expected: { total: 5 } },
    { name: "Some of the time", answers: [4], expected: { total: 4 } },
    { name: "Occasionally", answers: [3], expected: { total: 3 } },
    { name: "Never", answers: [1], expected: { total: 1 } },
    { name: "not answered", answers: [null], expected: { total: null } },
  ],
};
