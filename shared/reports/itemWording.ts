import type { ItemFigures } from "../outcomes/ordinal";
import { isSuppressed, type Suppressed } from "../outcomes/suppressed";
import type { Estimate } from "../stats/estimate";
import { findChange } from "./changeFinding";
import { describeHidden } from "./hiddenWording";
import { type Language, say } from "./say";

/** Who gave a higher or lower answer to one question, and whether more went one way than the other. */
export function describeItem(
  figures: ItemFigures | Suppressed,
  threshold: number,
  language: Language = "en",
): string[] {
  if (isSuppressed(figures)) return [describeHidden(figures, threshold, language)];
  const { up, same, down, upOrHalfSame } = figures;
  const told = up.kind === "share" && same.kind === "share" && down.kind === "share";
  return [
    told
      ? say("item.counts", { up: up.people, same: same.people, down: down.people, of: up.of }, language)
      : say("item.countsHidden", {}, language),
    ...(isSuppressed(upOrHalfSame) ? [] : [describeBalance(upOrHalfSame, language)]),
    say("item.higher", {}, language),
  ];
}

/** P(up) + ½·P(same) against one half: as many up as down. */
function describeBalance(upOrHalfSame: Estimate, language: Language): string {
  if (upOrHalfSame.kind !== "estimate") return say("item.unclear", {}, language);
  const { value, low, high } = upOrHalfSame;
  const finding = findChange({
    ...upOrHalfSame,
    value: value - 0.5,
    low: low - 0.5,
    high: high - 0.5,
  });
  if (finding.kind !== "clear") return say("item.unclear", {}, language);
  return say(finding.way === "higher" ? "item.up" : "item.down", {}, language);
}
