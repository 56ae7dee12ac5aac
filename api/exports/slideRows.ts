import type { Cell, FilledBlock, ReportContent, ReportRow, ReportScale, Span } from "#shared/reports/content";
import { formatPoints, formatSignedPoints } from "#shared/reports/numberFormats";
import type { RowsPicture } from "./chartAxis";
import { sayChange } from "./DocumentRows";
import { addRowsChart } from "./slideCharts";
import { addBelow, addTitled, type Deck, size } from "./slideLayout";
import { overSlides } from "./slidePortions";

/** Rows of a table that fit on a slide in a size that a room can read. */
export const mostRows = 8;
/** The same where the table has the slide to itself. */
export const mostLines = 12;
/** Columns of a map beside the names of its rows. */
const mostColumns = 5;

export interface Rows {
  title: string;
  caption: string[];
  alt: string;
  scale: ReportScale;
  waves: { pre: { label: string }; post: { label: string } };
  rows: readonly ReportRow[];
  sentences?: readonly string[];
}

/** Figures as a native chart, and beside it how many people, both means, and the change with its interval. */
export function addRows(deck: Deck, picture: RowsPicture, block: Rows, content: ReportContent): void {
  const { title, caption, alt, scale, waves, rows, sentences = [] } = block;
  const { words, language } = content;
  const points = (span: Span | null) => (span ? formatPoints(span.value, language, scale.decimals) : "–");
  const signed = (value: number) => formatSignedPoints(value, language, scale.decimals);
  const mean = picture === "gaps" ? (span: Span | null) => (span ? signed(span.value) : "–") : points;
  const names = { pre: waves.pre.label, post: waves.post.label, change: words.change };
  const better = deck.rtl ? `${words.better} ←` : `${words.better} →`;
  for (const here of overSlides(rows, mostRows)) {
    const slide = addTitled(deck, title);
    slide.addNotes([alt, ...sentences, ...caption].join("\n"));
    // Everybody is no point in time.
    const drawn = picture === "trend" ? here.filter((row) => row.name !== words.everyone) : here;
    const at = deck.place(size.chart);
    const place = { scale, names, alt, at, better, all: rows };
    const isDrawn = addRowsChart(deck, slide, picture, drawn, place);
    const body = here.map(({ name, cell }) =>
      cell.kind === "told"
        ? [
            name,
            String(cell.n.paired),
            mean(cell.pre),
            mean(cell.post),
            sayChange(cell.change, words, signed),
          ]
        : [name, cell.why],
    );
    deck.table(
      slide,
      headerOf(words),
      body,
      isDrawn ? deck.place(size.beside) : size.whole,
      [1.7, 1.35, 1.05, 0.95, 2.35],
    );
    addBelow(deck, slide, sentences, caption);
  }
}

const headerOf = (words: ReportContent["words"]) => [
  ...["", words.answeredBoth, words.before, words.after],
  `${words.change}\n${words.likelyRange}`,
];

/** Several scales of everybody, a row each: bars of points of different scales would not compare. */
export function addScales(
  deck: Deck,
  { title, caption, scales, rows }: Extract<FilledBlock, { kind: "table" }>,
  { words, language }: ReportContent,
): void {
  const lines = scales.map(({ label, decimals }, k) => {
    const cell = rows[0]?.cells[k];
    if (cell?.kind !== "told") return [label, cell?.why ?? words.noData];
    const mean = (span: Span | null) => (span ? formatPoints(span.value, language, decimals) : "–");
    const signed = (value: number) => formatSignedPoints(value, language, decimals);
    const change = sayChange(cell.change, words, signed);
    return [label, String(cell.n.paired), mean(cell.pre), mean(cell.post), change];
  });
  for (const here of overSlides(lines, mostLines)) {
    const slide = addTitled(deck, title);
    slide.addNotes(caption.join("\n"));
    deck.table(slide, headerOf(words), here, size.whole, [4, 1.6, 1, 1, 2.6]);
    addBelow(deck, slide, [], caption);
  }
}

type HeatBlock = Extract<FilledBlock, { kind: "chart" }>;

/** Groups down, cohorts across: in each cell the change with its interval, or why there is none. */
export function addMap(
  deck: Deck,
  block: HeatBlock,
  { rows, columns, cells }: { rows: string[]; columns: string[]; cells: Cell[][] },
  { words, language }: ReportContent,
): void {
  const signed = (value: number) => formatSignedPoints(value, language, block.scale.decimals);
  const said = (cell: Cell | undefined) =>
    !cell ? words.noData : cell.kind === "told" ? sayChange(cell.change, words, signed) : cell.why;
  for (let left = 0; left < columns.length; left += mostColumns)
    for (let top = 0; top < rows.length; top += mostRows) {
      const slide = addTitled(deck, block.title);
      slide.addNotes([block.alt, ...block.caption].join("\n"));
      const across = columns.slice(left, left + mostColumns);
      const body = rows
        .slice(top, top + mostRows)
        .map((row, i) => [row, ...across.map((_, k) => said(cells[top + i]?.[left + k]))]);
      deck.table(slide, ["", ...across], body, size.whole, [1.6, ...across.map(() => 1)]);
      addBelow(deck, slide, [`${words.change}: ${words.likelyRange}`], block.caption);
    }
}
