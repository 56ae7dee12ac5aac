import type { Look } from "./look";
import type { ChartRow } from "./rows";
import { countText, estimateText } from "./sentences";
import type { TipLine } from "./Tip";

/** What stands in place of the marks of a row that has none; empty where it has some. */
export function wordsInstead(row: ChartRow, { texts }: Pick<Look, "texts">): string {
  if (row.suppressed !== undefined) return row.suppressed || texts.suppressed;
  return row.pre || row.post ? "" : row.note || texts.notEstimable;
}

/** What a pointed-at group says about its means. */
export function meansTip(row: ChartRow, look: Look): { title: string; lines: TipLine[] } {
  const { texts } = look;
  const instead = wordsInstead(row, look);
  if (instead) return { title: row.name, lines: [{ label: "", value: instead }] };
  return {
    title: row.name,
    lines: [
      ...(row.pre ? [{ label: texts.before, value: estimateText(row.pre, look) }] : []),
      ...(row.post ? [{ label: texts.after, value: estimateText(row.post, look) }] : []),
      { label: "", value: countText(row, look) },
      ...(row.note ? [{ label: "", value: row.note }] : []),
    ],
  };
}
