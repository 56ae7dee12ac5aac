import type { Release } from "../api";
import { countOf } from "../ui/dates";

/** "Cut by Ben." */
export function byWhom({ cutBy, scheduled }: Pick<Release, "cutBy" | "scheduled">): string {
  if (scheduled) return "Cut by itself.";
  return cutBy ? `Cut by ${cutBy}.` : "";
}

/** How much a release tells and hides. */
export function tellingOf({ cells }: Pick<Release, "cells">): string {
  const told = cells.new + cells.same + cells.kept;
  const kept = cells.kept > 0 ? `, ${cells.kept} of them kept from an earlier release` : "";
  const hidden = cells.hidden > 0 ? ` ${cells.hidden} hidden to protect people.` : "";
  const empty = cells.noData > 0 ? ` No data for ${cells.noData}.` : "";
  return `${countOf(told, "result", "results")} told${kept}.${hidden}${empty}`;
}
