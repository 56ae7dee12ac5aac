import { describe, expect, test } from "vitest";
import { type Candidate, proposeMatches } from "#shared/participants/proposeMatches";
import { leaveOneOut, readSelfCode, splitSelfCode } from "#shared/participants/selfCode";

describe("readSelfCode(parts)", () => {
  test("reads what files write for one answer as one code", () => {
    const one = { mother: "Maria", siblings: "4+", month: "4", day: "7", town: "Évora", middle: "x" };
    const same = { mother: " m", siblings: "6", month: "04", day: "07", town: "é", middle: "X" };
    expect(readSelfCode(one)).toEqual({ code: "M-4-04-07-E-X" });
    expect(readSelfCode(same)).toEqual(readSelfCode(one));
  });

  test("names the parts that cannot be", () => {
    const wrong = { mother: "3", siblings: "many", month: "13", day: "32", town: "", middle: "L" };
    expect(readSelfCode(wrong)).toEqual({ wrong: ["mother", "siblings", "month", "day", "town"] });
  });
});

describe("splitSelfCode(cell)", () => {
  test.each(["M-2-04-17-L-X", "m 2 4 17 l x", "M/2/04/17/L/X", "M20417LX", "Ｍ-２-04-17-L-X"])(
    "takes %s apart",
    (cell) => {
      expect(readSelfCode(splitSelfCode(cell)!)).toEqual({ code: "M-2-04-17-L-X" });
    },
  );

  test.each(["", "M-2-04-17-L", "P0123", "M2417LX"])("finds no six parts in %j", (cell) => {
    expect(splitSelfCode(cell)).toBeNull();
  });
});

test("leaveOneOut(code), two codes share one exactly where one part differs, and never by another part", () => {
  const shared = (a: string, b: string) => leaveOneOut(a).filter((key) => leaveOneOut(b).includes(key));
  expect(leaveOneOut("M-2-04-17-L-X")).toHaveLength(6);
  expect(shared("M-2-04-17-L-X", "M-2-04-18-L-X")).toEqual(["without day: M-2-04-L-X"]);
  expect(shared("M-2-04-17-L-X", "M-2-05-18-L-X")).toEqual([]);
  // Without its place a part left out would read the same: X-0-04-04 … without month or day.
  expect(shared("A-1-04-05-B-X", "A-1-05-04-B-X")).toEqual([]);
});

/**
 * The simulation of shared/instruments.md, D.1: 4% of answers to each element differ between waves, 30% do not come
 * back, initials are skewed, 40% were born in the same town, 35% have no middle name. It states 78.4 to 79.1% found
 * exactly, 97.3 to 98.3% with one element off, and at most 0.06% false links.
 */
describe("proposeMatches(people) of self-generated codes, as simulated", () => {
  test.each([30, 150, 600])("finds about 79%% exactly and 97%% with one element off among %i", (people) => {
    const random = generator(people);
    const runs = Math.ceil(6000 / people);
    const sum = { both: 0, exact: 0, near: 0, wrong: 0 };
    for (let run = 0; run < runs; run++) {
      const found = simulate(people, random);
      for (const key of ["both", "exact", "near", "wrong"] as const) sum[key] += found[key];
    }
    expect(sum.exact / sum.both).toBeGreaterThan(0.765);
    expect(sum.exact / sum.both).toBeLessThan(0.81);
    expect((sum.exact + sum.near) / sum.both).toBeGreaterThan(0.96);
    expect((sum.exact + sum.near) / sum.both).toBeLessThan(0.99);
    expect(sum.wrong / sum.both).toBeLessThan(0.003);
  });
});

function simulate(people: number, random: () => number) {
  const draw = drawPerson(random);
  const before = Array.from({ length: people }, draw);
  const after = before.map((parts) =>
    parts.map((part, k) => (random() < 0.04 ? otherThan(part, () => draw()[k]!) : part)),
  );
  const stays = before.map(() => random() >= 0.3);
  const pre = before.map((parts) => parts.join("-"));
  const post = after.map((parts) => parts.join("-"));
  const count = (codes: string[], only?: boolean[]) => {
    const n = new Map<string, number>();
    for (const [k, code] of codes.entries()) if (!only || only[k]) n.set(code, (n.get(code) ?? 0) + 1);
    return n;
  };
  const [inPre, inPost] = [count(pre), count(post, stays)];
  const isExact = (code: string) => inPre.get(code) === 1 && inPost.get(code) === 1;
  const base = { codes: [], cohort: null, group: null, attributes: {} };
  const candidates: Candidate[] = [
    ...pre.flatMap((code, k) =>
      isExact(code) ? [] : [{ ...base, id: k, waves: [1], near: leaveOneOut(code) }],
    ),
    ...post.flatMap((code, k) =>
      stays[k] && !isExact(code) ? [{ ...base, id: people + k, waves: [2], near: leaveOneOut(code) }] : [],
    ),
  ];
  const pairs = proposeMatches(candidates, new Set()).proposals;
  expect(
    pairs.every(({ reason, safe, rivals }) => reason === "element_differs" && !safe && rivals === 0),
  ).toBe(true);
  const right = pairs.filter(({ first, second }) => second - people === first).length;
  const exact = post.filter((code, k) => stays[k] && isExact(code) && pre[k] === code).length;
  const falseExact = post.filter((code, k) => stays[k] && isExact(code) && pre[k] !== code).length;
  return {
    both: stays.filter(Boolean).length,
    exact,
    near: right,
    wrong: falseExact + pairs.length - right,
  };
}

function drawPerson(random: () => number) {
  const initials = [..."MMMMMMAAAAAAJJJJSSSSLLLLCCCKKKEEERRRDDTTNNBBHHGGPPFVIW"];
  const towns = [...initials, ..."QUZY"];
  const two = (n: number) => String(n).padStart(2, "0");
  const of = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  return () => [
    of(initials),
    of(["0", "0", "0", "0", "1", "1", "1", "2", "2", "3", "4"]),
    two(1 + Math.floor(random() * 12)),
    two(1 + Math.floor(random() * 31)),
    random() < 0.4 ? "O" : of(towns),
    random() < 0.35 ? "X" : of(initials),
  ];
}

function otherThan(part: string, draw: () => string): string {
  for (;;) {
    const other = draw();
    if (other !== part) return other;
  }
}

/** Mulberry32: the same numbers at each run. */
function generator(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
