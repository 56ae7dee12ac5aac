import { queryOptions } from "@tanstack/react-query";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { api, call } from "../api";
import type { HowComputedProps } from "../ui/howComputed";
import type { MeasureAnswer } from "./queries";

type Strata = DisclosedOutcome["strata"];
/** One measure of the dashboard, each figure with how it was made. */
export type ExplainedMeasure = Omit<MeasureAnswer, "norms" | "bands"> &
  Record<Exclude<HowComputedProps["of"], "overall">, Strata>;

/** The very figures that a dashboard shows of one subscale, explained. */
export function explainedQuery({ programId, instrument, subscale, query: asked }: HowComputedProps) {
  const query = { ...asked, instrument, subscale, explain: "true" as const };
  return queryOptions({
    queryKey: ["explained", programId, query],
    queryFn: async () =>
      (await call(api.programs[":id"].dashboard.$get({ param: { id: String(programId) }, query }))) as {
        measures: ExplainedMeasure[];
      },
  });
}
