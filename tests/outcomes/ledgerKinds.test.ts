import { describe, expect, test } from "vitest";
import type { CutSubscale } from "#shared/outcomes/releaseCut";
import { splitsIn } from "#shared/outcomes/splits";
import { keyOf } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { cutAll, judged, type Person } from "./releaseProgram";
import { strataIn } from "./releaseReading";

let next = 0;
/** So many who got better (9 to 3), stayed (6) and got worse (3 to 9). */
function people(better: number, same: number, worse: number, of: Partial<Person> = {}): Person[] {
  const one = (pre: number, post: number) => (): Person => {
    return { ...{ id: next++, group: "N", cohort: "C0", area: "town" }, pre, post, ...of };
  };
  const many = (n: number, make: () => Person) => Array.from({ length: n }, make);
  return [
    ...many(better, one(9, 3)),
    ...many(same / 2, one(5, 5)),
    ...many(same / 2, one(7, 7)),
    ...many(worse, one(3, 9)),
  ];
}

const cut = (story: Person[][], erased?: ReadonlySet<number>) =>
  cutAll(story, true, false, { subscale: judged, ...(erased ? { erased } : {}) });

/** Of each cell that is told: its people, and those who got better, stayed and got worse, where they are told. */
function read(release: CutSubscale) {
  return new Map(
    strataIn(release).flatMap(({ by, figures }) => {
      if (isSuppressed(figures) || !figures.detail) return [];
      const { reliable } = figures.detail;
      if ("kind" in reliable) return [];
      const kinds = [reliable.fell, reliable.same, reliable.rose].flatMap((one) =>
        one.kind === "share" ? [one.people] : [],
      );
      return [[keyOf(by), { n: figures.n.paired, kinds }] as const];
    }),
  );
}

/** What somebody finds who subtracts the kinds of one release from those of another: 1 to 9 people. */
function attack(first: CutSubscale, second: CutSubscale): number[] {
  const then = read(first);
  return [...read(second)].flatMap(([key, { kinds }]) =>
    kinds.flatMap((people, k) => {
      const before = then.get(key)?.kinds[k];
      const differ = before === undefined ? 0 : Math.abs(people - before);
      return differ > 0 && differ < 10 ? [differ] : [];
    }),
  );
}

const overall = keyOf({});
const start = () => [...people(20, 20, 20), ...people(20, 20, 20, { group: "S" })];

describe("a second release, in which kinds of people could be subtracted,", () => {
  test("tells them where they differ by none or by ten and more", () => {
    const first = start();
    const [one, two] = cut([first, [...first, ...people(15, 16, 0)]]);
    expect(read(two!).get(overall)).toEqual({ n: 151, kinds: [55, 56, 40] });
    expect(attack(one!, two!)).toEqual([]);
    const { detail } = strataIn(two!)[0]!.figures as never as { detail: Parameters<typeof splitsIn>[0] };
    expect(splitsIn(detail).map(({ split }) => split.of)).toEqual(["change", "scores", "scores"]);
  });

  test("does not tell that exactly three of nineteen got better, nor who crossed a cut-off among them", () => {
    const first = start();
    const second = [...first, ...people(3, 16, 0)];
    const [one, two] = cut([first, second]);
    expect(read(two!).get(overall)).toEqual({ n: 139, kinds: [] });
    expect(read(two!).get(keyOf({ group: "N" }))).toEqual({ n: 79, kinds: [] });
    expect(read(two!).get(keyOf({ group: "S" }))).toEqual({ n: 60, kinds: [20, 20, 20] });
    expect(attack(one!, two!)).toEqual([]);
    // Planted: each release by itself, as a ledger of numbers alone would let it be told.
    const planted = [cut([first])[0]!, cut([second])[0]!] as const;
    expect(attack(...planted)).toContain(3);
  });

  test("does not tell that all of twelve who came got worse", () => {
    const first = start();
    // Each by three points and more, from different starts: their scores stay open, their kind does not.
    const worse = people(0, 0, 14).map((one, k): Person => {
      const pre = [3, 6, 4, 5, 3, 6, 4][k % 7]!;
      return { ...one, pre, post: k % 2 ? 9 : pre + 3 };
    });
    const [, two] = cut([first, [...first, ...worse]]);
    expect(read(two!).get(overall)).toEqual({ n: 134, kinds: [] });
  });

  test("does not tell what three of one kind and one release between would tell", () => {
    const first = start();
    const second = [...first, ...people(12, 20, 12)];
    const third = [...second, ...people(3, 16, 12)];
    const [one, two, three] = cut([first, second, third]);
    expect(read(two!).get(overall)!.kinds).toEqual([52, 60, 52]);
    expect(read(three!).get(overall)).toEqual({ n: 195, kinds: [] });
    expect(attack(one!, two!)).toEqual([]);
    const fourth = cut([first, second, third, [...third, ...people(10, 20, 10)]])[3]!;
    expect(read(fourth).get(overall)!.kinds).toEqual([65, 96, 74]);
    expect(attack(two!, fourth)).toEqual([]);
  });

  test("does not tell what a group that stays as it was and a total told anew come to", () => {
    const first = start();
    // Seven each got better: of both groups together fourteen, of each alone too few.
    const [one, two] = cut([first, [...first, ...people(7, 20, 12), ...people(7, 20, 12, { group: "S" })]]);
    expect(read(two!).get(overall)!.kinds).toEqual([54, 80, 64]);
    expect(read(two!).get(keyOf({ group: "N" }))).toEqual({ n: 99, kinds: [] });
    expect(attack(one!, two!)).toEqual([]);
  });
});

describe("kinds of people of whom some were erased", () => {
  const first = start();
  const gone = new Set(first.slice(0, 2).map(({ id }) => id));
  const left = first.filter(({ id }) => !gone.has(id));

  test("stay back where the erased may be all who differ", () => {
    const more = people(16, 16, 0);
    expect(read(cut([first, [...left, ...more]], gone)[1]!).get(overall)).toEqual({ n: 150, kinds: [] });
    // Somebody who left is known to have got better, and nobody's getting worse differs.
    expect(read(cut([first, [...left, ...more]])[1]!).get(overall)!.kinds).toHaveLength(3);
  });

  test("are told where enough differ besides in every kind", () => {
    const more = people(12, 20, 12);
    expect(read(cut([first, [...left, ...more]], gone)[1]!).get(overall)!.kinds).toEqual([50, 60, 52]);
  });
});

test("kinds are not told anew where an earlier release does not say which it told", () => {
  const first = start();
  const story = [first, [...first, ...people(15, 16, 10)]];
  const told = cutAll(story, true, false, { subscale: judged, forgets: true })[1]!;
  expect(read(told).get(overall)).toEqual({ n: 161, kinds: [] });
});
