import { z } from "zod";

/** Of a file with one row for each answer: which column names the question, which holds the answer, and whose it is. */
export const perAnswerSchema = z
  .strictObject({
    /** The column that says which question a row answers. */
    item: z.string().min(1).max(20_000),
    /** The column that holds the answer. */
    value: z.string().min(1).max(20_000),
    /** The columns that together name one response: who answered, and when. */
    by: z.array(z.string().min(1).max(20_000)).min(1).max(6),
  })
  .refine(({ item, value, by }) => new Set([item, value, ...by]).size === by.length + 2, {
    error: "names a column twice",
  });
export type PerAnswer = z.output<typeof perAnswerSchema>;
