import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { beckersD } from "#shared/stats/beckersD";
import { beckersG } from "#shared/stats/beckersG";
import { cohensDav } from "#shared/stats/cohensDav";
import { cohensDavMeanOfSds } from "#shared/stats/cohensDavMeanOfSds";
import { cohensDrm } from "#shared/stats/cohensDrm";
import { cohensDz } from "#shared/stats/cohensDz";
import { correlation } from "#shared/stats/correlation";
import type { Estimate } from "#shared/stats/estimate";
import { hedgesGav } from "#shared/stats/hedgesGav";
import { hedgesGavMeanOfSds } from "#shared/stats/hedgesGavMeanOfSds";
import { hedgesGrm } from "#shared/stats/hedgesGrm";
import { hedgesGz } from "#shared/stats/hedgesGz";
import { hodgesLehmann } from "#shared/stats/hodgesLehmann";
import { meanInterval } from "#shared/stats/meanInterval";
import { pairedT } from "#shared/stats/pairedT";
import { changesOf, postOf, preOf, type WeightedPair } from "#shared/stats/pairs";
import { prattTest } from "#shared/stats/prattTest";
import { fiveNumbers } from "#shared/stats/quantiles";
import { rankBiserial } from "#shared/stats/rankBiserial";
import { signTest } from "#shared/stats/signTest";
import { wilcoxon } from "#shared/stats/wilcoxon";
import { wilcoxonExact } from "#shared/stats/wilcoxonExact";
import { wilcoxonNormal } from "#shared/stats/wilcoxonNormal";
import { changeTables } from "./changeTables";

vi.setConfig({ testTimeout: 60_000 });

const tables = changeTables.map(({ pairs }) => pairs);
const points = fc.integer({ min: -50, max: 50 });

/** Figures of the changes, in points. */
const inPoints = {
  meanChange: (pairs: readonly WeightedPair[]) => meanInterval(changesOf(pairs)),
  hodgesLehmann: (pairs: readonly WeightedPair[]) => hodgesLehmann(changesOf(pairs), "all"),
  hodgesLehmannNonZero: (pairs: readonly WeightedPair[]) => hodgesLehmann(changesOf(pairs), "nonZero"),
};
/** Figures without a unit that turn their sign when the waves are swapped. */
const signed = {
  cohensDz: (pairs: readonly WeightedPair[]) => cohensDz(changesOf(pairs)),
  hedgesGz: (pairs: readonly WeightedPair[]) => hedgesGz(changesOf(pairs)),
  cohensDav,
  hedgesGav,
  cohensDavMeanOfSds,
  hedgesGavMeanOfSds,
  cohensDrm,
  hedgesGrm,
  rankBiserial: (pairs: readonly WeightedPair[]) => rankBiserial(changesOf(pairs)),
};
/** Figures without a unit that do not: Becker's stands on the first wave alone, r on neither. */
const others = { beckersD, beckersG, correlation };
const tests = {
  pairedT: (pairs: readonly WeightedPair[]) => pairedT(changesOf(pairs)),
  wilcoxon: (pairs: readonly WeightedPair[]) => wilcoxon(changesOf(pairs)),
  wilcoxonExact: (pairs: readonly WeightedPair[]) => wilcoxonExact(changesOf(pairs)),
  corrected: (pairs: readonly WeightedPair[]) => wilcoxonNormal(changesOf(pairs), "corrected"),
  uncorrected: (pairs: readonly WeightedPair[]) => wilcoxonNormal(changesOf(pairs), "uncorrected"),
  prattTest: (pairs: readonly WeightedPair[]) => prattTest(changesOf(pairs)),
  signTest: (pairs: readonly WeightedPair[]) => signTest(changesOf(pairs)),
};

test("the order of rows never changes a digit", () => {
  fc.assert(
    fc.property(tables, fc.nat(), (pairs, turn) => {
      const at = pairs.length === 0 ? 0 : turn % pairs.length;
      const turned = [...pairs.slice(at), ...pairs.slice(0, at)].reverse();
      expect(everything(turned)).toEqual(everything(pairs));
    }),
  );
});

test("a counted table equals the one written out person by person", () => {
  fc.assert(
    fc.property(tables, (pairs) => {
      const written = pairs.flatMap(({ pre, post, n }) =>
        Array.from({ length: n }, () => ({ pre, post, n: 1 })),
      );
      expect(everything(written)).toEqual(everything(pairs));
    }),
  );
});

test("swapping before and after turns every sign and leaves every p and r", () => {
  fc.assert(
    fc.property(tables, (pairs) => {
      const back = pairs.map(({ pre, post, n }) => ({ pre: post, post: pre, n }));
      for (const figure of Object.values({ ...inPoints, ...signed })) {
        same(turned(figure(back)), figure(pairs));
      }
      same(correlation(back), correlation(pairs));
      for (const ask of Object.values(tests)) {
        const [there, again] = [ask(pairs), ask(back)];
        expect(again.kind).toBe(there.kind);
        if (there.kind !== "test" || again.kind !== "test") continue;
        close(again.p, there.p);
        if ("z" in there && "z" in again) close(again.z, -there.z);
        if ("t" in there && "t" in again) close(again.t, -there.t);
        if ("up" in there && "up" in again) expect([again.up, again.down]).toEqual([there.down, there.up]);
        if ("v" in there && "v" in again) {
          const m = pairs.reduce((n, pair) => n + (pair.pre === pair.post ? 0 : pair.n), 0);
          const middle = (m * (m + 1)) / 4;
          expect(again.v - middle).toBe(middle - there.v);
        }
      }
    }),
  );
});

test("moving both waves by the same points leaves everything said about change", () => {
  fc.assert(
    fc.property(tables, points, (pairs, by) => {
      const moved = pairs.map(({ pre, post, n }) => ({ pre: pre + by, post: post + by, n }));
      for (const figure of Object.values({ ...inPoints, ...signed, ...others })) {
        same(figure(moved), figure(pairs));
      }
      for (const ask of Object.values(tests)) expect(ask(moved)).toEqual(ask(pairs));
    }),
  );
});

test("stretching the scale stretches what is in points and leaves tests and effect sizes", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(0.1, 0.25, 2, 10, 1000), (pairs, by) => {
      const stretched = pairs.map(({ pre, post, n }) => ({ pre: pre * by, post: post * by, n }));
      for (const figure of Object.values({ ...signed, ...others })) same(figure(stretched), figure(pairs));
      for (const figure of Object.values(inPoints)) same(figure(stretched), times(figure(pairs), by));
      for (const [name, ask] of Object.entries(tests)) {
        if (name !== "pairedT") expect(ask(stretched)).toEqual(ask(pairs));
      }
    }),
  );
});

test("a stretch turned round turns the sign of Becker's d too", () => {
  fc.assert(
    fc.property(tables, (pairs) => {
      const mirrored = pairs.map(({ pre, post, n }) => ({ pre: 12 - pre, post: 12 - post, n }));
      for (const figure of [beckersD, beckersG]) same(turned(figure(mirrored)), figure(pairs));
    }),
  );
});

test("twice as many of everybody leaves Hodges–Lehmann's place and narrows its interval", () => {
  fc.assert(
    fc.property(tables, (pairs) => {
      const changes = changesOf(pairs);
      const [once, often] = [1, 40].map((times) =>
        hodgesLehmann(
          changes.map(([change, n]) => [change, n * times] as const),
          "all",
        ),
      );
      if (once?.kind !== "estimate" || often?.kind !== "estimate") return;
      expect(often.high - often.low).toBeLessThanOrEqual(once.high - once.low);
    }),
  );
});

test("Hodges–Lehmann equals the median of all averages written out", () => {
  fc.assert(
    fc.property(tables, (pairs) => {
      const people = changesOf(pairs).flatMap(([change, n]) => Array.from({ length: n }, () => change));
      const averages = people
        .flatMap((a, i) => people.slice(i).map((b) => (a + b) / 2))
        .sort((a, b) => a - b);
      const half = averages.length / 2;
      const answer = hodgesLehmann(changesOf(pairs), "all").value;
      if (people.length === 0) expect(answer).toBeUndefined();
      else expect(answer).toBe((averages[Math.ceil(half) - 1]! + averages[Math.floor(half)]!) / 2);
    }),
  );
});

test("an interval holds its estimate, bounded figures keep their bounds, a p lies between 0 and 1", () => {
  fc.assert(
    fc.property(tables, (pairs) => {
      for (const figure of Object.values({ ...inPoints, ...signed, ...others })) {
        const answer = figure(pairs);
        if (answer.kind !== "estimate") continue;
        expect(answer.low).toBeLessThanOrEqual(answer.value);
        expect(answer.high).toBeGreaterThanOrEqual(answer.value);
      }
      for (const bounded of [correlation(pairs), rankBiserial(changesOf(pairs))]) {
        if (bounded.kind === "estimate") expect(bounded.low >= -1 && bounded.high <= 1).toBe(true);
      }
      for (const ask of Object.values(tests)) {
        const answer = ask(pairs);
        if (answer.kind === "test") expect(answer.p >= 0 && answer.p <= 1).toBe(true);
      }
    }),
  );
});

test("nothing is ever NaN or Infinity, from nobody to millions, from hairlines to huge scores", () => {
  const score = fc.oneof(
    fc.integer({ min: -3, max: 9 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => Math.round(x * 1e9) / 1e9),
    fc.constantFrom(0.1, 0.3, 1e-9, -1e-9, 1e15),
  );
  const n = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3_000_000 }));
  const wild = fc.array(fc.record({ pre: score, post: score, n }), { maxLength: 8 });
  fc.assert(
    fc.property(wild, (pairs) => {
      expect(numbersIn(everything(pairs)).filter((x) => !Number.isFinite(x))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test("two million people on a scale of 500 points cost no more than its cells", () => {
  const pairs: WeightedPair[] = [];
  for (let pre = 0; pre < 500; pre++) {
    for (let post = Math.max(0, pre - 100); post < Math.min(500, pre + 130); post++) {
      pairs.push({ pre, post, n: 20 + ((pre * 7 + post * 13) % 5) });
    }
  }
  const before = performance.now();
  const answers = everything(pairs);
  // 30 to 50 ms alone on a laptop; going through people or pairs of people would take minutes.
  expect(performance.now() - before).toBeLessThan(30_000);
  expect(answers[0]).toMatchObject({ kind: "estimate" });
  expect(pairs.reduce((n, pair) => n + pair.n, 0)).toBeGreaterThan(2_000_000);
});

function everything(pairs: readonly WeightedPair[]) {
  const asked = Object.values({ ...inPoints, ...signed, ...others, ...tests }).map((ask) => ask(pairs));
  return [...asked, ...[preOf(pairs), postOf(pairs), changesOf(pairs)].map(fiveNumbers)];
}

function times(answer: Estimate, factor: number): Estimate {
  if (answer.kind === "estimate") {
    return { ...answer, value: answer.value * factor, low: answer.low * factor, high: answer.high * factor };
  }
  return answer.value === undefined ? answer : { ...answer, value: answer.value * factor };
}

function turned(answer: Estimate): Estimate {
  const { value, ...rest } = times(answer, -1);
  if (rest.kind === "estimate") return { ...rest, value: value!, low: rest.high, high: rest.low };
  return value === undefined ? rest : { ...rest, value };
}

/** Equal but for the last digits, which other roundings on the way may change. */
function same(actual: Estimate, expected: Estimate) {
  expect(actual.kind).toBe(expected.kind);
  expect(actual.n).toBe(expected.n);
  expect(actual.value === undefined).toBe(expected.value === undefined);
  if (actual.value !== undefined) close(actual.value, expected.value!);
  if (actual.kind === "notEstimable" && expected.kind === "notEstimable") {
    expect(actual.reason).toBe(expected.reason);
  }
  if (actual.kind === "estimate" && expected.kind === "estimate") {
    close(actual.low, expected.low);
    close(actual.high, expected.high);
  }
}

function close(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
