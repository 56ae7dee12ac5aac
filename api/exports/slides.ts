import type { Cell, FilledBlock, ReportContent, ReportRow, ReportScale, Span } from "#shared/reports/content";
import { formatPoints, formatSignedPoints } from "#shared/reports/numberFormats";
import { sayChange } from "./DocumentRows";
import { tablesOf } from "./reportTables";
import { addTitled, colors, type Deck, linesOf, size, slidesStart, topDown } from "./slideLayout";

/** Rows of a table that fit on a slide in a size that a room can read. */
const mostRows = 9;
const mostLines = 7;

/**
 * A report as slides with native charts, their numbers in the workbook inside; the table beside tells how far each figure
 * is known, because such charts hold no error bars. Captions and the description of each picture are in the notes.
 */
export async function reportSlides(content: ReportContent): Promise<Buffer> {
  const deck = slidesStart(content);
  for (const block of content.blocks) addBlock(deck, block, content);
  return (await deck.file.write({ outputType: "nodebuffer", compression: true })) as Buffer;
}

function addBlock(deck: Deck, block: FilledBlock, content: ReportContent): void {
  const { words } = content;
  switch (block.kind) {
    case "title":
      addOpening(deck, block.title, block.subtitle, content);
      break;
    case "text":
      addLines(deck, block.heading || content.title, block.paragraphs);
      break;
    case "methods":
      for (const { heading, paragraphs, points } of block.sections)
        addLines(deck, `${block.title}: ${heading}`, [...paragraphs, ...points]);
      break;
    case "outcome":
      addRows(deck, block, [{ name: words.everyone, cell: block.cell }], content, block.sentences);
      break;
    case "equity":
      addRows(deck, block, block.rows, content, block.sentences);
      break;
    case "table":
      block.scales.forEach((scale, k) => {
        const rows = block.rows.map(({ name, cells }) => ({ name, cell: cells[k]! }));
        addRows(deck, { ...block, scale, alt: block.title }, rows, content, [], scale.label);
      });
      break;
    case "flow":
      addNumbers(deck, block, content, "bar");
      break;
    case "chart":
      addChart(deck, block, content);
      break;
    case "quote":
      break;
  }
}

type Framed = {
  title: string;
  caption: string[];
  alt: string;
  scale: ReportScale;
  waves: { pre: { label: string }; post: { label: string } };
};

function addChart(deck: Deck, block: Extract<FilledBlock, { kind: "chart" }>, content: ReportContent): void {
  const { data } = block;
  switch (data.chart) {
    case "slope":
    case "forest":
    case "trend":
      addRows(deck, block, [data.overall, ...data.rows], content);
      break;
    case "gaps":
      addRows(deck, block, data.rows, content);
      break;
    case "distribution":
    case "answers":
    case "heat":
      addNumbers(
        deck,
        block,
        content,
        data.chart === "heat" ? "none" : data.chart === "answers" ? "stack" : "column",
      );
      break;
  }
}

/** Means before and after as a native chart, and beside it how many people, and the change with its interval. */
function addRows(
  deck: Deck,
  { title, caption, alt, scale, waves }: Framed,
  rows: readonly ReportRow[],
  { words, language }: ReportContent,
  sentences: readonly string[] = [],
  part?: string,
): void {
  const points = (span: Span | null) => (span ? formatPoints(span.value, language, scale.decimals) : "–");
  const signed = (value: number) => formatSignedPoints(value, language, scale.decimals);
  for (let from = 0; from < rows.length; from += mostRows) {
    const here = rows.slice(from, from + mostRows);
    const slide = addTitled(deck, part ? `${title}: ${part}` : title);
    slide.addNotes([alt, ...sentences, ...caption].join("\n"));
    const told = here.flatMap(({ name, cell }) => (hasMeans(cell) ? [{ name, cell }] : []));
    if (told.length > 0)
      slide.addChart(
        "bar",
        [
          {
            name: waves.pre.label,
            labels: told.map(({ name }) => name),
            values: told.map(({ cell }) => cell.pre.value),
          },
          {
            name: waves.post.label,
            labels: told.map(({ name }) => name),
            values: told.map(({ cell }) => cell.post.value),
          },
        ],
        topDown({
          ...size.chart,
          ...deck.chart,
          barDir: "bar",
          valAxisMinVal: scale.range[0],
          valAxisMaxVal: scale.range[1],
          chartColors: [colors.before, colors.after],
          dataLabelFormatCode: `0.${"0".repeat(scale.decimals)}`,
          altText: alt,
        }),
      );
    const header = [
      "",
      words.answeredBoth,
      words.before,
      words.after,
      `${words.change} (${words.likelyRange})`,
    ];
    const body = here.map(({ name, cell }) =>
      cell.kind === "told"
        ? [
            name,
            String(cell.n.paired),
            points(cell.pre),
            points(cell.post),
            sayChange(cell.change, words, signed),
          ]
        : [name, cell.why],
    );
    deck.table(slide, header, body, told.length > 0 ? size.beside : size.whole, [2.6, 1, 0.9, 0.9, 1.9]);
    const said = sentences.slice(0, 2).join(" ");
    if (said) slide.addText(said, { ...size.foot, ...deck.text, fontSize: 14 });
  }
}

/** Counts of people, as a native chart where there is one for them, else as a table alone. */
function addNumbers(
  deck: Deck,
  block: Extract<FilledBlock, { kind: "chart" | "flow" }>,
  { words }: ReportContent,
  shape: "bar" | "stack" | "column" | "none",
): void {
  for (const { header, rows } of tablesOf(block, words))
    for (let from = 0; from < rows.length; from += mostRows) {
      const here = rows.slice(from, from + mostRows);
      const slide = addTitled(deck, block.title);
      slide.addNotes([block.alt, ...block.caption].join("\n"));
      const first = shape === "stack" ? 2 : 1;
      const last = shape === "column" ? header.length : header.length - 1;
      const told = here.filter((row) => row.slice(first, last).some((value) => typeof value === "number"));
      if (shape !== "none" && told.length > 0) {
        const labels = told.map((row) => String(row[0]));
        const numbers = header.slice(first, last).map((name, k) => ({
          ...{
            name,
            labels,
            values: told.map((row) => (typeof row[first + k] === "number" ? (row[first + k] as number) : 0)),
          },
        }));
        const options = {
          ...size.wide,
          ...deck.chart,
          barDir: shape === "column" ? ("col" as const) : ("bar" as const),
          barGrouping: shape === "stack" ? ("percentStacked" as const) : ("clustered" as const),
          chartColors: shape === "column" ? [colors.before, colors.after] : colors.many,
          dataLabelFormatCode: "0",
          altText: block.alt,
        };
        slide.addChart("bar", numbers, shape === "column" ? options : topDown(options));
        continue;
      }
      const short =
        shape === "none" ? ([0, 1, 2, 3, 6, 9, 12] as const).map((k) => k) : header.map((_, k) => k);
      const write = (value: string | number | null | undefined) =>
        typeof value === "number" ? String(Math.round(value * 100) / 100) : (value ?? "");
      const cells = here.map((row) => short.map((k) => write(row[k])));
      deck.table(
        slide,
        short.map((k) => header[k] ?? ""),
        cells,
        size.whole,
      );
    }
}

function addOpening(
  deck: Deck,
  title: string,
  subtitle: string,
  { organization, programs }: ReportContent,
): void {
  const slide = addTitled(deck, title, "OPENING");
  slide.addText(subtitle, {
    x: 0.8,
    y: 4.1,
    w: 11.7,
    h: 0.8,
    ...deck.text,
    fontSize: 22,
    color: colors.quiet,
  });
  const dated = programs.map(({ name, release }) => `${name}, ${release.cutAt.slice(0, 10)}`);
  slide.addText([organization.name, ...dated].join(" · "), {
    x: 0.8,
    y: 6.5,
    w: 9,
    h: 0.5,
    ...deck.text,
    fontSize: 14,
  });
  if (organization.mark)
    slide.addImage({
      ...{ data: organization.mark, x: 11, y: 6.1, w: 1.6, h: 0.9, altText: organization.name },
      sizing: { type: "contain", w: 1.6, h: 0.9 },
    });
}

function addLines(deck: Deck, title: string, lines: readonly string[]): void {
  for (const some of linesOf(lines, mostLines)) {
    const slide = addTitled(deck, title);
    slide.addText(
      some.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 8 } })),
      { x: 0.8, y: 1.6, w: 11.7, h: 5.2, ...deck.text, fontSize: 20, valign: "top", fit: "shrink" },
    );
  }
}

function hasMeans(cell: Cell): cell is Extract<Cell, { kind: "told" }> & { pre: Span; post: Span } {
  return cell.kind === "told" && cell.pre !== null && cell.post !== null;
}
