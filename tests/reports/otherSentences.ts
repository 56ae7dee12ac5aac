import type { Comparison } from "#shared/outcomes/comparison";
import { disclose } from "#shared/outcomes/disclosure";
import type { Gap } from "#shared/outcomes/equity";
import type { Flow } from "#shared/outcomes/flow";
import type { WaveReliability } from "#shared/outcomes/reliability";
import type { Stratum } from "#shared/outcomes/stratum";
import type { Suppressed } from "#shared/outcomes/suppressed";
import { describeFlow, describeLoss, describeLost } from "#shared/reports/attritionWording";
import { chartTitle } from "#shared/reports/chartTitle";
import { describeComparison } from "#shared/reports/comparisonWording";
import { describeCrossing } from "#shared/reports/crossingWording";
import { describeExcluded, describeExcludedOfRelease } from "#shared/reports/excludedWording";
import { describeGap } from "#shared/reports/gapWording";
import { describeGroupTests } from "#shared/reports/groupTestWording";
import { describeHidden, hiddenLabel, noDataLabel } from "#shared/reports/hiddenWording";
import { describeLimits } from "#shared/reports/limits";
import type { Measure } from "#shared/reports/measure";
import { describeBand, describeNorms, describeVersion } from "#shared/reports/normWording";
import { describeSelectedStart } from "#shared/reports/noticeWording";
import { formatP, formatSize } from "#shared/reports/numberFormats";
import { describeOwn } from "#shared/reports/ownWording";
import {
  describeAsOf,
  describeCutShort,
  describeOutlook,
  describeRelease,
} from "#shared/reports/releaseWording";
import { describeReliability } from "#shared/reports/reliabilityWording";
import { describeRounding } from "#shared/reports/roundedWording";
import type { Language } from "#shared/reports/say";
import { describeShare } from "#shared/reports/shareWording";
import { describeWhyNot } from "#shared/reports/whyNotWording";
import { describeGroupChange, describeMeanChange, smallGroupLabel } from "#shared/reports/wording";
import { attrition } from "#shared/stats/attrition";
import { type Estimate, notEstimable, whyNots } from "#shared/stats/estimate";
import { outcomeFor, summaryFor } from "./disclosed";
import { type Claim, type Said, say, type Texts } from "./everySentence";

/** What is said whatever people answered: by kind of figure, release and definition. */
export function everyOtherSentence(texts: Texts): Said[] {
  const { label, source, language = "en" } = texts;
  const release = { id: 2, cutAt: "2026-03-03T10:00:00Z" };
  const older = { release: 1, cutAt: "2026-01-05T10:00:00Z" };
  const norm = { population: label, year: "2023", country: label, source, verified: true };
  return [
    ...sayRare(texts),
    ...say(
      "describeWhyNot",
      whyNots.map((reason) => describeWhyNot(reason, language)),
    ),
    ...say("describeGroupTests", [
      ...describeGroupTests(
        [0.01, 0.2, null].map((p) => ({ ...untested, p })),
        language,
      ),
      ...describeGroupTests([untested], language),
    ]),
    ...say("describeRounding", [
      describeRounding([{ pre: 5.846, post: 4.385, change: -1.461 }], 1, language) ?? "",
    ]),
    ...say("hiddenLabel", [hiddenLabel(language), noDataLabel(language), smallGroupLabel(language)]),
    ...say("describeGroupChange", [
      describeGroupChange(
        null,
        { kind: "suppressed", reason: "too_few_people" },
        { scale: texts.scale, range: [3, 9], direction: "higher_worse" },
        10,
        language,
      ),
    ]),
    ...say("describeFlow", describeFlow(flowAsReleased, 10, language)),
    ...say("describeLost", describeLost(label, nobodyStayed, 5, language)),
    ...say(
      "describeLoss",
      describeLoss(nobodyStayed, { scale: texts.scale, range: [3, 9], direction: "neutral" }, language),
    ),
    ...say("formatP", [formatP(0.03, language), formatP(0, language), formatP(1, language)]),
    ...alphas().map(({ told, claims }) => ({
      by: "describeReliability",
      text: describeReliability(told, 5, language).join(" "),
      claims,
    })),
    ...say("describeNorms", [
      ...(["self", "interviewer", "mixed", "unknown"] as const).flatMap((mode) =>
        describeNorms(
          [{ ...norm, mode, mean: 4.25, percent: 6.2, indicator: "much" }],
          [{ id: "much", label: { en: label } }],
          language,
        ),
      ),
      ...describeNorms([{ ...norm, mode: "self", mean: 4, verified: false }], [], language),
      ...describeVersion({ latest: false }, language),
      ...(["published", "informal"] as const).map((status) =>
        describeBand({ from: 6, to: 9, label: { en: label }, source, status }, language),
      ),
    ]),
    ...say(
      "describeExcluded",
      [1, 2].flatMap((pre) => describeExcluded({ pre, post: pre - 1 }, language) ?? []),
    ),
    ...say(
      "describeExcludedOfRelease",
      [1, 2].flatMap((n) => describeExcludedOfRelease(n, language) ?? []),
    ),
    ...say("describeOwn", sayOwn(texts.scale, language)),
    ...say("describeRelease", [
      describeRelease({ release, preview: false }, language),
      describeRelease({ release, preview: true }, language),
      describeRelease({ release: null, preview: false }, language),
      describeAsOf(older, { release, preview: false }, language) ?? "",
      describeOutlook({ becomes: "new", needs: 0, asOf: null }, language),
      describeOutlook({ becomes: "same", needs: 0, asOf: null }, language),
      describeOutlook({ becomes: "kept", needs: 0, asOf: older }, language),
      describeOutlook({ becomes: "kept", needs: 0, asOf: null }, language),
      describeOutlook({ becomes: "kept", needs: 0, asOf: older, differ: 20 }, language),
      describeOutlook({ becomes: "hidden", needs: 0, asOf: null }, language),
      describeOutlook({ becomes: "hidden", needs: 3, asOf: null }, language),
      describeOutlook({ becomes: "hidden", needs: 0, asOf: null, leftOut: true }, language),
      describeHidden({ kind: "suppressed", reason: "few_answered_all" }, 10, language),
      describeCutShort({ by: [], kinds: false }, language),
      describeCutShort({ by: ["地区"], kinds: false }, language),
      describeCutShort({ by: ["年龄"], kinds: true }, language),
    ]),
  ];
}

/** One person's scores: moved far and little, not at all, once alone, on a scale of which nothing is known. */
function sayOwn(scale: string, language: Language): string[] {
  const measure: Measure = { scale, range: [3, 9], direction: "higher_worse" };
  const known = {
    reliability: [{ value: 0.72, kind: "alpha" as const, sd: 1.6, source: "", verified: true }],
  };
  return [
    ...describeOwn({ before: 8, after: 4 }, measure, known, language),
    ...describeOwn({ before: 5, after: 6.5 }, measure, known, language),
    ...describeOwn({ before: 5, after: 5 }, measure, {}, language),
    ...describeOwn({ before: null, after: 5 }, { ...measure, direction: "neutral" }, {}, language),
    ...describeOwn({ before: 5, after: 6 }, { ...measure, direction: "higher_better" }, {}, language),
  ];
}

/** Alphas clearly below, clearly above and on both sides of 0.7, below 0, and none. */
function alphas(): { told: WaveReliability["complete"]; claims: Claim[] }[] {
  const estimate = (value: number, low: number, high: number): Estimate => ({
    kind: "estimate",
    method: "cronbach_alpha_complete_cases",
    value,
    low,
    high,
    n: 184,
  });
  const hidden: Suppressed = { kind: "suppressed", reason: "too_few_people" };
  const spans = [
    [0.82, 0.78, 0.86],
    [0.7, 0.6, 0.78],
    [0.55, 0.45, 0.64],
    [-0.2, -0.4, 0],
  ] as const;
  return [
    ...spans.map(([value, low, high]) => ({
      told: { n: 184, alpha: estimate(value, low, high), itemRest: [] },
      claims: [{ clear: low >= 0.7 || high < 0.7, way: "higher" as const }],
    })),
    ...(["too_few", "no_spread"] as const).map((reason) => ({
      told: { n: 9, alpha: { kind: "notEstimable" as const, reason, n: 9 }, itemRest: [] },
      claims: [],
    })),
    { told: hidden, claims: [] },
  ];
}

/** How far people came, as a release tells it. */
const flowAsReleased: Flow = {
  enrolled: null,
  enrolledUpTo: 60,
  pre: 48,
  post: { kind: "suppressed", reason: "would_reveal_another" },
  paired: 31,
  loss: { kind: "suppressed", reason: "would_reveal_another" },
  onlyBefore: { kind: "suppressed", reason: "would_reveal_another" },
  onlyAfter: { kind: "suppressed", reason: "would_reveal_another" },
  anonymous: { kind: "suppressed", reason: "would_reveal_another" },
};

/** People of whom the vectors have none: a small group that moved, groups that lost people unequally, all alike. */
export function rareCells(texts: Texts): Stratum[][] {
  const cell = (name: string, table: Partial<Stratum["table"]>): Stratum => ({
    by: { group: texts.group(name) },
    table: { pairs: [], preOnly: [], postOnly: [], ...table },
  });
  const few = [
    { pre: 7, post: 6, n: 6 },
    { pre: 8, post: 6, n: 5 },
  ];
  const alike = [{ pre: 5, post: 5, n: 40 }];
  const spread = [4, 5, 6, 7].map((pre) => ({ pre, post: pre - (pre % 2), n: 15 }));
  return [
    [cell("North", { pairs: few })],
    [
      cell("North", { pairs: spread, preOnly: [{ score: 6, n: 1 }] }),
      cell("South", { pairs: spread, preOnly: [{ score: 6, n: 60 }] }),
    ],
    [cell("North", { pairs: alike, preOnly: [{ score: 5, n: 10 }] })],
    [cell("North", { pairs: alike, preOnly: [{ score: 7, n: 10 }] })],
    [cell("North", { pairs: spread, preOnly: [{ score: 6, n: 3 }] })],
    [cell("North", { pairs: spread, preOnly: [{ score: 6, n: 3 }], postOnly: [{ score: 6, n: 3 }] })],
    [cell("North", { pairs: few.slice(0, 1).map((pair) => ({ ...pair, n: 2 })) })],
  ];
}

/** What only answers made by hand bring about. */
function sayRare(texts: Texts): Said[] {
  const { language = "en" } = texts;
  const measure: Measure = { scale: texts.scale, range: [3, 9], direction: "higher_worse" };
  const estimate = (value: number, low: number, high: number): Estimate => ({
    kind: "estimate",
    method: "difference_in_change_welch",
    value,
    low,
    high,
    n: 40,
  });
  const none = notEstimable("too_few", 1);
  const [clear, unclear] = [estimate(-0.7, -1.2, -0.2), estimate(-0.7, -1.5, 0.1)];
  const claim = (each: boolean): Claim => ({ clear: each, way: "lower" });
  const comparison: Comparison = {
    n: 25,
    pre: clear,
    meanChange: clear,
    difference: clear,
    test: none,
    cohensD: none,
    startedApart: clear,
    startedDifferently: true,
  };
  const hidden: Suppressed = { kind: "suppressed", reason: "too_few_people" };
  const gap: Gap = { n: 30, against: 40, before: clear, after: clear, change: clear, p: 0.02, pHolm: 0.2 };
  const outcome = disclose(outcomeFor([{ by: {}, table: { pairs: [], preOnly: [], postOnly: [] } }]), "team");
  const summary = summaryFor({ pairs: [{ pre: 5, post: 4, n: 30 }] });
  const cutoff = {
    id: "much",
    label: { en: texts.label },
    from: 6,
    to: 9,
    source: texts.source,
    kind: "band" as const,
  };
  const share = { kind: "over", percent: 95 } as const;
  const crossing = { cutoff, cases: hidden, difference: hidden, mcnemar: hidden };
  return [
    {
      by: "describeComparison",
      text: describeComparison(comparison, measure, 5, language).join(" "),
      claims: [claim(true)],
      points: measure,
    },
    {
      by: "describeComparison",
      text: describeComparison({ ...comparison, difference: unclear }, measure, 5, language).join(" "),
      claims: [claim(false)],
      points: measure,
    },
    ...say("describeComparison", [
      ...describeComparison({ ...comparison, difference: none }, measure, 5, language),
      ...describeComparison(hidden, measure, 10, language),
      ...describeComparison({ ...hidden, needs: 2 }, measure, 5, language),
    ]),
    ...[null, texts.group("South")].flatMap((reference): Said[] => {
      const facts = { group: texts.group("North"), reference, looks: 12 };
      return [
        {
          by: "describeGap",
          text: describeGap(gap, facts, measure, language).join(" "),
          claims: [claim(true), claim(true), claim(false)],
          points: measure,
        },
        ...say(
          "describeGap",
          describeGap({ ...gap, before: none, after: none, change: none }, facts, measure, language),
        ),
      ];
    }),
    ...say("describeMeanChange", [
      describeMeanChange({ ...summary, meanChange: none }, measure, language),
      chartTitle({ ...outcome, overall: { ...summary, meanChange: none } }, measure, [], language),
    ]),
    ...say("describeLimits", describeLimits({ comparison: hidden }, language)),
    ...say("describeSelectedStart", describeSelectedStart({ from: 6, to: 9, label: null }, language)),
    ...say("describeShare", [describeShare(share, language), formatSize(0.01, language)]),
    ...say("describeCrossing", [
      ...describeCrossing({ ...crossing, pre: share, post: hidden }, language),
      ...describeCrossing({ ...crossing, pre: hidden, post: share }, language),
    ]),
  ];
}

/** A group of 12 of whom nobody answered again. */
const nobodyStayed: Flow = {
  ...flowAsReleased,
  pre: 12,
  post: 0,
  paired: 0,
  loss: attrition([], [[7, 12]]),
};

const untested = { label: "", p: null, pHolm: null, pBh: null, pBonferroni: null };
