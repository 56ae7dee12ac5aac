import type { Estimate } from "../stats/estimate";
import { changesOf } from "../stats/pairs";
import { signedRanks } from "../stats/signedRanks";
import { canonical, total, type Weighted } from "../stats/weighted";
import type { ExplainedFigure, FullFigures } from "./detail";
import { type Explaining, startExplaining, twoTails } from "./explaining";
import { explainCorrelationLimits } from "./explainLimits";
import { isSuppressed } from "./suppressed";

type Pairs = NonNullable<FullFigures["pairs"]>;

/**
 * How the figures by ranks and middles were made: from how many people have each change (where single
 * scores may be told: `pairs`), and from the figures themselves, which tell no more than they say.
 */
export function explainRanks({ pairs, ranks, hodgesLehmann, fiveNumbers }: FullFigures): ExplainedFigure[] {
  const { explained, add } = startExplaining();
  const changes = pairs && changesOf(pairs.map(([pre, post, n]) => ({ pre, post, n })));
  if (!isSuppressed(ranks)) {
    const { corrected, uncorrected, pratt, exact, signTest, rankBiserial } = ranks;
    const people = changes && inputsOf("change", changes);
    const ties = changes && signedRanks(changes).tieSizes.reduce((sum, t) => sum + (t ** 3 - t), 0);
    if (uncorrected.kind === "test" && signTest.kind === "test") {
      const [V, m] = [uncorrected.v, signTest.up + signTest.down];
      if (people) add("ranks.v", V, "sum of the ranks of abs(change) where change > 0", people);
      const middle = "V - m * (m + 1) / 4";
      const spread = "sqrt(m * (m + 1) * (2 * m + 1) / 24 - ties / 48)";
      if (ties !== null) {
        const sign = Math.sign(V - (m * (m + 1)) / 4);
        add("ranks.uncorrected.z", uncorrected.z, `(${middle}) / ${spread}`, { V, m, ties });
        if (corrected.kind === "test")
          add("ranks.corrected.z", corrected.z, `(${middle} - sign * 0.5) / ${spread}`, { V, m, ties, sign });
      }
      add("ranks.rankBiserial", rankBiserial.value, "(2 * V - all) / all", { V, all: (m * (m + 1)) / 2 });
      if (rankBiserial.kind === "estimate") {
        const se = "sqrt((2 * m^3 + 3 * m^2 + m) / 6) / ((m^2 + m) / 2)";
        explainCorrelationLimits("ranks.rankBiserial", rankBiserial, { se, inputs: { m } }, add);
      }
    }
    if (people && pratt.kind === "test")
      add(
        "ranks.pratt.z",
        pratt.z,
        "sum(sign(change) * rank) / sqrt(sum(rank^2)), 0 ranked and left out",
        people,
      );
    if (people && exact.kind === "test")
      add("ranks.exact.p", exact.p, "share of all ways to give the ranks a sign with V as far out", people);
    for (const [name, test] of Object.entries({ corrected, uncorrected, pratt }))
      if (test.kind === "test")
        add(`ranks.${name}.p`, test.p, "2 * (1 - NORM.S.DIST(abs(z), TRUE))", { z: test.z });
    if (signTest.kind === "test") {
      const { up, down } = signTest;
      add("ranks.signTest.p", signTest.p, twoTails("up", "down"), { up, down });
    }
  }
  if (changes && !isSuppressed(hodgesLehmann)) {
    explainShift("all", hodgesLehmann.all, changes, add);
    explainShift(
      "nonZero",
      hodgesLehmann.nonZero,
      changes.filter(([d]) => d !== 0),
      add,
    );
  }
  if (pairs && !isSuppressed(fiveNumbers)) explainFiveNumbers(pairs, fiveNumbers, add);
  return explained;
}

/** The middle of all means of two people's changes, and how far in from both ends its interval begins. */
function explainShift(which: "all" | "nonZero", told: Estimate, changes: Weighted, add: Explaining["add"]) {
  const [at, people] = [`hodgesLehmann.${which}`, inputsOf("change", changes)];
  const pairs = "(a + b) / 2 over all pairs of changes a, b, each with itself too";
  add(at, told.value, `median of ${pairs}`, people);
  if (told.kind !== "estimate") return;
  const k =
    total(changes) < 50
      ? "k the most with P(V <= k - 1) < 0.025"
      : "k = floor(n * (n + 1) / 4 - 1.96 * sqrt(n * (n + 1) * (2 * n + 1) / 24))";
  add(`${at}.low`, told.low, `k-th smallest ${pairs}, ${k}`, people);
  add(`${at}.high`, told.high, `k-th largest ${pairs}, ${k}`, people);
}

function explainFiveNumbers(
  pairs: Pairs,
  told: Exclude<FullFigures["fiveNumbers"], { kind: "suppressed" }>,
  add: Explaining["add"],
): void {
  const counted = {
    pre: canonical(pairs.map(([pre, , n]) => [pre, n] as const)),
    post: canonical(pairs.map(([, post, n]) => [post, n] as const)),
    change: changesOf(pairs.map(([pre, post, n]) => ({ pre, post, n }))),
  };
  const shares = { min: 0, lowerQuartile: 0.25, median: 0.5, upperQuartile: 0.75, max: 1 } as const;
  for (const side of ["pre", "post", "change"] as const) {
    const what = side === "change" ? "change" : "score";
    for (const [name, share] of Object.entries(shares)) {
      const value = told[side]?.[name as keyof typeof shares];
      add(
        `fiveNumbers.${side}.${name}`,
        value,
        `PERCENTILE.INC(${what}s, ${share})`,
        inputsOf(what, counted[side]),
      );
    }
  }
}

/** How many people have each value: `change -2` → 3. */
function inputsOf(what: "change" | "score", values: Weighted): Record<string, number> {
  return Object.fromEntries(values.map(([value, n]) => [`${what} ${value}`, n]));
}
