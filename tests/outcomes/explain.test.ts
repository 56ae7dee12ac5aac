import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import { findBuiltIn } from "#shared/instruments/library";
import type { Audience } from "#shared/outcomes/audience";
import { type DisclosedSummary, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { explainFigures } from "#shared/outcomes/explain";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { workOut } from "./workOut";

const subscale = findBuiltIn("ucla-3")!.subscales[0]!;
const scores = fc.array(fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 3, max: 9 })), {
  minLength: 5,
  maxLength: 60,
});

/** Everybody's change with every figure and how it was made; undefined where it is hidden. */
function tell(
  people: readonly (readonly [number, number])[],
  audience: Audience,
): DisclosedSummary | undefined {
  const table = changeTableFromScores(people.map(([pre, post]) => ({ pre, post })));
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post", by: [] };
  const describe = { subscale, alphaOfData: null, full: true };
  const question = { ...names, dimensions: ["group"], range: [3, 9] as const, describe };
  const { overall } = disclose(new UndisclosedOutcome(question, [{ by: { group: "A" }, table }]), audience);
  return isSuppressed(overall) ? undefined : overall;
}

describe("explainFigures(summary)", () => {
  test("gives numbers from which every figure that it names is worked out again", () => {
    const named = new Set<string>();
    fc.assert(
      fc.property(scores, fc.constantFrom<Audience>("team", "export"), (people, audience) => {
        const summary = tell(people, audience);
        if (!summary) return;
        for (const { figure, formula, inputs, value } of explainFigures(summary)) {
          named.add(figure);
          expect(workOut(formula, inputs), `${figure} = ${formula}`).toBeCloseTo(value, 9);
          expect(figureAt(summary, figure), figure).toBe(value);
        }
      }),
      { numRuns: 80 },
    );
    const wanted = ["meanChange.low", "pairedT.p", "correlation", "effectSizes.hedgesGav", "reliable.band"];
    const byRanks = ["v", "exact.p", "corrected.z", "uncorrected.p", "pratt.z", "rankBiserial", "signTest.p"];
    const mcnemar = ["corrected.chiSquared", "corrected.p", "exactP", "midP"];
    const others = ["hodgesLehmann.all", "hodgesLehmann.nonZero", "fiveNumbers.change.upperQuartile"];
    const limits = [
      ...[
        "cohensDz",
        "hedgesGz",
        "cohensDav",
        "hedgesGavMeanOfSds",
        "cohensDrm",
        "hedgesGrm",
        "beckersG",
      ].map((name) => `effectSizes.${name}.low`),
      ...[
        "correlation.high",
        "ranks.rankBiserial.low",
        "hodgesLehmann.all.low",
        "hodgesLehmann.nonZero.high",
      ],
      ...["any.rose.low", "reliable.fell.high", ".pre.low", ".phi", "difference.high"],
    ];
    for (const figure of [
      ...limits,
      ...[...wanted, ...others, ...byRanks.map((name) => `ranks.${name}`)],
      ...mcnemar.map((name) => `mcnemar.${name}`),
    ])
      expect(
        [...named].some((name) => name.endsWith(figure)),
        figure,
      ).toBe(true);
  });

  test("explains both ends of every interval that it tells the team", () => {
    const people = [3, 4, 5, 6, 6, 7, 8, 9, 9, 8, 5, 7].map(
      (pre, k) => [pre, Math.max(3, pre - (k % 4) + (k % 3))] as const,
    );
    const summary = tell(people, "team")!;
    const named = new Set(explainFigures(summary).map(({ figure }) => figure));
    const { figures, ...detail } = summary.detail!;
    const intervals = intervalsIn({ meanChange: summary.meanChange, ...detail, ...figures });
    expect(intervals.length).toBeGreaterThan(25);
    expect(intervals.flatMap((at) => [`${at}.low`, `${at}.high`]).filter((at) => !named.has(at))).toEqual([]);
  });

  test("says that the mid-p is 1 where nobody crossed a cut-off, as where all of them stayed", () => {
    const stayed = [3, 4, 6, 7, 9].map((score) => [score, score] as const);
    const explained = explainFigures(tell(stayed, "team")!);
    const byMcNemar = explained.filter(({ figure }) => /mcnemar/.test(figure));
    expect(byMcNemar.map(({ figure }) => figure.split(".").at(-1))).toEqual(["exactP", "midP"]);
    for (const { formula, inputs, value } of byMcNemar) {
      expect(inputs).toEqual({ preOnly: 0, postOnly: 0 });
      expect([value, workOut(formula, inputs)]).toEqual([1, 1]);
    }
  });

  test("tells nobody outside the team how many people have which change", () => {
    fc.assert(
      fc.property(scores, (people) => {
        const summary = tell(people, "export");
        for (const { inputs } of summary ? explainFigures(summary) : [])
          expect(Object.keys(inputs).filter((name) => /^(change|score) /.test(name))).toEqual([]);
      }),
    );
  });

  test("a wrong input is noticed", () => {
    expect(workOut("mean / (sd / sqrt(n))", { mean: 1, sd: 2, n: 16 })).toBe(2);
    expect(workOut("sqrt((squares - sum^2 / n) / (n - 1))", { sum: 6, squares: 14, n: 3 })).toBe(1);
    expect(workOut("people / of", { people: 1, of: 4 })).not.toBe(0.5);
    const ranks = "sum of the ranks of abs(change) where change > 0";
    expect(workOut(ranks, { "change -1": 2, "change 0": 5, "change 2": 1 })).toBe(3);
    expect(workOut(ranks, { "change -2": 2, "change 0": 5, "change 1": 1 })).toBe(1);
  });
});

/** The figure itself, as the answer holds it under that name. */
function figureAt(summary: DisclosedSummary, figure: string): unknown {
  const detail = summary.detail!;
  const [room, ...rest] = figure.split(".") as [string, ...string[]];
  if (figure === "ranks.v") return figureAt(summary, "ranks.uncorrected.v");
  if (room === "crossings")
    return walk(
      detail.crossings.find(({ cutoff }) => cutoff.id === rest[0]),
      rest.slice(1),
    );
  for (const place of [summary, detail, detail.figures])
    if (place && room in place) return walk(place, [room, ...rest]);
  return undefined;
}

/** Where an answer holds something with a lower and an upper end. */
function intervalsIn(answer: unknown, at: readonly string[] = []): string[] {
  if (typeof answer !== "object" || answer === null) return [];
  const own = "low" in answer && "high" in answer ? [at.join(".")] : [];
  return [
    ...own,
    ...Object.entries(answer).flatMap(([name, inside]) =>
      intervalsIn(inside, [...at, nameOf(inside) ?? name]),
    ),
  ];
}

/** A cut-off is named by itself, not by its place. */
function nameOf(inside: unknown): string | undefined {
  const { cutoff } = (inside ?? {}) as { cutoff?: { id: string } };
  return cutoff?.id;
}

function walk(from: unknown, steps: readonly string[]): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: walks whatever the answer holds
  let at: any = from;
  for (const step of steps) at = at?.[step];
  return typeof at === "number" ? at : at?.value;
}
