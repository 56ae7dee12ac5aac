import { Problem } from "../problem";
import { type Audience, protections } from "./audience";
import { type BetweenGroups, betweenGroups } from "./between";
import { type Total, totalsOf } from "./breakdown";
import { type Description, describeStrata, type StratumDetail } from "./describe";
import type { Excluded } from "./excluded";
import { type HiddenTotals, hiddenTotals, whyHidden } from "./hiddenTotals";
import { spreadsHidden } from "./momentsTell";
import { rankTestsTold } from "./movement";
import { bandScores, type ScoreBand } from "./scoreBands";
import { stillNeeded } from "./smallN";
import { labelsOf, strataShown } from "./strataShown";
import { type By, keyOf, type Stratum } from "./stratum";
import { type ChangeSummary, type ScoreCounts, summarizeChange } from "./summary";
import { isSuppressed, type Suppressed } from "./suppressed";
import { hidesSpread, withoutSpread } from "./withoutSpread";

/** What was asked of a program's answers. */
export interface OutcomeQuestion {
  instrument: string;
  subscale: string;
  /** The keys of the two waves. */
  pre: string;
  post: string;
  /** The breakdown to show: none, one dimension or two. */
  by: readonly string[];
  /**
   * What `cells` are broken down by. Give the finest table that any screen shows of this question (group ×
   * cohort also when `by` is only the group): what is hidden is decided once over all of it, so that two
   * screens never undo each other.
   */
  dimensions: readonly string[];
  /** A filter to one value of a dimension, `{ cohort: "Spring" }`: overall is then that stratum. */
  only?: By;
  /** The lowest and highest possible score of the subscale, where known. */
  range?: readonly [number, number];
  /** What is needed to say more than the change: each stratum shown then carries a `detail`. */
  describe?: Description;
}

export type Distribution =
  | { binned: false; pre: ScoreCounts; post: ScoreCounts }
  | { binned: true; pre: ScoreBand[]; post: ScoreBand[] };

/** A summary that may be shown to its audience. */
export interface DisclosedSummary extends Omit<ChangeSummary, "n" | "distribution" | "wilcoxon"> {
  n: { pre: number | Suppressed; post: number | Suppressed; paired: number };
  distribution: Distribution;
  /** Hidden where it would tell how many people stayed the same, and they or those who moved are too few. */
  wilcoxon: ChangeSummary["wilcoxon"] | Suppressed;
  /** Where the question asked to describe. */
  detail?: StratumDetail;
}

/** A hidden stratum. The team, which knows who came, reads how many more people it takes to show it. */
export interface HiddenStratum extends Suppressed {
  needs?: number;
}

export type DisclosedStratum = { by: By } & (DisclosedSummary | HiddenStratum);

/** The only form in which figures about people leave the product. */
export interface DisclosedOutcome {
  instrument: string;
  subscale: string;
  pre: string;
  post: string;
  audience: Audience;
  /** The smallest number of people with both scores that this audience is shown. */
  threshold: number;
  by: string[];
  overall: DisclosedSummary | HiddenStratum;
  strata: DisclosedStratum[];
  /** For the team: responses that a person left out, which no figure here counts. */
  excluded?: Excluded;
  /** Whether groups changed otherwise than each other; with every statistic and one dimension. */
  between?: BetweenGroups | null;
}

const contents = new WeakMap<UndisclosedOutcome, { question: OutcomeQuestion; totals: Total[] }>();

/**
 * Counts about people before anybody has asked who is looking. It keeps its tables where neither a route nor
 * `JSON.stringify` can reach them; `disclose` is the only way on.
 */
export class UndisclosedOutcome {
  /**
   * @param cells  Strata by `question.dimensions` that share no person and together hold everybody.
   * @throws Problem `invalid_input` when the breakdown or filter names a dimension that the cells lack.
   */
  constructor(question: OutcomeQuestion, cells: readonly Stratum[]) {
    const { dimensions, by, only = {} } = question;
    const unknown = [...by, ...Object.keys(only)].find((dimension) => !dimensions.includes(dimension));
    if (unknown !== undefined)
      throw new Problem("invalid_input", `There is no breakdown by '${unknown}' here.`);
    if (dimensions.length > 2) throw new Problem("invalid_input", "A breakdown has at most two dimensions.");
    contents.set(this, { question, totals: totalsOf(dimensions, cells) });
  }

  /** Answering an undisclosed outcome is a mistake in a route; it fails loudly instead of leaking. */
  toJSON(): never {
    throw new Error("An outcome was about to leave without passing disclose()");
  }
}

/**
 * The one door: turns counts into what this audience may see.
 *
 * - A stratum with fewer people with both scores than the audience's threshold (team 5, everybody else 10)
 *   is hidden.
 * - Outside the team so are as many others as it takes that it cannot be got by subtraction (protect.ts).
 *   The team can subtract: it sees live data of people it knows (who came is on its own lists), and a small
 *   program must not lose a good group's figures for the sake of a small one.
 * - Outside the team a whole breakdown is hidden where what is left beside its shown strata is of people so
 *   nearly alike that it tells the hidden ones (alikeRest.ts).
 * - Outside the team the people who answered only once are counts under the same rule: where they are 1 to
 *   9, `n.pre` or `n.post` is hidden, because subtracting `n.paired` would tell them.
 * - Outside the team Wilcoxon's test is told where those who rose, stayed and fell may be: it tells how many
 *   stayed.
 * - Outside the team the spread of change is told only where n, mean and spread leave open how many rose,
 *   stayed and fell (momentsTell.ts), or where that is told. Spreads add up, so of the strata of all
 *   breakdowns everybody's alone is told otherwise.
 * - Outside the team scores are counted one by one only from 30 people on, and only where no subtraction
 *   yields fewer; else in bands of at least 3 people (`binned`).
 */
export function disclose(outcome: UndisclosedOutcome, audience: Audience): DisclosedOutcome {
  const { question, totals } = contents.get(outcome)!;
  const hides = hiddenTotals(totals, audience, question.range ?? null);
  const show = summarizer(question, totals, hides, audience);
  const { instrument, subscale, pre, post, by, only = {} } = question;
  const overall = totals.find((total) => total.key === keyOf(only));
  const asked = strataShown(by, only, totals);
  const strata = asked.map((total) => ({ by: labelsOf(total.by, by), ...show(total) }));
  const spreadsTold = strata.every((one) => isSuppressed(one) || !hidesSpread(one));
  return {
    instrument,
    subscale,
    pre,
    post,
    audience,
    threshold: protections[audience].threshold,
    by: [...by],
    overall: overall ? show(overall) : { kind: "suppressed", reason: "too_few_people" },
    strata,
    ...(question.describe?.full && by.length === 1 && spreadsTold
      ? {
          between: betweenGroups(
            asked.filter(({ key }) => !hides.hidden.has(key)),
            by[0]!,
          ),
        }
      : {}),
  };
}

function summarizer(
  question: OutcomeQuestion,
  totals: readonly Total[],
  hides: HiddenTotals,
  audience: Audience,
) {
  const { threshold, hidesMore } = protections[audience];
  const describe = question.describe && describeStrata(question.describe, totals, hides, audience);
  const range = question.range ?? null;
  const byRanks = rankTestsTold(totals, hides, audience);
  const details = new Map<string, StratumDetail>();
  const detailOf = (total: Total) => {
    const detail = details.get(total.key) ?? describe?.(total);
    if (detail) details.set(total.key, detail);
    return detail;
  };
  const tellsKinds = (total: Total) => {
    const detail = hidesMore ? detailOf(total) : undefined;
    return detail ? !isSuppressed(detail.any.same) : byRanks.has(total.key);
  };
  const tooAlike = hidesMore ? spreadsHidden(totals, hides, tellsKinds, range) : new Set<string>();
  const unless = (hidden: boolean, n: number): number | Suppressed =>
    hidden ? { kind: "suppressed", reason: "would_reveal_another" } : n;

  return (total: Total): DisclosedSummary | HiddenStratum => {
    const { key, table } = total;
    const n = hides.people.get(key)!;
    if (hides.hidden.has(key)) {
      const why = whyHidden(key, hides, audience);
      return hidesMore || !describe ? why : { ...why, needs: stillNeeded(n.paired, threshold) };
    }
    const { distribution, ...summary } = summarizeChange(table);
    const detail = detailOf(total);
    const bands = { pre: bandScores(distribution.pre, range), post: bandScores(distribution.post, range) };
    const shown: DisclosedSummary = {
      ...summary,
      n: {
        pre: unless(hides.hiddenPre.has(key), n.pre),
        post: unless(hides.hiddenPost.has(key), n.post),
        paired: n.paired,
      },
      distribution: hides.banded.has(key) ? { binned: true, ...bands } : { binned: false, ...distribution },
      ...(tellsKinds(total) ? {} : { wilcoxon: { kind: "suppressed", reason: "would_reveal_another" } }),
      ...(detail ? { detail } : {}),
    };
    return tooAlike.has(key) ? withoutSpread(shown) : shown;
  };
}
