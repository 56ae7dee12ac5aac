import { z } from "zod";

/** A cohort "2025" that somebody typed into the address reads as a number. */
const name = z.union([z.string(), z.number().transform(String)]);

/** A view of the dashboard, as its address says it: waves, filter and eyes are shared by all its charts. */
export const dashboardSearch = z.object({
  pre: z.string().optional().catch(undefined),
  post: z.string().optional().catch(undefined),
  group: name.optional().catch(undefined),
  cohort: name.optional().catch(undefined),
  attribute: name.optional().catch(undefined),
  value: name.optional().catch(undefined),
  audience: z.enum(["shared"]).optional().catch(undefined),
  release: z.enum(["current"]).optional().catch(undefined),
});

export type DashboardSearch = z.infer<typeof dashboardSearch>;
export type DashboardFilter = Pick<DashboardSearch, "group" | "cohort" | "attribute" | "value">;
