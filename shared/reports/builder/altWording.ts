import type { Cell, ReportRow, ReportScale, Span } from "../content";
import { formatPoints, formatSignedPoints } from "../numberFormats";
import type { Language } from "../say";
import { sayReport } from "./sayReport";

/** A picture of rows in words: its title, then each row with its figures. */
export function describeRows(
  title: string,
  rows: readonly ReportRow[],
  scale: ReportScale,
  language: Language,
  told: "alt.told" | "alt.gap" = "alt.told",
): string {
  const sentences = rows.map(({ name, cell }) => {
    if (cell.kind !== "told") return sayReport("alt.instead", { name, why: cell.why }, language);
    const signed = told === "alt.gap";
    const values = {
      name,
      n: cell.n.paired,
      pre: spanText(cell.pre, scale, language, signed),
      post: spanText(cell.post, scale, language, signed),
      change: spanText(cell.change, scale, language, true),
    };
    return sayReport(told, values, language);
  });
  return [`${title}.`, ...sentences].join(" ");
}

/** `−0.8 (−1.2 to −0.4)`, or that it cannot be told. */
export function spanText(
  span: Span | null,
  { decimals }: Pick<ReportScale, "decimals">,
  language: Language,
  signed: boolean,
): string {
  if (!span) return sayReport("word.notEstimable", {}, language);
  const write = (value: number) =>
    signed ? formatSignedPoints(value, language, decimals) : formatPoints(value, language, decimals);
  const { value, low, high } = span;
  if (low === null || high === null) return write(value);
  const range = sayReport("word.interval", {}, language)
    .replace("{low}", write(low))
    .replace("{high}", write(high));
  return `${write(value)} (${range})`;
}

/** The change of a cell as a table prints it, or why there is none. */
export function changeText(cell: Cell, scale: Pick<ReportScale, "decimals">, language: Language): string {
  return cell.kind === "told" ? spanText(cell.change, scale, language, true) : cell.why;
}
