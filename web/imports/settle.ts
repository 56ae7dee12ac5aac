import type { ConflictDecision } from "#shared/imports/conflictDecision";
import type { ShownConflict } from "#shared/imports/report";

export type Kept = ShownConflict["keep"];

/** What counts of a conflict with these decisions: of this one, else of those alike, else as the report has it. */
export function keptOf(conflict: ShownConflict, decisions: readonly ConflictDecision[]): Kept {
  const single = decisions.find((one) => isOf(one, conflict));
  if (single && "keep" in single) return single.keep;
  const alike = decisions.find((one) => "alike" in one && one.alike === conflict.alike.key);
  return alike && "choose" in alike ? keptBy(conflict, alike.choose) : conflict.keep;
}

/** The decisions with what was chosen of one conflict. */
export function decideOne(
  decisions: readonly ConflictDecision[],
  conflict: ShownConflict,
  keep: NonNullable<Kept>,
): ConflictDecision[] {
  const { rows, wave, against } = conflict;
  return [...decisions.filter((one) => !isOf(one, conflict)), { row: rows[0]!, wave, against, keep }];
}

/** The decisions with one for all that are alike; what was chosen of the others singly stays. */
export function decideAlike(
  decisions: readonly ConflictDecision[],
  conflict: ShownConflict,
  choose: Policy,
): ConflictDecision[] {
  const { key } = conflict.alike;
  const others = decisions.filter((one) => !isOf(one, conflict) && !("alike" in one && one.alike === key));
  return [...others, { alike: key, choose }];
}

type Policy = Extract<ConflictDecision, { choose: unknown }>["choose"];

/** The choice as it can be said of all that are alike; undefined for a row in the middle of three. */
export function policyOf({ rows, against }: ShownConflict, keep: Kept): Policy | undefined {
  if (keep === "neither") return "leave_out";
  if (keep === "stored" || (against === "file" && keep === rows[0])) return "keep_first";
  return keep === rows.at(-1) ? "keep_last" : undefined;
}

function keptBy({ rows, against }: ShownConflict, choose: Policy): Kept {
  if (choose === "leave_out") return "neither";
  if (choose === "keep_last") return rows.at(-1)!;
  return against === "stored" ? "stored" : rows[0]!;
}

function isOf(decision: ConflictDecision, { rows, wave, against }: ShownConflict): boolean {
  return (
    "row" in decision && decision.row === rows[0] && decision.wave === wave && decision.against === against
  );
}

/** Whether two lists of decisions come to the same, in whatever order. */
export function areSameDecisions(a: readonly ConflictDecision[], b: readonly ConflictDecision[]): boolean {
  const sorted = (list: readonly ConflictDecision[]) =>
    list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}
