import fc from "fast-check";
import { changeTableFromScores } from "#shared/change/changeTable";
import type { Subscale } from "#shared/instruments/definition";
import type { KindHistories, KindHistory, PublishedSplit } from "#shared/outcomes/ledgerKinds";
import { finish } from "#shared/outcomes/ledgerWork";
import type { CountedItem } from "#shared/outcomes/ordinal";
import { type ReleasedMeasure, stampRelease } from "#shared/outcomes/release";
import { type CutSubscale, cutSubscale } from "#shared/outcomes/releaseCut";
import type { Family } from "#shared/outcomes/splits";
import type { History, PublishedCount, Standing } from "#shared/outcomes/standing";
import { nextRelease } from "#shared/outcomes/standing";
import type { By } from "#shared/outcomes/stratum";

/** One enrolled person as they stand at one time. */
export interface Person {
  id: number;
  group: string;
  cohort: string;
  area: string;
  pre: number | null;
  post: number | null;
}

export const scale = [3, 9] as const;

export const subscale = {
  id: "total",
  label: { en: "Total" },
  items: ["1"],
  aggregate: "sum",
  missing: { maxMissing: 0, prorate: false, source: "project" },
  range: [...scale],
  step: 1,
  direction: "higher_worse",
} as unknown as Subscale;

/** The same with a published reliability and a cut-off, so that it is told who got better and who crossed. */
export const judged: Subscale = {
  ...subscale,
  reliability: [{ value: 0.8, kind: "alpha", source: "a test", verified: true }],
  indicators: [{ id: "lonely", label: { en: "Lonely" }, from: 6, to: 9, source: "a test" }],
} as Subscale;

/** What happens between two releases. */
type Event =
  | { kind: "join"; group: number; cohort: number; people: number; once: boolean }
  | { kind: "leave"; group: number; people: number }
  | { kind: "move"; group: number; to: number; people: number }
  | { kind: "correct"; group: number; people: number }
  | { kind: "finish"; group: number; people: number };

const few = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 13, max: 40 }) },
);
const group = fc.integer({ min: 0, max: 2 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant("join" as const),
    group,
    cohort: fc.integer({ min: 0, max: 1 }),
    people: few,
    once: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("leave" as const), group, people: few }),
  fc.record({ kind: fc.constant("move" as const), group, to: group, people: few }),
  fc.record({ kind: fc.constant("correct" as const), group, people: few }),
  fc.record({ kind: fc.constant("finish" as const), group, people: few }),
);

/** A program's people at each release, and last as they stand now. */
export const stories: fc.Arbitrary<Person[][]> = fc
  .tuple(
    fc.array(fc.tuple(group, fc.integer({ min: 0, max: 1 }), few), { minLength: 2, maxLength: 6 }),
    fc.array(fc.array(event, { minLength: 0, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([crowds, chapters]) => {
    let next = 0;
    const one = (g: number, c: number, once: boolean): Person => {
      const id = next++;
      const score = (salt: number) => 3 + ((id * 5 + salt * 3 + (id >> 2)) % 7);
      return {
        id,
        group: `G${g}`,
        cohort: `C${c}`,
        area: id % 11 === 0 ? "rare" : id % 2 ? "town" : "village",
        pre: score(1),
        post: once ? null : score(2),
      };
    };
    const many = (g: number, c: number, n: number, once = false) =>
      Array.from({ length: n }, () => one(g, c, once));
    const releases = [crowds.flatMap(([g, c, n]) => many(g, c, n))];
    for (const events of chapters) {
      let people = [...releases.at(-1)!];
      for (const e of events) {
        const chosen = new Set(people.filter((p) => p.group === `G${e.group}`).slice(0, e.people));
        if (e.kind === "join") people.push(...many(e.group, e.cohort, e.people, e.once));
        if (e.kind === "leave") people = people.filter((p) => !chosen.has(p));
        if (e.kind === "move") people = people.map((p) => (chosen.has(p) ? { ...p, group: `G${e.to}` } : p));
        if (e.kind === "correct")
          people = people.map((p) => (chosen.has(p) ? { ...p, pre: 3 + (((p.pre ?? 3) + 2) % 7) } : p));
        if (e.kind === "finish")
          people = people.map((p) => (chosen.has(p) ? { ...p, post: p.post ?? 3 + (p.id % 7) } : p));
      }
      releases.push(people);
    }
    return releases;
  });

/** Everybody's history over these releases and now, as the database would count it. */
export function historiesOf(past: readonly Person[][], now: readonly Person[]): History[] {
  const values = new Map<string, number[]>();
  const rank = (id: number, wave: string, score: number | null) => {
    if (score === null) return 1;
    const own = values.get(`${id} ${wave}`) ?? [];
    if (!own.includes(score)) own.push(score);
    values.set(`${id} ${wave}`, own);
    return own.indexOf(score) + 1;
  };
  const standings = new Map<number, Standing[]>();
  const stand = (people: readonly Person[], from: number, to: number | null) => {
    for (const { id, group, cohort, area, pre, post } of people) {
      const has = pre === null ? "post" : post === null ? "pre" : "both";
      const scores = [[rank(id, "pre", pre), rank(id, "post", post)]] as const;
      standings.set(id, [
        ...(standings.get(id) ?? []),
        { pair: "pre>post", from, to, by: { group, cohort, area }, has, scores },
      ]);
    }
  };
  for (const [k, people] of past.entries()) stand(people, k + 1, k + 2);
  stand(now, nextRelease, null);
  const alike = new Map<string, History>();
  for (const own of standings.values()) {
    const key = JSON.stringify(own);
    alike.set(key, { people: (alike.get(key)?.people ?? 0) + 1, standings: own });
  }
  return [...alike.values()];
}

/** The same with the kind that each person was of; of somebody erased nobody knows. */
export function kindsOf(
  past: readonly Person[][],
  now: readonly Person[],
  families: readonly Family[],
  erased: ReadonlySet<number> = new Set(),
): KindHistories {
  const own = new Map<number, { standings: Standing[]; kinds: KindHistory["kinds"][number][] }>();
  const stand = (people: readonly Person[], from: number, to: number | null) => {
    for (const { id, group, cohort, area, pre, post } of people) {
      const has = pre === null ? "post" : post === null ? "pre" : "both";
      const at = own.get(id) ?? { standings: [], kinds: [] };
      own.set(id, at);
      at.standings.push({ pair: "pre>post", from, to, by: { group, cohort, area }, has, scores: [] });
      const isKnown = pre !== null && post !== null;
      at.kinds.push(
        isKnown ? (erased.has(id) ? "erased" : families.map((one) => classOf(one, pre, post))) : null,
      );
    }
  };
  for (const [k, people] of past.entries()) stand(people, k + 1, k + 2);
  stand(now, nextRelease, null);
  const alike = new Map<string, KindHistory>();
  for (const one of own.values()) {
    const key = JSON.stringify(one);
    alike.set(key, { people: (alike.get(key)?.people ?? 0) + 1, ...one });
  }
  return { families, histories: [...alike.values()] };
}

function classOf(family: Family, pre: number, post: number): number {
  if (family.of === "change")
    return Math.sign(post - pre) * family.edges.filter((edge) => Math.abs(post - pre) > edge).length;
  const [was, is] = [pre, post].map((score) => Number(score >= family.from && score <= family.to));
  return 2 * was! + is!;
}

/**
 * Cuts one release after another, and the preview of the next one, as the product does.
 *
 * @param beside  Also with answers to the items, and how many are enrolled.
 * @param asked   The subscale; who is erased at the last, of whom the ledger knows that they stood; and whether earlier
 *   releases forget which kinds of people they told.
 */
export function cutAll(
  story: readonly Person[][],
  described = false,
  beside = false,
  asked: { subscale?: Subscale; erased?: ReadonlySet<number>; forgets?: boolean } = {},
): CutSubscale[] {
  const told: PublishedCount[] = [];
  const splits: PublishedSplit[] = [];
  let current: ReleasedMeasure[] = [];
  return story.map((now, k) => {
    const past = story.slice(0, k);
    const cells = (...dimensions: ("group" | "cohort" | "area")[]) => strataOf(now, dimensions);
    const steps = cutSubscale(
      {
        instrument: "ucla-3",
        version: "1",
        subscale: asked.subscale ?? subscale,
        described,
        measures: [
          {
            pre: "pre",
            post: "post",
            groupByCohort: cells("group", "cohort"),
            attributes: [{ name: "area", cells: cells("area") }],
            ...(beside ? { items: itemsOf(now), enrolled: now.length } : {}),
          },
        ],
        histories: historiesOf(past, now),
        kinds: (families) => kindsOf(past, now, families, k === story.length - 1 ? asked.erased : undefined),
      },
      { told, splits: asked.forgets && k > 0 ? null : splits, current },
    );
    const cut = finish(steps);
    const asOf = { release: k + 1, cutAt: `day ${k + 1}` };
    current = cut.measures.map(({ measure }) => stampRelease(measure, asOf));
    for (const { splits: own, ...count } of cut.measures.flatMap((one) => one.told)) {
      const { pair, by } = count;
      told.push({ ...count, release: k + 1 });
      for (const split of own ?? []) splits.push({ release: k + 1, pair, by, split });
    }
    return cut;
  });
}

export function strataOf(people: readonly Person[], dimensions: readonly ("group" | "cohort" | "area")[]) {
  const strata = new Map<string, { by: By; members: Person[] }>();
  for (const person of people) {
    const by = Object.fromEntries(dimensions.map((name) => [name, person[name]]));
    const stratum = strata.get(JSON.stringify(by)) ?? { by, members: [] };
    strata.set(JSON.stringify(by), stratum);
    stratum.members.push(person);
  }
  return [...strata.values()].map(({ by, members }) => ({ by, table: changeTableFromScores(members) }));
}

/** The answers, 1 to 3, of which a score from 3 to 9 is the sum. */
export function answersOf(score: number): number[] {
  return [0, 1, 2].map((k) => 1 + Math.floor((score - 1 - k) / 3));
}

/** Answers to the items as the database would count them. */
export function itemsOf(people: readonly Person[]): { id: string; counted: CountedItem }[] {
  return [0, 1, 2].map((k) => ({
    id: String(k + 1),
    counted: {
      by: {},
      pairs: people.flatMap(({ pre, post }) =>
        pre === null || post === null ? [] : [{ pre: answersOf(pre)[k]!, post: answersOf(post)[k]!, n: 1 }],
      ),
      unpaired: 0,
      leftOut: [],
      missing: { pre: [], post: [] },
    },
  }));
}
