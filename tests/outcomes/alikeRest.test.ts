import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeTableFromScores } from "#shared/change/changeTable";
import { findBuiltIn } from "#shared/instruments/library";
import type { Audience } from "#shared/outcomes/audience";
import { type DisclosedSummary, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import type { Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { cutAll, type Person } from "./releaseProgram";

const range = [3, 9] as const;

function cell(group: string, people: readonly (readonly [number, number])[]): Stratum {
  return { by: { group }, table: changeTableFromScores(people.map(([pre, post]) => ({ pre, post }))) };
}

function swemwbsScore(raw: number): number {
  const { transform } = findBuiltIn("swemwbs")!.subscales[0]!;
  if (transform?.type !== "lookup") throw new Error("SWEMWBS is converted by a table");
  return transform.table[String(raw)]!;
}

function told(cells: readonly Stratum[], audience: Audience, guarded = true) {
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
  const question = { ...names, by: ["group"], dimensions: ["group"], ...(guarded ? { range } : {}) };
  return disclose(new UndisclosedOutcome(question, cells), audience);
}

/** What n, mean and SD of a whole and its shown parts say of anybody in the rest: lowest and highest score. */
function attack(whole: DisclosedSummary, parts: readonly DisclosedSummary[], wave: "pre" | "post") {
  const of = (one: DisclosedSummary) => {
    const [n, mean, sd] = [one.n.paired, one[wave].mean!, one[wave].sd!];
    return [n, n * mean, (n - 1) * sd ** 2 + n * mean ** 2] as const;
  };
  const left = parts
    .map(of)
    .reduce((all, one) => [all[0] - one[0], all[1] - one[1], all[2] - one[2]], of(whole));
  const [n, total, squares] = left;
  if (n <= 0) return null;
  const mean = total / n;
  const variance = Math.max(0, squares / n - mean ** 2);
  const away = Math.sqrt(variance * (n - 1));
  return [Math.max(3, mean - away), Math.min(9, mean + away)] as const;
}

/** The widths of what the attack leaves open of hidden strata; none where nothing is shown beside them. */
function widths({ overall, strata }: ReturnType<typeof told>): number[] {
  const shown = strata.filter((one) => !isSuppressed(one)) as unknown as DisclosedSummary[];
  if (isSuppressed(overall) || shown.length === 0 || shown.length === strata.length) return [];
  return (["pre", "post"] as const).flatMap((wave) => {
    const found = attack(overall as DisclosedSummary, shown, wave);
    return found ? [found[1] - found[0]] : [];
  });
}

const mixed = (n: number) => Array.from({ length: n }, (_, k) => [3 + (k % 7), 3 + ((k * 3) % 7)] as const);
const alike = (n: number, pre = 6, post = 5) => Array.from({ length: n }, () => [pre, post] as const);
const planted = [cell("A", mixed(40)), cell("B", alike(11)), cell("C", alike(4))];

describe("hidden strata of people who all scored alike", () => {
  test("follow from the total and the shown strata where nothing guards them", () => {
    const found = widths(told(planted, "shared", false));
    expect(found).toHaveLength(2);
    for (const width of found) expect(width).toBeLessThan(1e-3);
  });

  test.each(["viewer", "shared", "export"] as const)("do not follow from what %s reads", (audience) => {
    const outcome = told(planted, audience);
    expect(isSuppressed(outcome.overall)).toBe(false);
    expect(outcome.strata.map((one) => isSuppressed(one))).toEqual([true, true, true]);
  });

  test("take nothing from the team", () => {
    expect(told(planted, "team").strata.map((one) => isSuppressed(one))).toEqual([false, false, true]);
  });

  test("are guarded where they alone are confined by an end of the scale, and where all changed alike", () => {
    const atEnd = [cell("A", mixed(40)), cell("B", alike(11, 3, 3)), cell("C", [...alike(3, 3, 3), [4, 3]])];
    const moved = mixed(15).map(([pre]) => [Math.min(8, pre), Math.min(8, pre) + 1] as const);
    const alikeChange = [cell("A", mixed(40)), cell("B", moved.slice(0, 11)), cell("C", moved.slice(11))];
    for (const cells of [atEnd, alikeChange])
      expect(told(cells, "shared").strata.every((one) => isSuppressed(one))).toBe(true);
  });

  test("are guarded where there are enough of them to tell their scores one by one", () => {
    const between = Array.from({ length: 27 }, (_, k) => [6 + (k % 2), 3 + (k % 7)] as const);
    const cells = [cell("A", mixed(60)), cell("B", between), cell("C", between.slice(0, 8))];
    expect(told(cells, "shared").strata.every((one) => isSuppressed(one))).toBe(true);
  });

  test("are guarded where scores come from a table, which a sum and its squares tell one by one", () => {
    const raw = Array.from({ length: 29 }, (_, k) => swemwbsScore(k + 7));
    const wide = Array.from({ length: 40 }, (_, k) => [raw[k % 29]!, raw[(k * 5) % 29]!] as const);
    const near = (n: number) =>
      Array.from({ length: n }, (_, k) => [raw[14 + 6 * (k % 2)]!, wide[k]![1]] as const);
    const hiddenOf = (cells: Stratum[]) => {
      const names = {
        instrument: "swemwbs",
        subscale: "metric",
        pre: "pre",
        post: "post",
        range: [7, 35] as const,
      };
      const question = { ...names, by: ["group"], dimensions: ["group"] };
      return disclose(new UndisclosedOutcome(question, cells), "shared").strata.map((one) =>
        isSuppressed(one),
      );
    };
    // On a line these scores could lie anywhere over a third of the scale; they are 19.25 and 24.11, and known.
    expect(hiddenOf([cell("A", wide), cell("B", near(12)), cell("C", near(4))])).toEqual([true, true, true]);
    expect(hiddenOf([cell("A", wide), cell("B", wide.slice(0, 12)), cell("C", wide.slice(20, 24))])).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("take along the cells that add up to a hidden row", () => {
    const cells = planted.flatMap(({ by, table }) =>
      by.group === "A"
        ? ["C0", "C1"].map((cohort) => ({ by: { ...by, cohort }, table }))
        : [{ by: { ...by, cohort: "C0" }, table }],
    );
    const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post", range };
    const dimensions = ["group", "cohort"];
    for (const by of [["group"], dimensions]) {
      const { overall, strata } = disclose(
        new UndisclosedOutcome({ ...names, by, dimensions }, cells),
        "shared",
      );
      expect(isSuppressed(overall)).toBe(false);
      expect(strata.every((one) => isSuppressed(one))).toBe(true);
    }
  });

  test("cost nothing where people differ", () => {
    const cells = [cell("A", mixed(40)), cell("B", mixed(11)), cell("C", mixed(4))];
    expect(told(cells, "shared")).toEqual(told(cells, "shared", false));
  });

  test("keep a third of the scale in random programs", () => {
    const score = fc.integer({ min: 0, max: 2 });
    const group = fc.record({ size: fc.integer({ min: 1, max: 30 }), at: score, few: score });
    let unguarded = 0;
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (groups) => {
        const cells = groups.map(({ size, at, few }, k) =>
          cell(`G${k}`, [...alike(size, 3 + 3 * at, 3 + 3 * few), ...mixed(few * 4)]),
        );
        for (const width of widths(told(cells, "shared"))) expect(width).toBeGreaterThanOrEqual(2 - 1e-6);
        unguarded += Number(widths(told(cells, "shared", false)).some((width) => width < 2 - 1e-6));
      }),
      { numRuns: 150 },
    );
    expect(unguarded).toBeGreaterThan(0);
  });

  test("are hidden in a release and its preview, with their whole breakdown", () => {
    let id = 0;
    const people = planted.flatMap(({ by, table }) =>
      table.pairs.flatMap(({ pre, post, n }) =>
        Array.from({ length: n }, (): Person => {
          return { id: id++, group: by.group!, cohort: "C0", area: "town", pre, post };
        }),
      ),
    );
    for (const { measures } of cutAll([people, people], true)) {
      const tables = measures[0]!.measure.tables;
      const table = (name: string) => tables.find(({ by }) => by.join() === name)!.strata;
      expect(isSuppressed(table("")[0]!)).toBe(false);
      expect(table("group").every((one) => isSuppressed(one))).toBe(true);
      expect(table("group,cohort").every((one) => isSuppressed(one))).toBe(true);
    }
  });
});
