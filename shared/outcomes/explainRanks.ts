import { changesOf } from "../stats/pairs";
import { signedRanks } from "../stats/signedRanks";
import { canonical, type Weighted } from "../stats/weighted";
import type { DisclosedCrossing } from "./crossing";
import type { ExplainedFigure, FullFigures } from "./detail";
import { isSuppressed } from "./suppressed";

type Pairs = NonNullable<FullFigures["pairs"]>;

/**
 * How the figures by ranks and middles were made: from how many people have each change (where single
 * scores may be told: `pairs`), and from the figures themselves, which tell no more than they say.
 */
export function explainRanks({ pairs, ranks, hodgesLehmann, fiveNumbers }: FullFigures): ExplainedFigure[] {
  const explained: ExplainedFigure[] = [];
  const add = adderOf(explained);
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
    const halves = "median of (a + b) / 2 over all pairs of changes a, b, each with itself too";
    add("hodgesLehmann.all", hodgesLehmann.all.value, halves, inputsOf("change", changes));
    const moved = changes.filter(([d]) => d !== 0);
    add("hodgesLehmann.nonZero", hodgesLehmann.nonZero.value, halves, inputsOf("change", moved));
  }
  if (pairs && !isSuppressed(fiveNumbers)) explainFiveNumbers(pairs, fiveNumbers, add);
  return explained;
}

/** How who crossed a cut-off was tested, where the four counts are told. */
export function explainCrossing({
  cutoff,
  cases,
  difference,
  mcnemar,
}: DisclosedCrossing): ExplainedFigure[] {
  if (isSuppressed(cases)) return [];
  const explained: ExplainedFigure[] = [];
  const add = adderOf(explained);
  const at = `crossings.${cutoff.id}`;
  const { both, preOnly, postOnly, neither } = cases;
  const crossed = { preOnly, postOnly };
  if (!isSuppressed(difference))
    add(
      `${at}.difference`,
      difference.value,
      "(postOnly - preOnly) / (both + preOnly + postOnly + neither)",
      {
        both,
        preOnly,
        postOnly,
        neither,
      },
    );
  if (isSuppressed(mcnemar) || mcnemar.kind === "notEstimable") return explained;
  const { corrected, uncorrected, exactP, midP } = mcnemar;
  const gap = "abs(preOnly - postOnly)";
  const formulas = { corrected: `max(0, ${gap} - 1)^2`, uncorrected: `${gap}^2` };
  for (const [name, test] of [
    ["corrected", corrected],
    ["uncorrected", uncorrected],
  ] as const)
    if (test.kind === "test") {
      const { chiSquared } = test;
      add(
        `${at}.mcnemar.${name}.chiSquared`,
        chiSquared,
        `${formulas[name]} / (preOnly + postOnly)`,
        crossed,
      );
      add(`${at}.mcnemar.${name}.p`, test.p, "CHISQ.DIST.RT(chiSquared, 1)", { chiSquared });
    }
  add(`${at}.mcnemar.exactP`, exactP, twoTails("preOnly", "postOnly"), crossed);
  const seen = "BINOM.DIST(min(preOnly, postOnly), preOnly + postOnly, 0.5, FALSE)";
  const even = preOnly === 0 ? "1" : `1 - ${seen} / 2`;
  add(
    `${at}.mcnemar.midP`,
    midP,
    preOnly === postOnly ? even : `${twoTails("preOnly", "postOnly")} - ${seen}`,
    crossed,
  );
  return explained;
}

function explainFiveNumbers(
  pairs: Pairs,
  told: Exclude<FullFigures["fiveNumbers"], { kind: "suppressed" }>,
  add: ReturnType<typeof adderOf>,
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

/** Two-sided: how likely a fair coin is to fall so unevenly. */
function twoTails(one: string, other: string): string {
  return `min(1, 2 * BINOM.DIST(min(${one}, ${other}), ${one} + ${other}, 0.5, TRUE))`;
}

/** How many people have each value: `change -2` → 3. */
function inputsOf(what: "change" | "score", values: Weighted): Record<string, number> {
  return Object.fromEntries(values.map(([value, n]) => [`${what} ${value}`, n]));
}

function adderOf(explained: ExplainedFigure[]) {
  return (
    figure: string,
    value: number | null | undefined,
    formula: string,
    inputs: Record<string, number>,
  ): void => {
    if (value !== null && value !== undefined) explained.push({ figure, formula, inputs, value });
  };
}
