import { z } from "zod";

/** A view of change, as its address says it: every choice is in the link, so that a view can be sent on. */
export const changeSearch = z.object({
  instrument: z.string().optional().catch(undefined),
  subscale: z.string().optional().catch(undefined),
  pre: z.string().optional().catch(undefined),
  post: z.string().optional().catch(undefined),
  by: z.string().optional().catch(undefined),
  group: z.string().optional().catch(undefined),
  cohort: z.string().optional().catch(undefined),
  audience: z.enum(["shared"]).optional().catch(undefined),
  release: z.enum(["current"]).optional().catch(undefined),
  /** For the team: without people matched under two codes. */
  matches: z.enum(["exact"]).optional().catch(undefined),
});

export type ChangeSearch = z.infer<typeof changeSearch>;

/** Sets some choices of a view; undefined takes one out of the address. */
export type ChangeView = (next: Partial<ChangeSearch>) => void;
