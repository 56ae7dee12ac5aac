import { type ChangeTable, leaversOf, listScores } from "../change/changeTable";
import { type Attrition, attrition, type Baseline } from "../stats/attrition";
import { type Estimate, notEstimable } from "../stats/estimate";
import { mean } from "../stats/mean";
import { meanInterval } from "../stats/meanInterval";
import { preOf } from "../stats/pairs";
import { canonical, total, type Weighted } from "../stats/weighted";
import { type Audience, protections } from "./audience";
import type { Total } from "./breakdown";
import type { HiddenTotals } from "./hiddenTotals";
import { protect } from "./protect";
import { keyOf } from "./stratum";
import type { Suppressed } from "./suppressed";

/** People who answered at one wave only, told apart: their mean beside the other wave's is no change. */
export interface NotTheSamePeople {
  n: number;
  mean: number | null;
  interval: Estimate;
}

/** Who was lost of one stratum, and whether they began elsewhere than those who stayed. */
export interface DisclosedAttrition {
  /** People known by a code, whether or not they ever answered; null where that was not counted or is not told. */
  enrolled: number | Suppressed | null;
  /** Outside the team, of everybody together: they are at most so many, and fewer than ten less than that. */
  enrolledUpTo?: number;
  /** Of the people who could be found again; null where this audience may not know how many left. */
  loss: Attrition | Suppressed;
  /** Everybody with a score before and none after, also those who gave no code. */
  onlyBefore: NotTheSamePeople | Suppressed;
  onlyAfter: NotTheSamePeople | Suppressed;
  /** How many of those gave no code, so that nobody could find them again. */
  anonymous: { before: number; after: number } | Suppressed;
}

const hiddenFigure: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };

/**
 * For every stratum shown, by key, who was lost. Outside the team the leavers, those without a code and those
 * who came only after are counts like any other: none is told where it, or what is left of a wave without
 * it, holds 1 to 9 people or could be worked out. A mean of nobody is no figure.
 *
 * Outside the team nobody reads how many are enrolled: less those with a score it is how many never answered,
 * in every group, subscale and release anew, and to protect that, later results would have to stay back. Of
 * everybody together it is told rounded up to ten, so that "never answered" is one of several numbers.
 */
export function discloseAttrition(
  totals: readonly Total[],
  hidden: HiddenTotals,
  audience: Audience,
  enrolled?: number,
): Map<string, DisclosedAttrition> {
  const parts = hiddenParts(totals, hidden, audience);
  const { threshold, hidesSmallRests } = protections[audience];
  const shown = totals.filter(({ key }) => !hidden.hidden.has(key));
  const upTo = enrolled === undefined ? {} : { enrolledUpTo: Math.ceil(enrolled / threshold) * threshold };
  return new Map(
    shown.map(({ key, table }) => [
      key,
      {
        enrolled: hidesSmallRests ? null : (table.enrolled ?? null),
        ...(hidesSmallRests && key === keyOf({}) ? upTo : {}),
        loss: parts.pre.has(key) ? hiddenFigure : lossOf(table, threshold),
        onlyBefore: hidden.hiddenPre.has(key) ? hiddenFigure : others(table.preOnly, threshold),
        onlyAfter: hidden.hiddenPost.has(key) ? hiddenFigure : others(table.postOnly, threshold),
        anonymous: parts.pre.has(key) || parts.post.has(key) ? hiddenFigure : anonymousOf(table),
      },
    ]),
  );
}

/** The same of one stratum for the team, also of one whose change is hidden. */
export function attritionOf(table: ChangeTable, threshold: number): DisclosedAttrition {
  return {
    enrolled: table.enrolled ?? null,
    loss: lossOf(table, threshold),
    onlyBefore: others(table.preOnly, threshold),
    onlyAfter: others(table.postOnly, threshold),
    anonymous: anonymousOf(table),
  };
}

/** Where those without a code are few, neither they nor the rest of their wave are told. */
function hiddenParts(totals: readonly Total[], hidden: HiddenTotals, audience: Audience) {
  const { threshold, hidesSmallRests } = protections[audience];
  if (!hidesSmallRests) return { pre: hidden.hidden, post: hidden.hidden };
  const hide = (before: ReadonlySet<string>, of: (table: ChangeTable) => number) =>
    protect(
      totals.map((one) => ({ ...one, people: of(one.table) })),
      threshold,
      new Set(totals.filter(({ key, table }) => before.has(key) && of(table) > 0).map(({ key }) => key)),
    );
  const leavers = hide(hidden.hiddenPre, (table) => total(weigh(leaversOf(table))));
  const anonymousPre = hide(hidden.hiddenPre, (table) => anonymousOf(table).before);
  const anonymousPost = hide(hidden.hiddenPost, (table) => anonymousOf(table).after);
  const named = hide(hidden.hiddenPost, (table) => total(weigh(table.postOnly)) - anonymousOf(table).after);
  const pre = new Set([...hidden.hiddenPre, ...leavers, ...anonymousPre]);
  const post = new Set([...hidden.hiddenPost, ...anonymousPost, ...named]);
  return { pre, post };
}

/** The loss; of too few who left or stayed how many they are, and no mean. */
function lossOf(table: ChangeTable, threshold: number): Attrition {
  const leavers = weigh(leaversOf(table));
  const loss = attrition(preOf(table.pairs), leavers);
  const { completers, dropouts } = loss;
  const areFew = ({ n }: Baseline) => n > 0 && n < threshold;
  if (!areFew(completers) && !areFew(dropouts)) return loss;
  const tooFew = notEstimable("too_few", completers.n + dropouts.n);
  const unsaid = { difference: tooFew, test: tooFew, cohensD: tooFew, startedDifferently: false };
  const counted = (one: Baseline) => (areFew(one) ? { n: one.n, mean: null, sd: null } : one);
  return { ...loss, ...unsaid, completers: counted(completers), dropouts: counted(dropouts) };
}

function others(scores: ChangeTable["preOnly"], threshold: number): NotTheSamePeople {
  const list = weigh(scores);
  const n = total(list);
  if (n < threshold) return { n, mean: null, interval: notEstimable("too_few", n) };
  return { n, mean: mean(list), interval: meanInterval(list) };
}

function anonymousOf({ anonymous }: ChangeTable): { before: number; after: number } {
  return { before: total(weigh(anonymous?.pre ?? [])), after: total(weigh(anonymous?.post ?? [])) };
}

function weigh(scores: ChangeTable["preOnly"]): Weighted {
  return canonical(listScores(scores));
}
