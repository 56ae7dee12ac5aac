import { z } from "zod";

export const printSearch = z.object({
  wave: z.coerce.number().int().positive().catch(0),
  /** Whose sheet; left out, everybody's. */
  cohort: z.coerce.number().int().positive().optional().catch(undefined),
  /** An open link to show large; left out, the sheet of personal links is shown. */
  link: z.coerce.number().int().positive().optional().catch(undefined),
});
