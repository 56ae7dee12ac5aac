import type { Sizes } from "./frame";
import { type Measure, widest, wrapText } from "./wrap";

/** The words of one row: its name, its n, its numbers, and what is said where a mark is missing. */
export interface RowWords {
  name: string;
  count: string;
  value: string;
  /** Under the name: why there is no interval, say. */
  note: string;
  /** In place of the mark: why there is none. */
  instead: string;
  isBold: boolean;
}

export interface RowText {
  text: string;
  x: number;
  /** Baseline, from the top of the row. */
  y: number;
  size: number;
  weight: number;
  tone: "ink" | "quiet";
  anchor: "start" | "end";
}

export interface RowsLayout {
  /** Left and right of the plot, from the side where reading starts. */
  before: number;
  after: number;
  rowHeight: number;
  /** Middle of the marks, from the top of the row. */
  markAt: number;
  /** From where to where, from the top of the row, the grid may run without meeting words. */
  lane: { from: number; to: number };
  rows: RowText[][];
}

const stackedBelow = 600;
/** What the plot must keep of a wide picture. */
const leastPlot = 0.32;
/** How much of a wide picture names may take. */
const nameShare = 0.3;

/**
 * Places the words of charts that give each group a row. On a wide picture name, n, plot and numbers stand
 * in columns; on a narrow one words stand above the marks, which then have the whole width.
 */
export function layoutRows(
  width: number,
  words: readonly RowWords[],
  sizes: Sizes,
  measure: Measure,
  markHeight: number,
): RowsLayout {
  const columns = columnRows(width, words, sizes, measure, markHeight);
  const isRoomy = width - columns.before - columns.after >= width * leastPlot;
  return width >= stackedBelow && isRoomy ? columns : stackRows(width, words, sizes, measure, markHeight);
}

function columnRows(
  width: number,
  words: readonly RowWords[],
  sizes: Sizes,
  measure: Measure,
  markHeight: number,
): RowsLayout {
  const gap = sizes.body * 1.3;
  const inner = width - 2 * sizes.pad;
  const names = words.map((row) =>
    wrapText(row.name, inner * nameShare, sizes.body, measure, { weight: weightOf(row), most: 4 }),
  );
  const notes = words.map((row) => wrapText(row.note, inner * nameShare, sizes.small, measure, { most: 4 }));
  const nameWidth = Math.max(
    sizes.body * 5,
    ...names.map((lines, i) => widest(lines, sizes.body, measure, weightOf(words[i]))),
    ...notes.map((lines) => widest(lines, sizes.small, measure)),
  );
  const countWidth = Math.max(0, ...words.map((row) => measure(row.count, sizes.small)));
  const valueWidth = Math.max(0, ...words.map((row) => measure(row.value, sizes.body, weightOf(row))));
  const before = sizes.pad + nameWidth + gap + countWidth + (countWidth > 0 ? gap : 0);
  const after = valueWidth > 0 ? sizes.pad + valueWidth + gap : sizes.pad;
  const insteads = words.map((row) => wrapText(row.instead, width - before - after, sizes.small, measure));
  const blocks = words.map(
    (_, i) => names[i]!.length * sizes.body * sizes.leading + notes[i]!.length * sizes.small * sizes.leading,
  );
  const insteadHeight = Math.max(...insteads.map((lines) => lines.length), 0) * sizes.small * sizes.leading;
  const rowHeight = Math.max(markHeight, insteadHeight, ...blocks) + sizes.body * 0.6;
  const middle = rowHeight / 2;
  const rows = words.map((row, i) => {
    const texts: RowText[] = [];
    let y = middle - blocks[i]! / 2;
    for (const text of names[i]!) {
      texts.push({ ...at(sizes.pad, y, text, sizes.body), weight: weightOf(row) });
      y += sizes.body * sizes.leading;
    }
    for (const text of notes[i]!) {
      texts.push({ ...at(sizes.pad, y, text, sizes.small), tone: "quiet" });
      y += sizes.small * sizes.leading;
    }
    if (row.count) {
      const place = at(before - gap, middle - (sizes.small * sizes.leading) / 2, row.count, sizes.small);
      texts.push({ ...place, tone: "quiet", anchor: "end" });
    }
    if (row.value) {
      const place = at(width - sizes.pad, middle - (sizes.body * sizes.leading) / 2, row.value, sizes.body);
      texts.push({ ...place, weight: weightOf(row), anchor: "end" });
    }
    return [...texts, ...instead(insteads[i]!, before, middle, sizes)];
  });
  return { before, after, rowHeight, markAt: middle, lane: { from: 0, to: rowHeight }, rows };
}

function stackRows(
  width: number,
  words: readonly RowWords[],
  sizes: Sizes,
  measure: Measure,
  markHeight: number,
): RowsLayout {
  const { pad } = sizes;
  const inner = width - 2 * pad;
  const gap = sizes.body * 0.8;
  const heads = words.map((row) => {
    const texts: RowText[] = [];
    const names = wrapText(row.name, inner, sizes.body, measure, { weight: weightOf(row), most: 4 });
    let y = 0;
    for (const text of names) {
      texts.push({ ...at(pad, y, text, sizes.body), weight: weightOf(row) });
      y += sizes.body * sizes.leading;
    }
    const tail = measure(names.at(-1) ?? "", sizes.body, weightOf(row));
    const countWidth = measure(row.count, sizes.small);
    const valueWidth = measure(row.value, sizes.small, weightOf(row));
    const base = y - sizes.body * (sizes.leading - 1);
    const small = { size: sizes.small, weight: 400, tone: "quiet", anchor: "start" } as const;
    const value = { ...small, text: row.value, x: width - pad, tone: "ink", anchor: "end" } as const;
    const sharesLine = row.count !== "" && tail + gap + countWidth + gap + valueWidth <= inner;
    if (row.count !== "" && sharesLine)
      texts.push({ ...small, text: row.count, x: pad + tail + gap, y: base });
    else if (row.count !== "") {
      texts.push({ ...small, text: row.count, x: pad, y: y + sizes.small });
      y += sizes.small * sizes.leading;
    }
    if (row.value !== "") {
      const fits = (sharesLine ? tail + gap + countWidth : countWidth) + gap + valueWidth <= inner;
      if (!fits) y += sizes.small * sizes.leading;
      texts.push({ ...value, weight: weightOf(row), y: y - sizes.small * (sizes.leading - 1) });
    }
    for (const text of wrapText(row.note, inner, sizes.small, measure)) {
      texts.push({ ...at(pad, y, text, sizes.small), tone: "quiet" });
      y += sizes.small * sizes.leading;
    }
    return { texts, height: y };
  });
  const insteads = words.map((row) => wrapText(row.instead, inner, sizes.small, measure));
  const headHeight = Math.max(0, ...heads.map((head) => head.height));
  const insteadHeight = Math.max(0, ...insteads.map((lines) => lines.length)) * sizes.small * sizes.leading;
  const lane = Math.max(markHeight, insteadHeight);
  const rowHeight = headHeight + lane + sizes.body * 0.9;
  const top = sizes.body * 0.35;
  const markAt = top + headHeight + lane / 2;
  const rows = heads.map(({ texts, height }, i) => [
    ...texts.map((text) => ({ ...text, y: text.y + top + headHeight - height })),
    ...instead(insteads[i]!, pad, markAt, sizes),
  ]);
  const lanes = { from: top + headHeight, to: rowHeight };
  return { before: pad, after: pad, rowHeight, markAt, lane: lanes, rows };
}

function instead(lines: string[], x: number, middle: number, sizes: Sizes): RowText[] {
  const top = middle - (lines.length * sizes.small * sizes.leading) / 2;
  return lines.map((text, i) => ({
    ...at(x, top + i * sizes.small * sizes.leading, text, sizes.small),
    tone: "quiet" as const,
  }));
}

/** A line whose box begins at `top`. */
function at(x: number, top: number, text: string, size: number): RowText {
  return { text, x, y: top + size * 1.05, size, weight: 400, tone: "ink", anchor: "start" };
}

function weightOf(row: RowWords | undefined): number {
  return row?.isBold ? 600 : 400;
}
