import { type ChangeTable, changeTableFromScores, mergeTables } from "#shared/change/changeTable";
import type { Direction, Subscale } from "#shared/instruments/definition";
import { type Audience, audiences } from "#shared/outcomes/audience";
import type { DisclosedCrossing } from "#shared/outcomes/crossing";
import {
  type DisclosedOutcome,
  type DisclosedSummary,
  disclose,
  type HiddenStratum,
  UndisclosedOutcome,
} from "#shared/outcomes/disclosure";
import { equityOf } from "#shared/outcomes/equity";
import { flowOf } from "#shared/outcomes/flow";
import { discloseLost } from "#shared/outcomes/lost";
import { discloseItem, UndisclosedItem } from "#shared/outcomes/ordinal";
import type { Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import {
  describeFlow,
  describeLoss,
  describeLossByGroup,
  describeLost,
  describeNotTheSame,
} from "#shared/reports/attritionWording";
import { caption } from "#shared/reports/caption";
import { chartSubtitle, chartTitle } from "#shared/reports/chartTitle";
import { describeComparison } from "#shared/reports/comparisonWording";
import { describeCrossing } from "#shared/reports/crossingWording";
import { describeGap, describeLooks } from "#shared/reports/gapWording";
import { describeHidden } from "#shared/reports/hiddenWording";
import { describeItem } from "#shared/reports/itemWording";
import type { Measure } from "#shared/reports/measure";
import { describeAnyChange, describeReliable } from "#shared/reports/movementWording";
import { describeNotices } from "#shared/reports/noticeWording";
import type { Language } from "#shared/reports/say";
import { describeShare } from "#shared/reports/shareWording";
import { describeChange, describeGroupChange, describeMeanChange } from "#shared/reports/wording";
import type { Estimate } from "#shared/stats/estimate";
import type { VectorRow } from "../stats/vectorStrata";

/** Something that the product says, and what it rests on. */
export interface Said {
  /** The function that said it. */
  by: string;
  text: string;
  /** To whom, where it is about people's answers. */
  to?: Audience;
  /** The estimates it is about, with whether they may be told as clear; where it makes such claims. */
  claims?: Claim[];
  /** The measure in whose points it speaks, where it does. */
  points?: Measure;
  /** Numbers that may stand in it although everything is hidden. */
  hides?: number[];
}

export interface Claim {
  clear: boolean;
  way: "lower" | "higher";
}

/** Texts that come from outside the messages: a scale's name, sources, names of groups. */
export interface Texts {
  scale: string;
  source: string;
  label: string;
  /** In which sentences are said; English when left out. */
  language?: Language;
  group: (name: string) => string;
}

export const englishTexts: Texts = {
  scale: "Loneliness",
  source: "Hughes et al. (2004)",
  label: "lonely",
  group: (name) => name,
};

export const directions: Direction[] = ["higher_better", "higher_worse", "neutral"];

/** A scale from 3 to 9, or the same in thirds from 1 to 3, with everything a definition can say of one. */
export function subscaleFor(
  direction: Direction,
  texts: Texts,
  has: { reliability: boolean; fine: boolean },
): Subscale {
  const { label, source } = texts;
  const at = (score: number) => (has.fine ? score / 3 : score);
  return {
    id: "total",
    label: { en: texts.scale },
    items: [],
    aggregate: "supplied",
    range: [at(3), at(9)],
    step: has.fine ? 1 / 3 : 1,
    direction,
    bands: [
      { from: at(3), to: at(5), label: { en: label }, source, status: "published" },
      { from: at(6), to: at(9), label: { en: label }, source, status: "published" },
    ],
    indicators: [{ id: "much", from: at(8), to: at(9), label: { en: label }, source }],
    ...(has.reliability
      ? { reliability: [{ value: 0.72, kind: "alpha" as const, source, verified: has.fine }] }
      : {}),
  };
}

/** The people of a vector by group, each cell with those who gave no code and those only enrolled. */
export function cellsOf(rows: readonly VectorRow[], texts: Texts, fine = false): Stratum[] {
  const scaled = rows.map(({ group, pre, post }) => ({ group, pre: scale(pre), post: scale(post) }));
  const names = [...new Set(rows.map(({ group }) => group))];
  return names.map((name) => {
    const table = changeTableFromScores(scaled.filter(({ group }) => group === name));
    const people = scaled.filter(({ group }) => group === name).length;
    const anonymous = { pre: table.preOnly.slice(0, 1), post: table.postOnly.slice(0, 1) };
    return {
      by: { group: name === "" ? null : texts.group(name) },
      table: { ...table, anonymous, enrolled: people + 2 },
    };
  });

  function scale(score: number | null): number | null {
    return score === null || !fine ? score : Math.round((score / 3) * 1e9) / 1e9;
  }
}

/** Every sentence that these people's answers can bring about, to every audience. */
export function everySentence(
  cells: readonly Stratum[],
  subscale: Subscale,
  texts: Texts,
  comparison?: ChangeTable,
): Said[] {
  return audiences.flatMap((audience) =>
    sentencesTo(audience, cells, subscale, texts, comparison).map((said) => ({ ...said, to: audience })),
  );
}

function sentencesTo(
  audience: Audience,
  cells: readonly Stratum[],
  subscale: Subscale,
  texts: Texts,
  comparison: ChangeTable | undefined,
): Said[] {
  const { range, direction, step } = subscale;
  const { language = "en" } = texts;
  const measure: Measure = { scale: texts.scale, range: [range[0], range[1]], direction, step };
  const alphaOfData = direction === "neutral" ? null : 0.8;
  const describe = { subscale, alphaOfData, ...(comparison ? { comparison } : {}) };
  const question = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
  const asked = { ...question, by: ["group"], dimensions: ["group"], range: measure.range, describe };
  const outcome = disclose(new UndisclosedOutcome(asked, cells), audience);
  const flow = flowOf(outcome, discloseLost(asked.dimensions, cells, audience));
  return [
    ...[outcome.overall, ...outcome.strata].flatMap((stratum) =>
      sentencesOfStratum(stratum, measure, outcome.threshold, language),
    ),
    ...outcome.strata.flatMap((stratum): Said[] => [
      {
        by: "describeGroupChange",
        text: describeGroupChange(stratum.by.group ?? null, stratum, measure, outcome.threshold, language),
        ...(isSuppressed(stratum) ? {} : { claims: [claimOf(stratum.meanChange)], points: measure }),
      },
    ]),
    ...[flow.overall, ...flow.strata].flatMap((step) =>
      say("describeFlow", describeFlow(step, outcome.threshold, language)),
    ),
    ...flow.strata.flatMap((step) =>
      say("describeLost", describeLost(step.by.group ?? "No group", step, outcome.threshold, language)),
    ),
    ...say("describeLossByGroup", [describeLossByGroup(flow.lossByStratum, language)]),
    ...sentencesOfCharts(outcome, measure, texts),
    ...sentencesOfGaps(outcome, measure, language),
    ...sentencesOfItems(cells, audience, outcome.threshold, language),
  ];
}

function sentencesOfStratum(
  stratum: DisclosedSummary | HiddenStratum,
  measure: Measure,
  threshold: number,
  language: Language,
): Said[] {
  const whole = describeChange(stratum, measure, threshold, language);
  if (isSuppressed(stratum)) {
    const hides = [threshold, ...(stratum.needs === undefined ? [] : [stratum.needs])];
    return [
      { by: "describeChange", text: whole, hides },
      { by: "describeHidden", text: describeHidden(stratum, threshold, language), hides },
    ];
  }
  const claims = [claimOf(stratum.meanChange)];
  const said: Said[] = [
    { by: "describeChange", text: whole, claims, points: measure },
    {
      by: "describeMeanChange",
      text: describeMeanChange(stratum, measure, language),
      claims,
      points: measure,
    },
  ];
  const { detail } = stratum;
  if (!detail) return said;
  const { attrition, comparison } = detail;
  const loss = isSuppressed(attrition.loss) ? [] : [claimOf(attrition.loss.difference, -1)];
  const toComparison = comparison && !isSuppressed(comparison) ? [claimOf(comparison.difference)] : undefined;
  return [
    ...said,
    ...say("describeNotices", describeNotices(detail, measure, language)),
    ...say("describeReliable", describeReliable(detail.reliable, measure, language)),
    ...say("describeAnyChange", [describeAnyChange(detail.any, language)]),
    ...detail.crossings.flatMap((crossing) => sentencesOfCrossing(crossing, language)),
    {
      by: "describeLoss",
      text: describeLoss(attrition, measure, language).join(" "),
      claims: loss,
      points: measure,
    },
    ...say("describeNotTheSame", describeNotTheSame(attrition, language)),
    {
      by: "describeComparison",
      text: describeComparison(comparison ?? null, measure, threshold, language).join(" "),
      ...(toComparison ? { claims: toComparison, points: measure } : {}),
    },
  ].filter(({ text }) => text !== "");
}

function sentencesOfCrossing(crossing: DisclosedCrossing, language: Language): Said[] {
  const { difference, pre, post } = crossing;
  return [
    {
      by: "describeCrossing",
      text: describeCrossing(crossing, language).join(" "),
      claims: isSuppressed(difference) ? [] : [claimOf(difference)],
    },
    ...say("describeShare", [describeShare(pre, language), describeShare(post, language)]),
  ];
}

function sentencesOfCharts(outcome: DisclosedOutcome, measure: Measure, texts: Texts): Said[] {
  const { overall } = outcome;
  const claims = isSuppressed(overall) ? {} : { claims: [claimOf(overall.meanChange)] };
  const { scale, source, language = "en" } = texts;
  const facts = {
    instrument: scale,
    subscale: scale,
    range: measure.range,
    waves: { pre: texts.label, post: texts.label },
    filters: [{ name: texts.label, value: null }],
    source,
  };
  return [
    ...[[], [texts.label], [texts.label, texts.label]].map((dimensions) => ({
      by: "chartTitle",
      text: chartTitle(outcome, measure, dimensions, language),
      ...claims,
      ...(isSuppressed(overall) ? {} : { points: measure }),
    })),
    ...say(
      "chartSubtitle",
      (["means", "forest", "distribution"] as const).map((kind) => chartSubtitle(kind, language)),
    ),
    ...say("caption", caption(outcome, { ...facts, dates: { from: "2025-03", to: "2025-06" } }, language)),
    ...say("caption", caption(outcome, { ...facts, dates: { from: "2025-03", to: "2025-03" } }, language)),
  ];
}

function sentencesOfGaps(outcome: DisclosedOutcome, measure: Measure, language: Language): Said[] {
  const first = outcome.strata.find(({ by }) => by.group !== null)?.by.group ?? null;
  return [null, first].flatMap((reference) => {
    const equity = equityOf([{ version: "1", change: outcome }], "group", reference);
    const { looks } = equity;
    return [
      ...equity.measures.flatMap(({ groups }) =>
        groups.map(({ label: group, gap }): Said => {
          const text = describeGap(gap, { group, reference, looks }, measure, language).join(" ");
          if (isSuppressed(gap)) return { by: "describeGap", text };
          const change = claimOf(gap.change);
          const p = gap.pHolm ?? gap.p ?? 0;
          const claims = [claimOf(gap.before), claimOf(gap.after)];
          return {
            by: "describeGap",
            text,
            claims: [...claims, { ...change, clear: change.clear && p < 0.05 }],
            points: measure,
          };
        }),
      ),
      ...say("describeLooks", describeLooks(equity, language)),
    ];
  });
}

function sentencesOfItems(
  cells: readonly Stratum[],
  audience: Audience,
  threshold: number,
  language: Language,
): Said[] {
  const { pairs, preOnly } = mergeTables(cells.map(({ table }) => table));
  const unpaired = preOnly.reduce((n, { n: people }) => n + people, 0);
  const codes = [
    { code: 1, n: 2 },
    { code: 2, n: 11 },
    { code: 3, n: 12 },
    { code: 7, n: unpaired },
  ];
  const cell = { by: {}, pairs, unpaired, leftOut: [], missing: { pre: codes, post: [] } };
  const { overall } = discloseItem(new UndisclosedItem([], [cell]), audience);
  if (isSuppressed(overall)) return say("describeItem", describeItem(overall, threshold, language));
  const { upOrHalfSame } = overall;
  const claims =
    isSuppressed(upOrHalfSame) || upOrHalfSame.kind !== "estimate"
      ? []
      : [
          claimOf({
            ...upOrHalfSame,
            value: upOrHalfSame.value - 0.5,
            low: upOrHalfSame.low - 0.5,
            high: upOrHalfSame.high - 0.5,
          }),
        ];
  return [{ by: "describeItem", text: describeItem(overall, threshold, language).join(" "), claims }];
}

export function say(by: string, texts: readonly string[]): Said[] {
  return texts.map((text) => ({ by, text }));
}

/** Clear where the interval lies on one side of 0; an estimate without an interval makes no claim of its size. */
function claimOf(estimate: Estimate, turn: 1 | -1 = 1): Claim {
  if (estimate.kind !== "estimate") {
    const way = (estimate.value ?? 0) * turn < 0 ? "lower" : "higher";
    return { clear: true, way };
  }
  const { low, high, value } = estimate;
  return { clear: low > 0 || high < 0, way: value * turn < 0 ? "lower" : "higher" };
}
