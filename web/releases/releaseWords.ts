import type { Release } from "../api";
import { say } from "./say";

/** "Cut by Ben." */
export function byWhom({ cutBy, scheduled }: Pick<Release, "cutBy" | "scheduled">): string {
  if (scheduled) return say("now.byItself");
  return cutBy ? say("now.by", { name: cutBy }) : "";
}

/** How much a release tells and hides. */
export function tellingOf({ cells }: Pick<Release, "cells">): string {
  const { kept, hidden, noData } = cells;
  const n = cells.new + cells.same + kept;
  return [
    kept > 0 ? say("now.toldKept", { n, kept }) : say("now.told", { n }),
    ...(hidden > 0 ? [say("now.hidden", { n: hidden })] : []),
    ...(noData > 0 ? [say("now.noData", { n: noData })] : []),
  ].join(" ");
}
