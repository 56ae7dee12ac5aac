import { z } from "zod";
import { conflictSides } from "./conflictPolicy";

/**
 * What somebody decided of one conflict, named by its first row, its wave and what disagrees, or of all that are
 * alike. A row may disagree with another row and with what is stored: these are two conflicts.
 */
export const conflictDecisionSchema = z
  .union([
    z.strictObject({
      row: z.int().min(1),
      /** Null in a list of people, which has no waves. */
      wave: z.string().min(1).max(60).nullable(),
      against: z.enum(conflictSides),
      /** The row that counts, or `stored`: what is here already, or `neither`. */
      keep: z.union([z.int().min(1), z.enum(["stored", "neither"])]),
    }),
    z.strictObject({
      /** `alike.key` of a conflict: those about the same questions. A decision of a single one goes before it. */
      alike: z.string().min(1).max(64),
      choose: z.enum(["leave_out", "keep_first", "keep_last"]),
    }),
  ])
  .meta({ id: "ConflictDecision" });
export type ConflictDecision = z.output<typeof conflictDecisionSchema>;
