import { noncentrality, solve, tangoLimit, walshFrom } from "./workOutLimits";

type Inputs = Record<string, number>;

/** What a formula in words means, done person by person. */
const inWords: [RegExp, (values: number[], formula: string) => number][] = [
  [/^sum of the ranks/, (changes) => risen(rank(changes.filter((d) => d !== 0)))],
  [
    /^sum\(sign\(change\) \* rank\)/,
    (changes) => {
      const moved = rank(changes).filter(({ d }) => d !== 0);
      const total = moved.reduce((sum, one) => sum + Math.sign(one.d) * one.rank, 0);
      return total / Math.sqrt(moved.reduce((sum, one) => sum + one.rank ** 2, 0));
    },
  ],
  [/^share of all ways/, (changes) => exactShare(rank(changes.filter((d) => d !== 0)))],
  [
    /^median of \(a \+ b\)/,
    (changes) =>
      quantile(
        changes.flatMap((a, k) => changes.slice(k).map((b) => (a + b) / 2)),
        0.5,
      ),
  ],
  [/^k-th (smallest|largest) \(a \+ b\)/, (changes, formula) => walshFrom(changes, isFromBelow(formula))],
  [/^PERCENTILE\.INC/, (values, formula) => quantile(values, Number(/, ([\d.]+)\)/.exec(formula)![1]))],
];

export function workOut(formula: string, inputs: Inputs): number {
  if (/^\(N - 1\) \* sum over groups/.test(formula)) return byRanksOfGroups(inputs);
  if (/^chance of all ways to spread/.test(formula)) return chanceOfSpreads(inputs);
  if (/noncentrality/.test(formula)) return byNoncentrality(formula, inputs);
  const tango = /^1 \/ 2 \+ d \/ 2, d the (lowest|highest)/.exec(formula);
  if (tango) return byTango(tango[1] === "lowest" ? 1 : -1, inputs);
  const words = inWords.find(([pattern]) => pattern.test(formula));
  if (!words) return typeIn(formula, inputs);
  const values = Object.entries(inputs).flatMap(([name, people]) =>
    Array.from({ length: people }, () => Number(name.split(" ")[1])),
  );
  return words[1](values, formula);
}

function isFromBelow(formula: string): "smallest" | "largest" {
  return formula.startsWith("k-th smallest") ? "smallest" : "largest";
}

function byNoncentrality(formula: string, inputs: Inputs): number {
  const [, worth, share] = /^(.*) \* noncentrality with which a t on df is at most t in ([\d.]+) %$/.exec(
    formula,
  )!;
  return typeIn(worth!, inputs) * noncentrality(inputs.t!, inputs.df!, Number(share) / 100);
}

function byTango(side: 1 | -1, { up = 0, down = 0, n = 0, z = 0 }: Inputs): number {
  return (1 + tangoLimit(up, down, n, side * z)) / 2;
}

/** Types the formula into a spreadsheet, so to say. */
function typeIn(formula: string, inputs: Inputs): number {
  const script = summed(formula, inputs)
    .replaceAll("^", "**")
    .replace(/(BINOM|T|NORM\.S|CHISQ|BETA|F)\.(DIST|INV)(\.2T|\.RT)?/g, (name) => name.replaceAll(".", "_"));
  const named = Object.entries(inputs).filter(([name]) => /^\w+$/.test(name));
  const scope: Record<string, unknown> = { ...sheet, ...Object.fromEntries(named) };
  return new Function(...Object.keys(scope), `return ${script}`)(...Object.values(scope)) as number;
}

const { sqrt, abs, min, max, tanh, atanh } = Math;
const sheet = {
  ...{ sqrt, abs, min, max, tanh, atanh, TRUE: true, FALSE: false },
  F_INV_RT(share: number, df1: number, df2: number) {
    const weight = (angle: number) => Math.sin(angle) ** (df2 - 1) * Math.cos(angle) ** (df1 - 1);
    const all = simpson(weight, 0, Math.PI / 2, 2000);
    const above = (logF: number) =>
      simpson(weight, 0, Math.asin(sqrt(df2 / (df2 + df1 * Math.exp(logF)))), 2000) / all;
    return Math.exp(solve(above, share, [-6, 6]));
  },
  BINOM_DIST(k: number, m: number, _half: number, upTo: boolean) {
    const one = (j: number) => choose(m, j) / 2 ** m;
    return upTo ? Array.from({ length: k + 1 }, (_, j) => one(j)).reduce((a, b) => a + b, 0) : one(k);
  },
  NORM_S_DIST: (z: number) => 1 - tail((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), z),
  // With x = z² the density is z^(df − 1)·exp(−z²/2).
  CHISQ_DIST_RT(x: number, df: number) {
    const weight = (z: number) => z ** (df - 1) * Math.exp((-z * z) / 2);
    return simpson(weight, Math.sqrt(x), Math.sqrt(x) + 40) / simpson(weight, 0, 40);
  },
  // With u = sin² the density is sin^(2a − 1)·cos^(2b − 1), on a finite stretch.
  BETA_DIST(x: number, a: number, b: number) {
    const weight = (angle: number) => Math.sin(angle) ** (2 * a - 1) * Math.cos(angle) ** (2 * b - 1);
    return simpson(weight, 0, Math.asin(Math.sqrt(x))) / simpson(weight, 0, Math.PI / 2);
  },
  T_DIST_2T(t: number, df: number) {
    // With t = √df·tan(a) the density is a power of the cosine, on a finite stretch.
    const weight = (a: number) => Math.cos(a) ** (df - 1);
    const from = Math.atan(t / Math.sqrt(df));
    return simpson(weight, from, Math.PI / 2) / simpson(weight, 0, Math.PI / 2);
  },
};

/** The area above a point, by Simpson's rule. */
function tail(density: (x: number) => number, from: number): number {
  return simpson(density, from, from + 40);
}

function simpson(f: (x: number) => number, from: number, to: number, steps = 20_000): number {
  const width = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let k = 1; k < steps; k++) sum += (k % 2 ? 4 : 2) * f(from + k * width);
  return (sum * width) / 3;
}

function choose(m: number, k: number): number {
  let ways = 1;
  for (let j = 1; j <= k; j++) ways = (ways * (m - k + j)) / j;
  return ways;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)]!;
  return low + (place % 1) * (sorted[Math.ceil(place)]! - low);
}

interface Ranked {
  d: number;
  rank: number;
}

function rank(changes: readonly number[]): Ranked[] {
  return changes.map((d) => {
    const below = changes.filter((one) => abs(one) < abs(d)).length;
    const alike = changes.filter((one) => abs(one) === abs(d)).length;
    return { d, rank: below + (alike + 1) / 2 };
  });
}

function risen(ranked: readonly Ranked[]): number {
  return ranked.filter(({ d }) => d > 0).reduce((sum, one) => sum + one.rank, 0);
}

/** Two-sided, from the number of ways to reach every sum, kept as shares. */
function exactShare(ranked: readonly Ranked[]): number {
  let ways = new Map([[0, 1]]);
  for (const { rank } of ranked) {
    const next = new Map<number, number>();
    for (const [sum, share] of ways)
      for (const reached of [sum, sum + rank]) next.set(reached, (next.get(reached) ?? 0) + share / 2);
    ways = next;
  }
  const seen = risen(ranked);
  const all = ranked.reduce((sum, one) => sum + one.rank, 0);
  const low = [...ways].filter(([sum]) => sum <= min(seen, all - seen));
  return min(1, 2 * low.reduce((total, [, share]) => total + share, 0));
}

/** `sum(w * mean)`: the inputs `w North`, `w South` … are one list each, and so is what stands in brackets. */
function summed(formula: string, inputs: Inputs): string {
  const at = formula.lastIndexOf("sum(");
  if (at < 0) return formula;
  let depth = 0;
  let end = at + 3;
  do {
    if (formula[end] === "(") depth++;
    if (formula[end] === ")") depth--;
    end++;
  } while (depth > 0);
  const inside = formula.slice(at + 4, end - 1);
  const names = [...new Set(inside.match(/[A-Za-z]\w*/g) ?? [])];
  const labels = [
    ...new Set(
      Object.keys(inputs).flatMap((name) => {
        const [first, ...label] = name.split(" ");
        return label.length > 0 && names.includes(first!) ? [label.join(" ")] : [];
      }),
    ),
  ];
  const total = labels.reduce((sum, label) => {
    const own = Object.fromEntries(names.map((name) => [name, inputs[`${name} ${label}`] ?? inputs[name]!]));
    return sum + typeIn(inside, own);
  }, 0);
  return summed(`${formula.slice(0, at)}(${total})${formula.slice(end)}`, inputs);
}

/** Kruskal and Wallis, person by person. */
function byRanksOfGroups(inputs: Inputs): number {
  const everybody = Object.entries(inputs).flatMap(([name, people]) => {
    const [group, change] = name.split(": change ") as [string, string];
    return Array.from({ length: people }, () => ({ group, d: Number(change) }));
  });
  const N = everybody.length;
  const ranked = everybody.map(({ group, d }) => {
    const below = everybody.filter((one) => one.d < d).length;
    const alike = everybody.filter((one) => one.d === d).length;
    return { group, away: below + (alike + 1) / 2 - (N + 1) / 2 };
  });
  const groups = [...new Set(ranked.map(({ group }) => group))].map((group) =>
    ranked.filter((one) => one.group === group),
  );
  const between = groups.reduce((sum, all) => {
    const mean = all.reduce((total, { away }) => total + away, 0) / all.length;
    return sum + all.length * mean ** 2;
  }, 0);
  return ((N - 1) * between) / ranked.reduce((sum, { away }) => sum + away ** 2, 0);
}

/** Fisher's test by listing every table with the same sums. */
function chanceOfSpreads(inputs: Inputs): number {
  const labels = Object.keys(inputs).flatMap((name) => (name.startsWith("left ") ? [name.slice(5)] : []));
  const [left, n] = [
    labels.map((label) => inputs[`left ${label}`]!),
    labels.map((label) => inputs[`n ${label}`]!),
  ];
  const all = left.reduce((a, b) => a + b, 0);
  const ways = (spread: readonly number[]) => spread.reduce((total, k, i) => total * choose(n[i]!, k), 1);
  const spreads = n
    .reduce<number[][]>(
      (found, most) => found.flatMap((spread) => Array.from({ length: most + 1 }, (_, k) => [...spread, k])),
      [[]],
    )
    .filter((spread) => spread.reduce((a, b) => a + b, 0) === all);
  const seen = ways(left) * (1 + 1e-7);
  const sum = (list: number[][]) => list.reduce((total, spread) => total + ways(spread), 0);
  return sum(spreads.filter((spread) => ways(spread) <= seen)) / sum(spreads);
}
