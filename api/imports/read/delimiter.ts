import { parsePart } from "./records";

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** How much of the file is looked at. */
const lookedAt = 100_000;

/**
 * The sign between cells: the one that cuts the first records into most alike rows, and stands in the
 * header. A file of one column has none; a comma then does no harm.
 */
export function sniffDelimiter(text: string, newline: string): Delimiter {
  const head = text.slice(0, lookedAt);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const complete = parsePart(head, { delimiter, newline, more: text.length > lookedAt }).rows;
    const rows = complete.length > 0 ? complete : parsePart(head, { delimiter, newline, more: false }).rows;
    const widths = rows.filter((row) => row.some((cell) => cell.trim() !== "")).map((row) => row.length);
    if (widths.length === 0 || widths[0]! < 2) continue;
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!;
    const score = width < 2 ? 0 : count / widths.length + Math.min(width, 50) / 1_000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** `sep=;` on the first line, as some programs write for Excel. */
export function declaredDelimiter(text: string): { delimiter: Delimiter; length: number } | undefined {
  const found = /^"?sep=(,|;|\t|\|)"?(?:\r\n|\n|\r|$)/i.exec(text);
  return found ? { delimiter: found[1] as Delimiter, length: found[0].length } : undefined;
}

/**
 * What ends a line. Where line feeds end lines, a lone carriage return belongs to the cell; files of old
 * Macs have nothing else. A carriage return before a line feed goes with it.
 */
export function sniffNewline(text: string): "\n" | "\r" {
  let quoted = false;
  let returns = 0;
  for (let index = 0; index < Math.min(text.length, lookedAt); index++) {
    const code = text.charCodeAt(index);
    if (code === 34) quoted = !quoted;
    else if (!quoted && code === 10) return "\n";
    else if (!quoted && code === 13) returns++;
  }
  return returns > 0 && !/\n/.test(text.slice(0, lookedAt).replace(/"[^"]*"/g, "")) ? "\r" : "\n";
}
