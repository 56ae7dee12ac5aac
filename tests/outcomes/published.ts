import { countPeople } from "#shared/change/changeTable";
import type { Audience } from "#shared/outcomes/audience";
import { type DisclosedOutcome, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import type { By, Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";

/** One total as a reader of every screen finds it: how many people, or null where it is hidden. */
export interface Seen {
  by: By;
  people: number | null;
}

export interface Reading {
  paired: Seen[];
  preOnly: Seen[];
  postOnly: Seen[];
  /** People whose scores are counted one by one. */
  exactScores: Seen[];
}

const views = [[], ["group"], ["cohort"], ["group", "cohort"]];

export function outcomeOf(
  cells: readonly Stratum[],
  by: readonly string[],
  only: By = {},
): UndisclosedOutcome {
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
  const question = { ...names, by, only, range: [3, 9] as const };
  return new UndisclosedOutcome({ ...question, dimensions: ["group", "cohort"] }, cells);
}

/** Everything that the four screens of one question tell this audience. */
export function readEverything(cells: readonly Stratum[], audience: Audience): Reading {
  const answers = views.map((by) => disclose(outcomeOf(cells, by), audience));
  return {
    paired: collect(answers, (summary) => summary.n.paired),
    preOnly: collect(answers, ({ n }) => (isSuppressed(n.pre) ? null : n.pre - n.paired)),
    postOnly: collect(answers, ({ n }) => (isSuppressed(n.post) ? null : n.post - n.paired)),
    exactScores: collect(answers, ({ n, distribution }) => (distribution.binned ? null : n.paired)),
  };
}

/** What leaks when only the small strata themselves are hidden and nothing beside them. */
export function readWithoutComplement(cells: readonly Stratum[], threshold: number): Seen[] {
  const totals = new Map<string, Seen & { people: number }>();
  for (const { by, table } of cells) {
    for (const view of views) {
      const part = Object.fromEntries(view.map((dimension) => [dimension, by[dimension] ?? null]));
      const total = totals.get(JSON.stringify(part)) ?? { by: part, people: 0 };
      totals.set(JSON.stringify(part), { by: part, people: total.people + countPeople(table).paired });
    }
  }
  return [...totals.values()].map(({ by, people }) => ({ by, people: people < threshold ? null : people }));
}

function collect(
  answers: readonly DisclosedOutcome[],
  people: (summary: Exclude<DisclosedOutcome["overall"], { kind: "suppressed" }>) => number | null,
): Seen[] {
  const seen = answers.flatMap((answer) => [
    { by: {}, shown: answer.overall },
    ...answer.strata.map((stratum) => ({ by: stratum.by, shown: stratum })),
  ]);
  return seen.map(({ by, shown }) => ({ by, people: isSuppressed(shown) ? null : people(shown) }));
}
