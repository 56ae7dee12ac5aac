import type { AsOf } from "#shared/outcomes/asOf";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import type { ReleaseMark } from "#shared/outcomes/release";

/** An answer about change: live figures, or those of a release or of the next one. */
export interface ChangeAnswer extends DisclosedOutcome {
  release?: ReleaseMark | null;
  preview?: boolean;
}

/**
 * The date of a cell that stands in a release and was told by an earlier one: too few people differ since for
 * it to be told anew. Null for a cell of the release's own day, and for live figures.
 */
export function keptFrom({ release, preview }: ChangeAnswer, cell: object): string | null {
  const asOf = "asOf" in cell ? (cell.asOf as AsOf) : null;
  if (!asOf || asOf.release === null) return null;
  return preview || asOf.release !== release?.id ? asOf.cutAt : null;
}
