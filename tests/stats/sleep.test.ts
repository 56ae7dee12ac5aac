import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cohensDav } from "#shared/stats/cohensDav";
import { cohensDz } from "#shared/stats/cohensDz";
import { type Estimate, notEstimable } from "#shared/stats/estimate";
import { hedgesGav } from "#shared/stats/hedgesGav";
import { meanInterval } from "#shared/stats/meanInterval";
import { pairedT } from "#shared/stats/pairedT";
import { changesOf } from "#shared/stats/pairs";
import { wilcoxon } from "#shared/stats/wilcoxon";

interface Figure {
  value: number;
  low: number;
  high: number;
}
interface Case {
  pre: number[];
  post: number[];
  meanChange: Figure;
  t: number;
  df: number;
  p: number;
  v: number;
  wilcoxonP: number;
  wilcoxonExact: boolean;
  cohensDz: Figure;
  cohensDav: Figure;
  hedgesGav: Figure;
}
const reference = JSON.parse(
  readFileSync(join(import.meta.dirname, "../reference/sleep.json"), "utf8"),
) as Record<"sleep" | "untied49" | "untied50", Case>;

const pairsOf = ({ pre, post }: Case) => pre.map((score, k) => ({ pre: score, post: post[k]!, n: 1 }));

describe("R's `sleep` data", () => {
  const pairs = pairsOf(reference.sleep);
  test("cohensDz(changes) is the published 1.28, cohensDav(pairs) the published 0.83", () => {
    expect(cohensDz(changesOf(pairs)).value).toBeCloseTo(1.28, 2);
    expect(cohensDav(pairs).value).toBeCloseTo(0.83, 2);
  });
  test("pairedT(changes) is the published t = 4.0621, df = 9, p = 0.002833", () => {
    const answer = pairedT(changesOf(pairs));
    expect(answer).toMatchObject({ kind: "test", df: 9, n: 10 });
    if (answer.kind === "test")
      expect([answer.t.toFixed(4), answer.p.toFixed(6)]).toEqual(["4.0621", "0.002833"]);
  });
});

describe.each(Object.entries(reference).filter((entry) => typeof entry[1] === "object"))(
  "%s, against R to the last digits",
  (_, known) => {
    const pairs = pairsOf(known);
    const changes = changesOf(pairs);
    test("meanInterval, cohensDz, cohensDav and hedgesGav with their limits", () => {
      close(meanInterval(changes), known.meanChange, 1e-12);
      close(cohensDz(changes), known.cohensDz, 1e-8);
      close(cohensDav(pairs), known.cohensDav, 1e-8);
      close(hedgesGav(pairs), known.hedgesGav, 1e-8);
    });
    test("pairedT and wilcoxon", () => {
      const [t, w] = [pairedT(changes), wilcoxon(changes)];
      if (t.kind !== "test" || w.kind !== "test") throw new Error("both tests exist here");
      expect(t.t / known.t).toBeCloseTo(1, 12);
      expect(t.p / known.p).toBeCloseTo(1, 11);
      expect(w.v).toBe(known.v);
      expect(w.p / known.wilcoxonP).toBeCloseTo(1, 11);
      expect(w.method === "wilcoxon_signed_rank_exact").toBe(known.wilcoxonExact);
    });
  },
);

test("wilcoxon(changes) is exact up to 49 people and normal from 50 on, as R decides", () => {
  expect(reference.untied49.wilcoxonExact).toBe(true);
  expect(reference.untied50.wilcoxonExact).toBe(false);
});

describe("what cannot be estimated says why", () => {
  const shifted = [3, 4, 5].map((pre) => ({ pre: pre / 10, post: (pre + 1) / 10, n: 2 }));
  test("too few people", () => {
    expect(meanInterval([])).toEqual(notEstimable("too_few", 0));
    expect(meanInterval([[2, 1]])).toEqual(notEstimable("too_few", 1, 2));
    expect(pairedT([[2, 1]])).toEqual(notEstimable("too_few", 1));
    expect(cohensDz([[2, 1]])).toEqual(notEstimable("too_few", 1));
    expect(wilcoxon([])).toEqual(notEstimable("too_few", 0));
    expect(
      hedgesGav([
        { pre: 1, post: 2, n: 1 },
        { pre: 3, post: 1, n: 1 },
      ]),
    ).toEqual(notEstimable("too_few", 2));
  });
  test("equal changes have no spread, though floating point gives them one", () => {
    const changes = changesOf(shifted);
    expect(new Set(shifted.map(({ pre, post }) => post - pre)).size).toBeGreaterThan(1);
    expect(changes).toEqual([[0.1, 6]]);
    expect(pairedT(changes)).toEqual(notEstimable("no_spread", 6));
    expect(cohensDz(changes)).toEqual(notEstimable("no_spread", 6));
    expect(meanInterval(changes)).toEqual(notEstimable("no_spread", 6, 0.1));
  });
  test("d_av of equal changes stands without an interval; without any spread there is none", () => {
    const d = cohensDav(shifted);
    expect(d).toMatchObject({ kind: "notEstimable", reason: "no_spread" });
    expect(d.value).toBeCloseTo(0.1 / 0.0894427191, 8);
    expect(cohensDav([{ pre: 5, post: 5, n: 9 }])).toEqual(notEstimable("no_spread", 9));
  });
  test("wilcoxon(changes) declines when every change is 0", () => {
    expect(wilcoxon([[0, 7]])).toEqual(notEstimable("no_spread", 7));
  });
});

function close(estimate: Estimate, known: Figure, tolerance: number) {
  if (estimate.kind !== "estimate") throw new Error("an estimate exists here");
  for (const key of ["value", "low", "high"] as const) {
    expect(Math.abs(estimate[key] / known[key] - 1), key).toBeLessThan(tolerance);
  }
}
