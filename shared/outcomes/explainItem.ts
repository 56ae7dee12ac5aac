import { confidenceZ } from "../stats/confidenceZ";
import type { ExplainedFigure } from "./detail";
import { type Explaining, startExplaining } from "./explaining";
import { explainShareLimits } from "./explainLimits";
import type { DisclosedItem, ItemFigures } from "./ordinal";
import { isSuppressed, type Suppressed } from "./suppressed";

/** What is told of one item, with how each of its figures was made; and so of each stratum. */
export function withExplainedItem<Item extends DisclosedItem>(item: Item): Item {
  const explain = <Told extends ItemFigures | Suppressed>(told: Told): Told =>
    "stack" in told ? { ...told, explained: explainItem(told) } : told;
  return { ...item, overall: explain(item.overall), strata: item.strata.map(explain) };
}

/**
 * How the shares of those who moved were made, and P(up) + ½·P(same): from how many people moved each way, which
 * stands in the answer. Where that is not told there is nothing to explain.
 */
export function explainItem({ n, up, same, down, upOrHalfSame }: ItemFigures): ExplainedFigure[] {
  const { explained, add } = startExplaining();
  for (const [name, share] of Object.entries({ up, same, down })) {
    if (share.kind !== "share") continue;
    add(name, share.value, "people / of", { people: share.people, of: share.of });
    explainShareLimits(name, share, add);
  }
  if (up.kind === "share" && down.kind === "share" && !isSuppressed(upOrHalfSame))
    explainBalance({ up: up.people, down: down.people, n }, upOrHalfSame, add);
  return explained;
}

/** Tango's limits have no formula that could be typed: what they are solved for is said. */
function explainBalance(
  moved: { up: number; down: number; n: number },
  told: Exclude<ItemFigures["upOrHalfSame"], { kind: "suppressed" }>,
  add: Explaining["add"],
): void {
  add("upOrHalfSame", told.value, "1 / 2 + (up - down) / n / 2", moved);
  if (told.kind !== "estimate") return;
  const away = "(up - down - n * d) / sqrt(n * (2 * q + d - d^2))";
  const q =
    "q = (sqrt(B^2 - 4 * A * C) - B) / (2 * A), A = 2 * n, B = (2 * n - up + down) * d - up - down, C = -down * d * (1 - d); for d below 0 up and down change places in A, B and C, and d counts as -d in them and under the root";
  const inputs = { ...moved, z: confidenceZ };
  add("upOrHalfSame.low", told.low, `1 / 2 + d / 2, d the lowest with ${away} <= z; ${q}`, inputs);
  add("upOrHalfSame.high", told.high, `1 / 2 + d / 2, d the highest with ${away} >= -z; ${q}`, inputs);
}
