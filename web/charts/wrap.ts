import { linesOf } from "./ownOrder";

/** Width in pixels of a text set in one size and weight. */
export type Measure = (text: string, size: number, weight?: number) => number;

/**
 * Breaks a text into lines no wider than `width`. Line breaks in the text are kept. A word that is wider
 * than a line is broken inside, because leaving the picture would be worse.
 *
 * @param most  At most so many lines; the last one ends in "…" where something was cut.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  measure: Measure,
  { weight = 400, most = Number.POSITIVE_INFINITY }: { weight?: number; most?: number } = {},
): string[] {
  const fits = (line: string) => measure(line, size, weight) <= width;
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/ +/).flatMap((each) => breakWord(each, fits))) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line === "" || fits(longer)) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    if (line !== "") lines.push(line);
  }
  if (lines.length <= most) return linesOf(text, lines);
  return linesOf(text, [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(" "), fits)]);
}

/** As `wrapText`, with lines of about one length: a heading should not end in a lonely word. */
export function balanceText(
  text: string,
  width: number,
  size: number,
  measure: Measure,
  { weight = 400 }: { weight?: number } = {},
): string[] {
  const full = wrapText(text, width, size, measure, { weight });
  if (full.length < 2 || text.includes("\n")) return full;
  let best = full;
  for (let narrower = width * 0.97; narrower > width * 0.5; narrower *= 0.97) {
    const lines = wrapText(text, narrower, size, measure, { weight });
    if (lines.length > full.length) break;
    best = lines;
  }
  return best;
}

/** The widest of several lines. */
export function widest(lines: readonly string[], size: number, measure: Measure, weight = 400): number {
  return lines.reduce((most, line) => Math.max(most, measure(line, size, weight)), 0);
}

function breakWord(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = "";
  for (const sign of word) {
    if (part !== "" && !fits(part + sign)) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return part === "" ? parts : [...parts, part];
}

function cut(text: string, fits: (text: string) => boolean): string {
  const signs = [...text];
  while (signs.length > 0 && !fits(`${signs.join("").trimEnd()}…`)) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}
