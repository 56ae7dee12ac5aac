import { z } from "zod";

/** What of the matching is looked at, as its address says it: a pair can be shown to a colleague by its link. */
export const matchSearch = z.object({
  /** Only people of this group; empty: of people without one. */
  group: z.string().optional().catch(undefined),
  cohort: z.string().optional().catch(undefined),
  /** People of different cohorts are compared too. */
  across: z.boolean().optional().catch(undefined),
  /** The pair that is looked at: two numbers of people. */
  pair: z
    .string()
    .regex(/^\d+-\d+$/)
    .optional()
    .catch(undefined),
});

export type MatchSearch = z.infer<typeof matchSearch>;
