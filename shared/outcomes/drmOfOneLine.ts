import type { Estimate } from "../stats/estimate";

/**
 * Whether a d_rm (or g_rm) is the 0 that says nothing: everybody lies on one rising line, and it is 0 however
 * much they changed. It agrees with R; shown alone it would read as "no change".
 */
export function isDrmOfOneLine(effect: Estimate): boolean {
  return effect.kind === "estimate" && effect.low === effect.high;
}
