import type { Instrument } from "../definition";

/**
 * How close somebody feels to the group, as overlapping circles: our own question and our own drawing. The
 * share of overlap grows by equal steps, so that the pictures are as evenly spaced as the numbers.
 */
export const overlap: Instrument = {
  id: "overlap",
  version: "1",
  name: { en: "Overlapping circles: you and this group" },
  domain: ["belonging", "inclusion"],
  citations: [
    {
      text: "Aron, A., Aron, E. N., & Smollan, D. (1992). Inclusion of Other in the Self Scale and the structure of interpersonal closeness. Journal of Personality and Social Psychology, 63(4), 596-612.",
    },
    {
      text: "Mashek, D., Cannaday, L. W., & Tangney, J. P. (2007). Inclusion of Community in Self Scale. Journal of Community Psychology, 35(2), 257-275.",
      doi: "10.1002/jcop.20146",
    },
    { text: "Beranek & Castillo (2024), who describe pictures of constant area and linear overlap." },
  ],
  licence: {
    name: "CC0 1.0 Universal",
    spdx: "CC0-1.0",
    textRedistributable: true,
    commercialUse: "yes",
    registrationRequired: false,
    attribution: "Own question and drawing after the idea of Aron et al. (1992) and Mashek et al. (2007)",
    evidenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
    checkedOn: "2026-11-22",
    note: "Written and drawn for this product; nothing of the published artwork or wording is used.",
  },
  derivedFrom: {
    id: "ios",
    change: "Own question about a group, own drawing with equal steps of overlap, seven pairs",
  },
  notes: [
    "Adapted, so results of the published scales do not apply. A form with six pairs is another scale.",
    "No picture is chosen in advance: a skipped question must not look like no overlap.",
  ],
  recall: "now",
  optionSets: {
    pairs: [
      { value: 1, key: "apart", label: { en: "The two circles stand apart" } },
      { value: 2, key: "a_little", label: { en: "The two circles overlap a little" } },
      { value: 3, key: "a_third", label: { en: "The two circles overlap by about a third" } },
      { value: 4, key: "almost_half", label: { en: "The two circles overlap by almost half" } },
      { value: 5, key: "more_than_half", label: { en: "The two circles overlap by more than half" } },
      { value: 6, key: "three_quarters", label: { en: "The two circles overlap by about three quarters" } },
      { value: 7, key: "almost_completely", label: { en: "The two circles overlap almost completely" } },
    ],
  },
  items: [
    {
      id: "1",
      key: "overlap",
      text: { en: "Which picture shows best how close you feel to this group?" },
      kind: "pictorial",
      optionSet: "pairs",
      pictorial: {
        shape: "overlapping_circles",
        overlap: [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9],
        altText: [
          { en: "Picture 1 of 7. The two circles stand apart, one for you and one for this group." },
          { en: "Picture 2 of 7. The two circles overlap a little, one for you and one for this group." },
          {
            en: "Picture 3 of 7. The two circles overlap by about a third, one for you and one for this group.",
          },
          {
            en: "Picture 4 of 7. The two circles overlap by almost half, one for you and one for this group.",
          },
          {
            en: "Picture 5 of 7. The two circles overlap by more than half, one for you and one for this group.",
          },
          {
            en: "Picture 6 of 7. The two circles overlap by about three quarters, one for you and one for this group.",
          },
          {
            en: "Picture 7 of 7. The two circles overlap almost completely, one for you and one for this group.",
          },
        ],
        self: { en: "You" },
        other: { en: "This group" },
      },
    },
  ],
  subscales: [
    {
      id: "total",
      label: { en: "Closeness to the group" },
      items: ["1"],
      aggregate: "single",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [1, 7],
      step: 1,
      direction: "higher_better",
      anchors: { low: { en: "apart" }, high: { en: "almost one" } },
    },
  ],
  composite: "allowed",
  translations: {},
  vectors: [
    { name: "apart", answers: [1], expected: { total: 1 } },
    { name: "middle", answers: [4], expected: { total: 4 } },
    { name: "closest", answers: [7], expected: { total: 7 } },
    { name: "skipped", answers: [null], expected: { total: null } },
  ],
};
