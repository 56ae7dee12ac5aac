import { z } from "zod";

export const importSteps = ["bring", "read", "map", "check", "done"] as const;
export type ImportStep = (typeof importSteps)[number];

/** Where an import stands, as its address says it: a reload goes on where it was. */
export const importSearch = z.object({
  import: z.coerce.number().int().positive().optional().catch(undefined),
  step: z.enum(["read", "map", "check", "done"]).optional().catch(undefined),
});

/** Goes to a step, of another upload where its number is given. */
export type GoTo = (step: ImportStep, importId?: number) => void;
