import { z } from "zod";

/** Which open answers the page shows, as its address says it. */
export const storiesSearch = z.object({
  question: z.number().int().positive().optional().catch(undefined),
  wave: z.string().min(1).max(60).optional().catch(undefined),
  code: z.number().int().positive().optional().catch(undefined),
  show: z.enum(["to_code", "to_approve", "approved", "may_be_quoted"]).optional().catch(undefined),
  /** Others' codes are in sight; hidden where it is left out. */
  open: z.boolean().optional().catch(undefined),
  from: z.number().int().min(0).optional().catch(undefined),
});

export type StoriesSearch = z.infer<typeof storiesSearch>;
