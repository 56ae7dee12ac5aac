import type { z } from "@hono/zod-openapi";
import type { Proposal } from "#shared/participants/proposeMatches";
import type { Known, Workbench } from "./people";
import type { workbenchShape } from "./shapes";

type Told = z.infer<typeof workbenchShape>;
type ToldPerson = Told["leftOver"][number];
type Place = "group" | "cohort";

/** Longer lists are cut: nobody decides on more in one sitting. */
const most = 200;

/** The workbench in words of the program: names in place of ids, counts of everybody, lists of what was asked for. */
export function tellWorkbench(
  bench: Workbench,
  names: {
    waves: Told["waves"];
    group: ReadonlyMap<string, string>;
    cohort: ReadonlyMap<string, string>;
  },
  only: { group?: string | undefined; cohort?: string | undefined },
): Told {
  const keys = new Map(names.waves.map(({ id, key }) => [id, key]));
  const tell = (one: Known): ToldPerson => ({
    ...{ id: one.id, codes: one.codes, method: one.method, attributes: one.attributes ?? {} },
    selfGenerated: one.near.length > 0,
    waves: one.waves.map((wave) => keys.get(wave) ?? ""),
    cohort: names.cohort.get(String(one.cohort)) ?? null,
    group: names.group.get(String(one.group)) ?? null,
  });
  const people = new Map([...bench.people].map(([id, one]) => [id, tell(one)]));
  const everybody = [...people.values()];
  const isAsked = (one: ToldPerson | undefined) =>
    one !== undefined &&
    (["group", "cohort"] as const).every(
      (place) => only[place] === undefined || (one[place] ?? "") === only[place],
    );
  const asked = bench.proposals.filter(
    ({ first, second }) => isAsked(people.get(first)) || isAsked(people.get(second)),
  );
  const proposed = new Set(bench.proposals.flatMap(({ first, second }) => [first, second]));
  const leftOver = everybody.filter(
    (one) => one.waves.length === 1 && bench.people.get(one.id)!.isOpen && !proposed.has(one.id),
  );
  return {
    ...countPeople(everybody, new Set(leftOver)),
    waves: names.waves,
    compared: bench.compared,
    safe: bench.proposals.filter((one) => one.safe).length,
    proposed: asked.length,
    tooAlike: bench.tooAlike,
    proposals: asked.slice(0, most).map((one: Proposal) => ({
      ...one,
      first: people.get(one.first)!,
      second: people.get(one.second)!,
    })),
    decided: bench.decisions.length,
    decisions: tellDecisions(bench),
    leftOver: leftOver.filter(isAsked).slice(0, most),
  };
}

function tellDecisions({ decisions, codesOf }: Workbench): Told["decisions"] {
  const moment = ({ decidedAt, decidedBy }: { decidedAt: string; decidedBy: string | null }) =>
    `${decidedAt} ${decidedBy}`;
  const together = groupBy(decisions, moment);
  return decisions.slice(0, most).map((one) => ({
    ...{ id: one.id, same: one.same, method: one.method },
    ...{ decidedAt: one.decidedAt, decidedBy: one.decidedBy },
    together: together.get(moment(one))!.length,
    first: { id: one.first, codes: codesOf.get(one.first) ?? [] },
    second: { id: one.second, codes: codesOf.get(one.second) ?? [] },
  }));
}

function countPeople(people: readonly ToldPerson[], leftOver: ReadonlySet<ToldPerson>) {
  const isPaired = ({ waves }: ToldPerson) => waves.length > 1;
  const count = (name: string | null, some: readonly ToldPerson[]) => ({
    ...{ name, enrolled: some.length, paired: some.filter(isPaired).length },
    once: some.filter(({ waves }) => waves.length === 1).length,
    leftOver: some.filter((one) => leftOver.has(one)).length,
  });
  const by = (place: Place) =>
    [...groupBy(people, (one) => one[place])]
      .map(([name, some]) => count(name, some))
      .sort(
        (a, b) => Number(a.name === null) - Number(b.name === null) || compare(a.name ?? "", b.name ?? ""),
      );
  const paired = people.filter(isPaired);
  const found = (method: ToldPerson["method"]) => paired.filter((one) => one.method === method).length;
  return {
    all: count(null, people),
    byGroup: by("group"),
    byCohort: by("cohort"),
    methods: { exact: found(null), alike: found("alike"), near: found("near"), hand: found("hand") },
  };
}

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const one of all) {
    const here = found.get(keyOf(one));
    if (here) here.push(one);
    else found.set(keyOf(one), [one]);
  }
  return found;
}

const { compare } = new Intl.Collator("en", { numeric: true });
