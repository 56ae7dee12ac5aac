import { queryOptions } from "@tanstack/react-query";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import type { DisclosedMeasure } from "#shared/outcomes/measure";
import { api, call } from "../api";
import type { Question } from "./question";

type Strata = DisclosedOutcome["strata"];

export type DashboardMeasure = Pick<
  DisclosedMeasure<DisclosedOutcome>,
  "instrument" | "version" | "latest" | "subscale" | "direction" | "range" | "change"
> & { groups: Strata; cohorts: Strata; cells: Strata; values: Strata };

/** What the server answers, in the words of shared/outcomes. */
export interface Dashboard {
  asOf: string;
  domains: Record<string, string[]>;
  /** Of all measures, in the order of time. */
  cohorts: (string | null)[];
  measures: DashboardMeasure[];
}

/** All that the dashboard draws. */
export function dashboardQuery(programId: number, query: Question) {
  return queryOptions({
    queryKey: ["dashboard", programId, query],
    queryFn: async () =>
      (await call(
        api.programs[":id"].dashboard.$get({ param: { id: String(programId) }, query }),
      )) as Dashboard,
  });
}
