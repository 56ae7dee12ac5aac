import { z } from "zod";

export const conflictPolicies = ["ask", "leave_out", "keep_first", "keep_last"] as const;
export type ConflictPolicy = (typeof conflictPolicies)[number];

/** What disagrees: rows of the file with each other, or a row with what is stored. */
export const conflictSides = ["file", "stored"] as const;
export type Against = (typeof conflictSides)[number];

const policy = z.enum(conflictPolicies);

/** How conflicts are settled that nobody decided singly: all by one word, or the two kinds apart. */
export const conflictPolicySchema = z.union(
  [policy, z.strictObject({ file: policy, stored: policy }).partial()],
  { error: `must be one of ${conflictPolicies.join(", ")}, or {"file": …, "stored": …}` },
);
export type ConflictPolicySaid = z.output<typeof conflictPolicySchema>;

/**
 * How rows that disagree with each other are settled, and how a row that disagrees with what is stored is. To
 * keep the first of two rows says nothing about what is stored: whoever says one word means it of both.
 */
export function policiesOf(said: ConflictPolicySaid | undefined): Record<Against, ConflictPolicy> {
  if (typeof said === "object") return { file: said.file ?? "ask", stored: said.stored ?? "ask" };
  return { file: said ?? "ask", stored: said ?? "ask" };
}
