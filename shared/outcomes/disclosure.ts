import { countPeople } from "../change/changeTable";
import { Problem } from "../problem";
import type { Weighted } from "../stats/weighted";
import { type Audience, protections } from "./audience";
import { type Total, totalsOf } from "./breakdown";
import { protect } from "./protect";
import { bandScores, type ScoreBand } from "./scoreBands";
import { type By, keyOf, type Stratum } from "./stratum";
import { type ChangeSummary, summarizeChange } from "./summary";
import type { Suppressed } from "./suppressed";

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
}

export type Distribution =
  | { binned: false; pre: Weighted; post: Weighted }
  | { binned: true; pre: ScoreBand[]; post: ScoreBand[] };

/** A summary that may be shown to its audience. */
export interface DisclosedSummary extends Omit<ChangeSummary, "n" | "distribution"> {
  n: { pre: number | Suppressed; post: number | Suppressed; paired: number };
  distribution: Distribution;
}

export type DisclosedStratum = { by: By } & (DisclosedSummary | Suppressed);

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
  overall: DisclosedSummary | Suppressed;
  strata: DisclosedStratum[];
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
 * - Outside the team the people who answered only once are counts under the same rule: where they are 1 to
 *   9, `n.pre` or `n.post` is hidden, because subtracting `n.paired` would tell them.
 * - Outside the team scores are counted one by one only from 30 people on, and only where no subtraction
 *   yields fewer; else in bands of at least 3 people (`binned`).
 */
export function disclose(outcome: UndisclosedOutcome, audience: Audience): DisclosedOutcome {
  const { question, totals } = contents.get(outcome)!;
  const show = summarizer(totals, audience, question.range ?? null);
  const { instrument, subscale, pre, post, by, only = {} } = question;
  const overall = totals.find((total) => total.key === keyOf(only));
  return {
    instrument,
    subscale,
    pre,
    post,
    audience,
    threshold: protections[audience].threshold,
    by: [...by],
    overall: overall ? show(overall) : suppressed("too_few_people"),
    strata:
      by.length === 0 ? [] : strataOf(question, totals).map((t) => ({ by: pick(t.by, by), ...show(t) })),
  };
}

function strataOf({ by, only = {} }: OutcomeQuestion, totals: readonly Total[]): Total[] {
  const dimensions = [...new Set([...by, ...Object.keys(only)])];
  return totals.filter(
    (total) =>
      Object.keys(total.by).length === dimensions.length &&
      dimensions.every((dimension) => dimension in total.by) &&
      Object.entries(only).every(([dimension, label]) => total.by[dimension] === label),
  );
}

function summarizer(totals: readonly Total[], audience: Audience, range: readonly [number, number] | null) {
  const { threshold, exactScoresFrom, hidesMore, hidesSmallRests } = protections[audience];
  const people = new Map(totals.map((total) => [total.key, countPeople(total.table)]));
  const count = (of: (n: { pre: number; post: number; paired: number }) => number) =>
    totals.map((total) => ({ ...total, people: of(people.get(total.key)!) }));
  const pairs = count((n) => n.paired);
  const hidden = hidesMore ? protect(pairs, threshold) : keysBelow(pairs, threshold);
  const rest = (of: (n: { pre: number; post: number; paired: number }) => number) =>
    hidesSmallRests ? protect(count(of), threshold, hidden) : hidden;
  const hiddenPre = rest((n) => n.pre - n.paired);
  const hiddenPost = rest((n) => n.post - n.paired);
  const banded = protect(pairs, exactScoresFrom, hidden);
  const namesSmall = !hidesMore || hidden.has(keyOf({}));

  return ({ key, table }: Total): DisclosedSummary | Suppressed => {
    const n = people.get(key)!;
    if (n.paired === 0 || (hidden.has(key) && namesSmall)) return suppressed("too_few_people");
    if (hidden.has(key)) return suppressed("would_reveal_another");
    const { distribution, ...summary } = summarizeChange(table);
    const bands = { pre: bandScores(distribution.pre, range), post: bandScores(distribution.post, range) };
    return {
      ...summary,
      n: {
        pre: hiddenPre.has(key) ? suppressed("would_reveal_another") : n.pre,
        post: hiddenPost.has(key) ? suppressed("would_reveal_another") : n.post,
        paired: n.paired,
      },
      distribution: banded.has(key) ? { binned: true, ...bands } : { binned: false, ...distribution },
    };
  };
}

function keysBelow(counts: readonly { key: string; people: number }[], threshold: number): Set<string> {
  return new Set(counts.filter(({ people }) => people < threshold).map(({ key }) => key));
}

function suppressed(reason: Suppressed["reason"]): Suppressed {
  return { kind: "suppressed", reason };
}

function pick(by: By, dimensions: readonly string[]): By {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, by[dimension] ?? null]));
}
