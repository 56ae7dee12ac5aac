import { type ChangeTable, changeTableFromScores, countPeople } from "#shared/change/changeTable";
import { findBuiltIn } from "#shared/instruments/library";
import { attritionOf } from "#shared/outcomes/attrition";
import { betweenGroups } from "#shared/outcomes/between";
import { totalsOf } from "#shared/outcomes/breakdown";
import { describeStrata } from "#shared/outcomes/describe";
import { fullFigures } from "#shared/outcomes/detail";
import type { HiddenTotals } from "#shared/outcomes/hiddenTotals";
import { keyOf } from "#shared/outcomes/stratum";
import { summarizeChange } from "#shared/outcomes/summary";
import { fisherExact } from "#shared/stats/fisherExact";
import { pearsonChiSquare } from "#shared/stats/pearsonChiSquare";

interface Row {
  group: string;
  pre: number | null;
  post: number | null;
}

const subscale = findBuiltIn("ucla-3")!.subscales[0]!;
const everything = { table: true, scores: true, moved: true, threshold: 0 };

/**
 * What the functions behind the door say of everybody and of each group, however few they are: the same that
 * `disclose` calls, with nobody hidden. For tests that hold figures against R where nobody is ever shown them.
 */
export function allTold(rows: readonly Row[]) {
  const groups = [...new Set(rows.map(({ group }) => group))].sort();
  const tableOf = (group: string): ChangeTable =>
    changeTableFromScores(rows.filter((row) => row.group === group));
  const totals = totalsOf(
    ["group"],
    groups.map((group) => ({ by: { group }, table: tableOf(group) })),
  );
  const hidden: HiddenTotals = {
    people: new Map(totals.map(({ key, table }) => [key, countPeople(table)])),
    ...{ hidden: new Set(), hiddenPre: new Set(), hiddenPost: new Set(), banded: new Set() },
  };
  const describe = describeStrata({ subscale, alphaOfData: null }, totals, hidden, "team");
  const strata = totals.map((total) => ({
    ...{ key: total.key, by: total.by, ...summarizeChange(total.table) },
    detail: {
      ...describe(total),
      attrition: attritionOf(total.table, 0),
      figures: fullFigures(total.table, everything),
    },
  }));
  const losses = strata.flatMap(({ by, detail: { attrition } }) => {
    if (by.group === undefined || !("completers" in attrition.loss)) return [];
    const { completers, dropouts } = attrition.loss;
    return completers.n + dropouts.n > 0 ? [{ count: dropouts.n, n: completers.n + dropouts.n }] : [];
  });
  return {
    overall: strata.find(({ key }) => key === keyOf({}))!,
    strata: strata.filter(({ by }) => by.group !== undefined),
    between: betweenGroups(
      totals.filter(({ by, table }) => by.group !== undefined && table.pairs.length > 0),
      "group",
    ),
    lossByStratum: { chiSquare: pearsonChiSquare(losses), fisher: fisherExact(losses) },
  };
}
