import fc from "fast-check";
import { expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import { findBuiltIn } from "#shared/instruments/library";
import type { Audience } from "#shared/outcomes/audience";
import type { ExplainedFigure } from "#shared/outcomes/detail";
import { type DisclosedOutcome, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { equityOf } from "#shared/outcomes/equity";
import { withExplainedFlow } from "#shared/outcomes/explainAttrition";
import { flowOf } from "#shared/outcomes/flow";
import { withExplanations } from "#shared/outcomes/measure";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { workOut } from "./workOut";

const subscale = findBuiltIn("ucla-3")!.subscales[0]!;
const score = fc.integer({ min: 3, max: 9 });
const person = fc.record({
  group: fc.constantFrom("North", "South", "East"),
  pre: fc.option(score, { freq: 8 }),
  post: fc.option(score, { freq: 4 }),
});
const people = fc.array(person, { minLength: 20, maxLength: 70 });
const waiting = fc.array(fc.record({ pre: score, post: score }), { minLength: 10, maxLength: 30 });
const runs = { numRuns: 12, endOnFailure: true };

interface Row {
  group: string;
  pre: number | null;
  post: number | null;
}

/** Everybody's change by group with all that stands beside it, and how it was made. */
function tell(
  rows: readonly Row[],
  comparison: readonly { pre: number; post: number }[],
  audience: Audience,
) {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const cells = groups.map((group) => ({
    by: { group },
    table: changeTableFromScores(rows.filter((row) => row.group === group)),
  }));
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post", by: ["group"] };
  const describe = { subscale, alphaOfData: null, full: true, comparison: changeTableFromScores(comparison) };
  const question = { ...names, dimensions: ["group"], range: [3, 9] as const, describe };
  return withExplanations(disclose(new UndisclosedOutcome(question, cells), audience));
}

/** Works every explanation out from its numbers, and holds those of figures in the answer against them. */
function check(explained: readonly ExplainedFigure[], answer: unknown, named: Set<string>): void {
  for (const { figure, formula, inputs, value } of explained) {
    named.add(figure.replace(/(North|South|East)/, "*").replace(/\.\d\b/, ".i"));
    const made = workOut(formula, inputs);
    expect(Math.abs(made - value), `${figure} = ${formula} = ${made}, not ${value}`).toBeLessThan(
      1e-7 * Math.max(1, Math.abs(value)),
    );
    const told = at(answer, figure);
    if (told !== undefined)
      expect(Math.abs(told - value), figure).toBeLessThan(1e-7 * Math.max(1, Math.abs(value)));
    else steps.add(figure.replace(/ ?(North|South|East)/, ""));
  }
}

/** Steps on the way to a figure, which no answer holds by themselves. */
const steps = new Set<string>();

function at(from: unknown, figure: string): number | undefined {
  // biome-ignore lint/suspicious/noExplicitAny: walks whatever the answer holds
  let here: any = from;
  for (const step of figure.split("."))
    here =
      Array.isArray(here) && !/^\d+$/.test(step) ? here.find(({ label }) => label === step) : here?.[step];
  return typeof here === "number" ? here : here?.value;
}

function all(outcome: DisclosedOutcome) {
  return [outcome.overall, ...outcome.strata].flatMap((one) => (isSuppressed(one) ? [] : [one]));
}

test("what stands between groups, of everybody, of those who left and beside those who waited is worked out again", () => {
  const named = new Set<string>();
  fc.assert(
    fc.property(people, waiting, (rows, others) => {
      const outcome = tell(rows, others, "team");
      if (outcome.between) check(outcome.between.explained ?? [], outcome.between, named);
      for (const { detail } of all(outcome)) {
        const mine = (detail?.explained ?? []).filter(({ figure }) =>
          /^(everybody|attrition|comparison)/.test(figure),
        );
        check(mine, { ...detail, everybody: detail?.figures?.everybody }, named);
      }
    }),
    runs,
  );
  for (const figure of [
    ...["anova.f", "anova.etaSquared", "anova.p", "welchAnova.f", "welchAnova.df2", "welchAnova.p"],
    ...["kruskalWallis.h", "kruskalWallis.p", "equalSlopes.f", "equalSlopes.p", "ancova.f", "ancova.p"],
    ...[
      "ancova.slope",
      "ancova.slope.low",
      "ancova.grandMean",
      "ancova.residualSd",
      "ancova.partialEtaSquared",
    ],
    ...[
      "ancova.adjustedMeans.i",
      "ancova.adjustedMeans.i.high",
      "ancova.contrasts.i",
      "ancova.contrasts.i.pHolm",
    ],
    ...["each.*.p", "each.*.pHolm", "each.*.pBh", "everybody.pre.mean", "everybody.post.sd"],
    ...["everybody.pre.interval.low", "everybody.pre.fiveNumbers.median", "attrition.loss.rate"],
    ...["attrition.loss.rate.high", "attrition.loss.difference.low", "attrition.loss.test.p"],
    ...["attrition.loss.cohensD", "attrition.onlyBefore.mean", "comparison.difference", "comparison.test.df"],
    ...["comparison.cohensD.low", "comparison.cohensD.high", "attrition.loss.cohensD.low"],
    ...["comparison.difference.high", "comparison.cohensD", "comparison.startedApart"],
  ])
    expect(named.has(figure), figure).toBe(true);
});

test("so are both tests of two groups", () => {
  const named = new Set<string>();
  fc.assert(
    fc.property(people, (rows) => {
      const two = rows.map((row) => ({ ...row, group: row.group === "East" ? "South" : row.group }));
      const { between } = tell(two, [], "team");
      if (between) check(between.explained ?? [], between, named);
    }),
    runs,
  );
  for (const figure of [
    "difference",
    "difference.low",
    "welch.t",
    "welch.p",
    "student.t",
    "student.p",
    "cohensD",
    "cohensD.low",
    "cohensD.high",
    "hedgesG",
    "hedgesG.low",
    "hedgesG.high",
  ])
    expect(named.has(`two.${figure}`), figure).toBe(true);
});

test("so is every gap, for each audience from what it is told", () => {
  const named = new Set<string>();
  fc.assert(
    fc.property(people, fc.constantFrom<Audience>("team", "export"), (rows, audience) => {
      const outcome = tell(rows, [], audience);
      const { measures } = equityOf([{ version: "1", change: outcome }], "group", null, true);
      for (const { gap } of measures[0]!.groups)
        if (!isSuppressed(gap)) check(gap.explained ?? [], gap, named);
    }),
    runs,
  );
  for (const figure of ["before", "before.low", "after.high", "change", "change.t", "p", "pHolm"])
    expect(named.has(figure), figure).toBe(true);
});

test("so is whether some groups lost more than others", () => {
  const named = new Set<string>();
  fc.assert(
    fc.property(people, (rows) => {
      const { explained, ...flow } = withExplainedFlow(flowOf(tell(rows, [], "team")));
      check(explained?.lossByStratum ?? [], flow.lossByStratum, named);
      if (!isSuppressed(flow.overall)) check(explained?.overall ?? [], flow.overall, named);
    }),
    runs,
  );
  for (const figure of ["chiSquare.chiSquare", "chiSquare.p", "fisher.p", "loss.difference"])
    expect(named.has(figure), figure).toBe(true);
});

test("outside the team no explanation counts people by score or change, or names what is hidden", () => {
  fc.assert(
    fc.property(people, waiting, (rows, others) => {
      const outcome = tell(rows, others, "export");
      const told = JSON.stringify([
        ...all(outcome).map(({ detail }) => detail?.explained ?? []),
        outcome.between?.explained ?? [],
      ]);
      expect(told).not.toMatch(/(change|score) -?\d/);
      for (const { detail } of all(outcome)) {
        const explains = (what: string) =>
          (detail?.explained ?? []).some(({ figure }) => figure.startsWith(what));
        if (detail && isSuppressed(detail.attrition.loss)) expect(explains("attrition.loss")).toBe(false);
        if (detail?.comparison && isSuppressed(detail.comparison)) expect(explains("comparison")).toBe(false);
        expect(explains("everybody")).toBe(false);
      }
    }),
    runs,
  );
});

test("a wrong number is noticed", () => {
  const one = {
    figure: "p",
    formula: "sum(n * mean) / sum(n)",
    inputs: { "n A": 2, "mean A": 3, "n B": 2, "mean B": 5 },
  };
  expect(() => check([{ ...one, value: 4 }], {}, new Set())).not.toThrow();
  expect(() => check([{ ...one, value: 4.1 }], {}, new Set())).toThrow();
  expect(() => check([{ ...one, value: 4 }], { p: 5 }, new Set())).toThrow();
});
