import { z } from "zod";

/** A view of outcomes, as its address says it; every part of the page reads the same choices. */
export const outcomesSearch = z.object({
  pre: z.string().optional().catch(undefined),
  post: z.string().optional().catch(undefined),
  by: z.string().optional().catch(undefined),
  /** The group that the others are held against. */
  reference: z.string().optional().catch(undefined),
  instrument: z.string().optional().catch(undefined),
  subscale: z.string().optional().catch(undefined),
  audience: z.enum(["shared"]).optional().catch(undefined),
  release: z.enum(["current"]).optional().catch(undefined),
  /** For the team: without people matched under two codes. */
  matches: z.enum(["exact"]).optional().catch(undefined),
});

export type OutcomesSearch = z.infer<typeof outcomesSearch>;

/** Sets some choices of a view; undefined takes one out of the address. */
export type ChangeView = (next: Partial<OutcomesSearch>) => void;
