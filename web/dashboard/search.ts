import { z } from "zod";

/** A view of the dashboard, as its address says it: waves, filter and eyes are shared by all its charts. */
export const dashboardSearch = z.object({
  pre: z.string().optional().catch(undefined),
  post: z.string().optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  cohort: z.string().optional().catch(undefined),
  attribute: z.string().optional().catch(undefined),
  value: z.string().optional().catch(undefined),
  audience: z.enum(["shared"]).optional().catch(undefined),
  release: z.enum(["current"]).optional().catch(undefined),
});

export type DashboardSearch = z.infer<typeof dashboardSearch>;
export type DashboardFilter = Pick<DashboardSearch, "group" | "cohort" | "attribute" | "value">;
