import { z } from "zod";
import { consentPurposes } from "./definition";

/**
 * What a published version rests on: behind each block the stored instrument version, or the stored question
 * and the place of each of its options; and since which version the words of a consent have stood.
 */
export const pinnedSchema = z.object({
  instruments: z.record(z.string(), z.number()),
  /** Behind a block whose wording is the organization's own: which row of it. */
  wordings: z.record(z.string(), z.number()).default({}),
  questions: z.record(
    z.string(),
    z.object({ id: z.number(), places: z.record(z.string(), z.number()).optional() }),
  ),
  consent: z.partialRecord(z.enum(consentPurposes), z.number()),
});

export type Pinned = z.output<typeof pinnedSchema>;
