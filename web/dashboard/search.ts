import { z } from "zod";

/** A view of the dashboard, as its address says it: the waves and the eyes are shared by all its charts. */
export const dashboardSearch = z.object({
  pre: z.string().optional().catch(undefined),
  post: z.string().optional().catch(undefined),
  audience: z.enum(["shared"]).optional().catch(undefined),
  release: z.enum(["current"]).optional().catch(undefined),
});

export type DashboardSearch = z.infer<typeof dashboardSearch>;
