import { type ChangeTable, mergeTables } from "#shared/change/changeTable";
import { type DisclosedSummary, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import type { Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { Measure } from "#shared/reports/measure";

export const loneliness: Measure = { scale: "Loneliness", range: [3, 9], direction: "higher_worse" };

export function outcomeFor(cells: readonly Stratum[], by: readonly string[] = []): UndisclosedOutcome {
  const dimensions = Object.keys(cells[0]?.by ?? {});
  return new UndisclosedOutcome(
    { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post", by, dimensions },
    cells,
  );
}

/** The team's view of one table, which must be large enough to be shown. */
export function summaryFor(table: Partial<ChangeTable>): DisclosedSummary {
  const whole = mergeTables([{ pairs: [], preOnly: [], postOnly: [], ...table }]);
  const { overall } = disclose(outcomeFor([{ by: {}, table: whole }]), "team");
  if (isSuppressed(overall)) throw new Error("too few people in this test");
  return overall;
}
