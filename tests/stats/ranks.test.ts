import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { notEstimable } from "#shared/stats/estimate";
import { hodgesLehmann } from "#shared/stats/hodgesLehmann";
import { changesOf } from "#shared/stats/pairs";
import { prattTest } from "#shared/stats/prattTest";
import { rankBiserial } from "#shared/stats/rankBiserial";
import { signedRanks } from "#shared/stats/signedRanks";
import { signTest } from "#shared/stats/signTest";
import type { Weighted } from "#shared/stats/weighted";
import { wilcoxon } from "#shared/stats/wilcoxon";
import { wilcoxonExact } from "#shared/stats/wilcoxonExact";
import { wilcoxonNormal } from "#shared/stats/wilcoxonNormal";
import { near, pairsOf, readVectors, strataOf } from "./vectorStrata";

vi.setConfig({ testTimeout: 60_000 });

interface Ranks {
  n_pairs: number;
  n_nonzero: number;
  n_zero: number;
  V: number;
  W_minus: number;
  any_ties_in_abs_diff: boolean;
  r_default: { p: number; V: number; used_exact: boolean };
  normal_corrected: { z: number; p: number; p_stable: number };
  normal_uncorrected: { z: number; p: number };
  exact_permutation_with_ties: { p: number | null };
  pratt_asymptotic: { z: number; p: number };
  rank_biserial_nonzero: { est: number; ci95: [number, number] | null };
  rank_biserial_effectsize_083: { ci95: [number, number] };
  hodges_lehmann: { median_walsh_all_pairs: number; median_walsh_nonzero_only: number } | null;
  sign_test: { n_pos: number; n_neg: number; p: number };
}

const strata = strataOf(
  readVectors<{ n_paired: number; wilcoxon?: Ranks | (Pick<Ranks, "V"> & { note: string }) }>(),
);

describe.skipIf(strata.length === 0)("every rank figure of the vectors agrees with R", () => {
  test("in every stratum where there is somebody whose change is not 0", () => {
    expect(
      strata.filter(({ known }) => known.wilcoxon && "r_default" in known.wilcoxon).length,
    ).toBeGreaterThan(35);
  });

  test.each(strata)("$name", ({ rows, known: { n_paired: n, wilcoxon: known } }) => {
    const changes = changesOf(pairsOf(rows));
    if (!known || !("r_default" in known)) {
      const nothing = notEstimable(known ? "no_spread" : "too_few", n);
      for (const answer of everyTest(changes)) expect(answer).toEqual(nothing);
      expect(rankBiserial(changes)).toEqual(nothing);
      expect(hodgesLehmann(changes, "nonZero")).toEqual(nothing);
      expect(hodgesLehmann(changes, "all")).toEqual(known ? { ...nothing, value: 0 } : nothing);
      return;
    }
    const ranks = signedRanks(changes);
    expect([n, ranks.nonZero, ranks.zeros]).toEqual([known.n_pairs, known.n_nonzero, known.n_zero]);
    expect(ranks.v).toBe(known.V);
    expect((ranks.nonZero * (ranks.nonZero + 1)) / 2 - ranks.v).toBe(known.W_minus);
    expect(ranks.tieSizes.some((size) => size > 1)).toBe(known.any_ties_in_abs_diff);

    const byRule = found(wilcoxon(changes));
    expect(byRule.v).toBe(known.r_default.V);
    near(byRule.p, known.r_default.p);
    expect(byRule.method === "wilcoxon_signed_rank_exact").toBe(known.r_default.used_exact);

    const corrected = found(wilcoxonNormal(changes, "corrected"));
    near(corrected.z, known.normal_corrected.z);
    near(corrected.p, known.normal_corrected.p);
    near(corrected.p, known.normal_corrected.p_stable);
    const uncorrected = found(wilcoxonNormal(changes, "uncorrected"));
    near(uncorrected.z, known.normal_uncorrected.z);
    near(uncorrected.p, known.normal_uncorrected.p);
    const pratt = found(prattTest(changes));
    near(pratt.z, known.pratt_asymptotic.z);
    near(pratt.p, known.pratt_asymptotic.p);

    const exact = wilcoxonExact(changes);
    const knownExact = known.exact_permutation_with_ties.p;
    if (known.n_nonzero < 50) near(found(exact).p, knownExact!);
    else {
      // From 50 on exactRankTests answers its own normal approximation under that name.
      if (knownExact !== null) near(uncorrected.p, knownExact);
      if (known.n_nonzero > 500) expect(exact).toEqual(notEstimable("too_many", n));
      else near(found(exact).p, wholeNumberP(changes), 1e-12);
    }

    const biserial = rankBiserial(changes);
    near(biserial.value, known.rank_biserial_nonzero.est);
    limits(biserial, known.rank_biserial_nonzero.ci95);

    if (known.hodges_lehmann) {
      near(hodgesLehmann(changes, "all").value, known.hodges_lehmann.median_walsh_all_pairs);
      near(hodgesLehmann(changes, "nonZero").value, known.hodges_lehmann.median_walsh_nonzero_only);
    }
    const signs = found(signTest(changes));
    expect([signs.up, signs.down]).toEqual([known.sign_test.n_pos, known.sign_test.n_neg]);
    near(signs.p, known.sign_test.p);
  });

  test("rankBiserial(changes) does not have the narrow interval of effectsize 0.8.3", () => {
    const slips = strata.flatMap(({ rows, known: { wilcoxon: known } }) => {
      if (!known || !("r_default" in known) || !known.rank_biserial_nonzero.ci95 || known.n_zero === 0)
        return [];
      const ours = rankBiserial(changesOf(pairsOf(rows)));
      if (ours.kind === "notEstimable") throw new Error("an interval exists here");
      const [low, high] = known.rank_biserial_effectsize_083.ci95;
      return [(ours.high - ours.low) / (high - low)];
    });
    expect(slips.length).toBeGreaterThan(15);
    expect(Math.min(...slips)).toBeGreaterThan(1.005);
  });
});

const reference = read("ranks") as {
  untied: { m: number; fell: number[]; v: number; p: number }[];
  hodgesLehmann: { change: number[]; value: number; low: number | null; high: number | null }[];
};

describe("wilcoxonExact(changes)", () => {
  test.each(reference.untied)("keeps the digits of R's psignrank: V = $v of $m, p = $p", (known) => {
    const fell = new Set(known.fell);
    const changes = Array.from({ length: known.m }, (_, k) => [fell.has(k + 1) ? -k - 1 : k + 1, 1] as const);
    const answer = found(wilcoxonExact(changes));
    expect(answer.v).toBe(known.v);
    near(answer.p, known.p, 2e-12);
  });
  const tied: Weighted[] = [
    [
      [-1, 2],
      [1, 3],
      [2, 1],
    ],
    [
      [-3, 1],
      [-0.5, 4],
      [0, 9],
      [0.5, 2],
      [3, 5],
    ],
    [
      [-2, 1],
      [-1, 1],
      [1, 1],
      [2, 1],
      [7, 8],
    ],
  ];
  test.each(tied)("counts as many ways as flipping every sign does", (...changes) => {
    near(found(wilcoxonExact(changes)).p, everySignP(changes), 1e-14);
  });
  test("keeps the digits of a tiny p with ties: 150 people, 6 of whom fell", () => {
    const changes: Weighted = [
      [-2, 2],
      [-1, 4],
      [1, 60],
      [2, 50],
      [3, 34],
    ];
    const p = found(wilcoxonExact(changes)).p;
    expect(p).toBeLessThan(1e-30);
    near(p, wholeNumberP(changes), 1e-12);
  });
  test("answers up to 500 changes that are not 0, however many are, and says too_many beyond", () => {
    expect(
      wilcoxonExact([
        [0, 2_000_000],
        [1, 500],
      ]),
    ).toMatchObject({ kind: "test", p: 2 ** -499, n: 2_000_500 });
    expect(wilcoxonExact([[1, 501]])).toEqual(notEstimable("too_many", 501));
    expect(found(wilcoxonNormal([[1, 501]], "corrected")).p).toBeGreaterThan(0);
  });
});

describe("signTest(changes)", () => {
  const { cases } = read("signs") as { cases: { k: number; n: number; p: number }[] };
  test.each(cases)("of $k up among $n is R's binom.test", ({ k, n, p }) => {
    const answer = found(
      signTest([
        [-1, n - k],
        [0, 3],
        [2, k],
      ]),
    );
    expect(answer).toMatchObject({ up: k, down: n - k, n: n + 3 });
    near(answer.p, p, 2e-12);
  });
});

describe("prattTest(changes)", () => {
  test("without zeros is the uncorrected normal approximation", () => {
    const changes: Weighted = [
      [-3, 2],
      [-1, 4],
      [1, 5],
      [2, 7],
    ];
    near(found(prattTest(changes)).z, found(wilcoxonNormal(changes, "uncorrected")).z, 1e-14);
  });
  test("with ever more zeros becomes the difference of counts over its root", () => {
    const changes: Weighted = [
      [-5, 9],
      [0, 1e9],
      [1, 16],
    ];
    near(found(prattTest(changes)).z, (16 - 9) / Math.sqrt(25), 1e-7);
  });
});

describe("hodgesLehmann(changes)", () => {
  test.each(reference.hodgesLehmann)("of $change.length people agrees with R", (known) => {
    const changes = changesOf(known.change.map((post) => ({ pre: 0, post, n: 1 })));
    const answer = hodgesLehmann(changes, "all");
    near(answer.value, known.value, 1e-12);
    limits(answer, known.low === null || known.high === null ? null : [known.low, known.high], 1e-12);
  });
  test("takes the middle of both middle averages", () => {
    // The averages are 1, 1.5, 2, 3, 3.5 and 5.
    expect(
      hodgesLehmann(
        [1, 2, 5].map((x) => [x, 1]),
        "all",
      ).value,
    ).toBe((2 + 3) / 2);
  });
  test("leaves zeros out when asked, and counts them otherwise", () => {
    const changes: Weighted = [
      [-2, 3],
      [0, 50],
      [1, 1],
    ];
    expect(hodgesLehmann(changes, "all").value).toBe(0);
    expect(hodgesLehmann(changes, "nonZero")).toEqual(notEstimable("too_few", 54, -2));
  });
  test.each([12, 60])(
    "holds the middle of tied changes at least as often as it says, %d people",
    (people) => {
      // Changes of -1, 0, 1 and 2 points, equally likely: the middle is 0.5.
      let [state, held] = [people, 0];
      const draw = () => {
        state = (state * 1664525 + 1013904223) % 2 ** 32;
        return Math.floor((state / 2 ** 32) * 4) - 1;
      };
      for (let times = 0; times < 1000; times++) {
        const answer = hodgesLehmann(
          Array.from({ length: people }, () => [draw(), 1] as const),
          "all",
        );
        if (answer.kind === "estimate" && answer.low <= 0.5 && answer.high >= 0.5) held++;
      }
      expect(held).toBeGreaterThan(945);
    },
  );
  test("equal changes have no interval", () => {
    expect(hodgesLehmann([[1, 40]], "all")).toEqual(notEstimable("no_spread", 40, 1));
  });
});

describe("rankBiserial(changes)", () => {
  test("is Kerby's published example: 45 of 55 ranks support, r = 0.64", () => {
    // Ten people, ranks 1, 2, 3 and 4 against.
    const changes = Array.from({ length: 10 }, (_, k) => [k < 4 ? -k - 1 : k + 1, 1] as const);
    near(rankBiserial(changes).value, (45 - 10) / 55, 1e-15);
  });
  test("has no interval when nobody goes the other way", () => {
    expect(
      rankBiserial([
        [-3, 2],
        [-1, 5],
        [0, 4],
      ]),
    ).toEqual(notEstimable("no_spread", 11, -1));
  });
});

function everyTest(changes: Weighted) {
  return [
    wilcoxon(changes),
    wilcoxonExact(changes),
    wilcoxonNormal(changes, "corrected"),
    wilcoxonNormal(changes, "uncorrected"),
    prattTest(changes),
    signTest(changes),
  ];
}

function found<T extends { kind: string }>(answer: T): Exclude<T, { kind: "notEstimable" }> {
  if (answer.kind === "notEstimable") throw new Error(`an answer exists here: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { kind: "notEstimable" }>;
}

function limits(answer: ReturnType<typeof rankBiserial>, known: [number, number] | null, tolerance?: number) {
  if (known === null) return expect(answer.kind).toBe("notEstimable");
  near(found(answer).low, known[0], tolerance);
  near(found(answer).high, known[1], tolerance);
}

/** The doubled mid-rank of every person whose change is not 0, written out, and the sum of the positive ones. */
function writtenOut(changes: Weighted) {
  const people = changes
    .filter(([change]) => change !== 0)
    .flatMap(([change, count]) => Array.from({ length: count }, () => change));
  const ranks = people.map((change) => {
    const below = people.filter((other) => Math.abs(other) < Math.abs(change)).length;
    const level = people.filter((other) => Math.abs(other) === Math.abs(change)).length;
    return 2 * below + level + 1;
  });
  const v = ranks.reduce((sum, rank, k) => sum + (people[k]! > 0 ? rank : 0), 0);
  return { ranks, v, all: ranks.reduce((sum, rank) => sum + rank, 0) };
}

/** The exact p by going through all 2ᵐ signs. */
function everySignP(changes: Weighted): number {
  const { ranks, v, all } = writtenOut(changes);
  let [low, high] = [0, 0];
  for (let signs = 0; signs < 2 ** ranks.length; signs++) {
    const sum = ranks.reduce((running, rank, k) => running + (signs & (1 << k) ? rank : 0), 0);
    if (sum <= Math.min(v, all - v)) low++;
    if (sum >= Math.max(v, all - v)) high++;
  }
  return Math.min(1, (low + high) / 2 ** ranks.length);
}

/** The exact p in whole numbers of any size, so that nothing is rounded before the last division. */
function wholeNumberP(changes: Weighted): number {
  const { ranks, v, all } = writtenOut(changes);
  const ways = new Map<number, bigint>([[0, 1n]]);
  for (const rank of ranks) {
    // A copy: each rank adds itself to the sums made without it.
    for (const [sum, count] of [...ways]) {
      if (sum + rank <= Math.min(v, all - v)) addTo(ways, sum + rank, count);
    }
  }
  const tail = [...ways.values()].reduce((sum, count) => sum + count, 0n);
  const digits = (2n * tail * 10n ** 400n) / 2n ** BigInt(ranks.length);
  const text = digits.toString();
  return Math.min(1, Number(`${text.slice(0, 20)}e${text.length - 20 - 400}`));
}

function addTo(ways: Map<number, bigint>, sum: number, count: bigint) {
  ways.set(sum, (ways.get(sum) ?? 0n) + count);
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../reference/${name}.json`), "utf8"));
}
