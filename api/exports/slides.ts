import type { SaidQuote } from "#shared/reports/builder/fillQuote";
import { sayReport } from "#shared/reports/builder/sayReport";
import type { FilledBlock, ReportContent } from "#shared/reports/content";
import { describeRelease } from "#shared/reports/releaseWording";
import { addAnswersChart, addScoresChart, addStepsChart } from "./slideCharts";
import { addBelow, addTitled, colors, type Deck, size, slidesStart } from "./slideLayout";
import { linesOf, overSlides } from "./slidePortions";
import { addMap, addRows, addScales, mostLines, mostRows } from "./slideRows";

/** Questions with two bars each that can be told apart on a slide. */
const mostQuestions = 4;

/**
 * A report as slides with native charts, their numbers in the workbook inside; the table beside tells how far each figure
 * is known, because such charts hold no error bars. Captions and the description of each picture are in the notes too.
 */
export async function reportSlides(
  content: ReportContent,
  quotes: readonly SaidQuote[] = [],
): Promise<Buffer> {
  const deck = slidesStart(content);
  for (const block of content.blocks) addBlock(deck, block, content, quotes);
  return (await deck.file.write({ outputType: "nodebuffer", compression: true })) as Buffer;
}

function addBlock(
  deck: Deck,
  block: FilledBlock,
  content: ReportContent,
  quotes: readonly SaidQuote[],
): void {
  switch (block.kind) {
    case "title":
      addOpening(deck, block.title, block.subtitle, content);
      break;
    case "text":
      addLines(deck, block.heading || content.title, block.paragraphs);
      break;
    case "methods":
      addSections(deck, block);
      break;
    case "outcome": {
      const rows = [{ name: content.words.everyone, cell: block.cell }];
      addRows(deck, "means", { ...block, rows }, content);
      break;
    }
    case "equity":
      addRows(deck, "gaps", block, content);
      break;
    case "table":
      if (block.rows.length === 1) {
        addScales(deck, block, content);
        break;
      }
      block.scales.forEach((scale, k) => {
        const rows = block.rows.map(({ name, cells }) => ({ name, cell: cells[k]! }));
        const title = `${block.title}: ${scale.label}`;
        addRows(deck, "means", { ...block, title, scale, alt: title, rows }, content);
      });
      break;
    case "flow":
      addFlow(deck, block, content);
      break;
    case "chart":
      addChart(deck, block, content);
      break;
    case "quote":
      for (const said of quotes.filter((one) => one.block === block.id))
        addQuote(deck, said, sayReport("quote.title", {}, content.language));
      break;
  }
}

function addChart(deck: Deck, block: Extract<FilledBlock, { kind: "chart" }>, content: ReportContent): void {
  const { data } = block;
  switch (data.chart) {
    case "slope":
    case "forest":
    case "trend": {
      const picture = ({ slope: "means", forest: "change", trend: "trend" } as const)[data.chart];
      addRows(deck, picture, { ...block, rows: [data.overall, ...data.rows] }, content);
      break;
    }
    case "gaps":
      addRows(deck, "gaps", { ...block, rows: data.rows }, content);
      break;
    case "heat":
      addMap(deck, block, data, content);
      break;
    case "distribution": {
      const slide = addTitled(deck, block.title);
      slide.addNotes([block.alt, ...block.caption].join("\n"));
      if (data.hidden === null) addScoresChart(deck, slide, data.rows, { ...picture(block, content) });
      addBelow(deck, slide, data.hidden === null ? [] : [data.hidden], block.caption);
      break;
    }
    case "answers":
      for (const { rows, ...set } of data.sets)
        for (let from = 0; from < rows.length; from += mostQuestions) {
          const here = rows.slice(from, from + mostQuestions);
          const slide = addTitled(deck, block.title);
          slide.addNotes([block.alt, ...block.caption].join("\n"));
          const told = here.filter(({ hidden }) => hidden === null);
          const hidden = here.flatMap((row) => (row.hidden === null ? [] : [[row.name, row.hidden]]));
          if (told.length > 0) addAnswersChart(deck, slide, { ...set, rows: told }, picture(block, content));
          else deck.table(slide, ["", ""], hidden, size.whole, [2, 1]);
          const below = told.length > 0 ? hidden.map((line) => line.join(": ")) : [];
          addBelow(deck, slide, below, block.caption);
        }
      break;
  }
}

/** Where the picture of a block stands, what it is called, and the words in it. */
function picture(
  { waves, alt }: Extract<FilledBlock, { kind: "chart" }>,
  { words }: ReportContent,
): { names: { pre: string; post: string; change: string }; alt: string; at: typeof size.wide } {
  return {
    names: { pre: waves.pre.label, post: waves.post.label, change: words.change },
    alt,
    at: size.wide,
  };
}

/** How far people came, drawn and as numbers: a hidden number is a word, never a bar of nobody. */
function addFlow(deck: Deck, block: Extract<FilledBlock, { kind: "flow" }>, { words }: ReportContent): void {
  const labels = [...new Set(block.rows.flatMap(({ steps }) => steps.map(({ label }) => label)))];
  // Words in the place of a number need the whole slide, and a picture that stands on one slide of two says nothing.
  const isTold = block.rows.every(({ steps }) => steps.every(({ people }) => people !== null));
  for (const here of overSlides(block.rows, isTold ? mostRows : mostLines)) {
    const slide = addTitled(deck, block.title);
    slide.addNotes([block.alt, ...block.sentences, ...block.caption].join("\n"));
    const place = { alt: block.alt, at: deck.place(size.chart), all: block.rows };
    const isDrawn = isTold && addStepsChart(deck, slide, here, place);
    const body = here.map(({ name, steps, hidden }) =>
      hidden === null
        ? [
            name,
            ...labels.map((label) => {
              const step = steps.find((one) => one.label === label);
              return step ? String(step.people ?? words.hidden) : "";
            }),
          ]
        : [name, hidden],
    );
    deck.table(slide, ["", ...labels], body, isDrawn ? deck.place(size.beside) : size.whole, [
      2,
      ...labels.map(() => 1.4),
    ]);
    addBelow(deck, slide, block.sentences, block.caption);
  }
}

function addOpening(
  deck: Deck,
  title: string,
  subtitle: string,
  { organization, programs, language }: ReportContent,
): void {
  const slide = addTitled(deck, title, "OPENING");
  slide.addText(subtitle, {
    ...{ x: 0.8, y: 4.1, w: 11.7, h: 0.8, ...deck.text },
    ...{ fontSize: 22, color: colors.quiet },
  });
  const dated = programs.map(({ name, release: { release, cutAt } }) => {
    const when = describeRelease({ release: { id: release, cutAt }, preview: false }, language);
    return `${name}: ${when}`;
  });
  slide.addText([organization.name, ...dated].join(" · "), {
    ...{ ...deck.place({ x: 0.8, w: 9.8 }), y: 6.2, h: 0.8, ...deck.text },
    ...{ fontSize: 14, valign: "bottom", fit: "shrink" },
  });
  if (organization.mark)
    slide.addImage({
      ...{ ...deck.place({ x: 11, w: 1.6 }), y: 6.1, h: 0.9 },
      ...{ data: organization.mark, altText: organization.name },
      sizing: { type: "contain", w: 1.6, h: 0.9 },
    });
}

function addLines(deck: Deck, title: string, lines: readonly string[]): void {
  for (const some of linesOf(
    lines.map((text) => ({ text })),
    { most: 9, across: 85 },
  )) {
    const slide = addTitled(deck, title);
    const runs = some.map(({ text }) => ({
      text,
      options: { ...deck.text, breakLine: true, paraSpaceAfter: 8 },
    }));
    slide.addText(runs, { ...size.page, ...deck.text, fontSize: 20, valign: "top" });
  }
}

/** Sections one after the other, as many on a slide as can be read: a heading never stands alone at the end. */
function addSections(deck: Deck, block: Extract<FilledBlock, { kind: "methods" }>): void {
  const lines = block.sections.flatMap(({ heading, paragraphs, points }) => [
    { text: heading, isHeading: true },
    ...paragraphs.map((text) => ({ text, isHeading: false })),
    ...points.map((text) => ({ text: `• ${text}`, isHeading: false })),
  ]);
  for (const some of linesOf(lines, { most: 17, across: 125 })) {
    const slide = addTitled(deck, block.title);
    const runs = some.map(({ text, isHeading }, k) => {
      const spaced = isHeading ? { bold: true, paraSpaceBefore: k === 0 ? 0 : 8 } : {};
      return { text, options: { ...deck.text, ...spaced, breakLine: true, paraSpaceAfter: 4 } };
    });
    slide.addText(runs, { ...size.page, ...deck.text, fontSize: 14, valign: "top" });
  }
}

/** Somebody's words, large and alone; below them who speaks. */
function addQuote(deck: Deck, { text, by }: SaidQuote, title: string): void {
  const lines = text.split(/\n+/).map((line) => ({ text: line }));
  for (const some of linesOf(lines, { most: 7, across: 60 })) {
    const slide = addTitled(deck, title);
    const runs = some.map((line) => ({
      text: line.text,
      options: { ...deck.text, breakLine: true, paraSpaceAfter: 8 },
    }));
    slide.addText(runs, { x: 1.3, y: 1.7, w: 10.7, h: 3.9, ...deck.text, fontSize: 26, valign: "middle" });
    slide.addText(by, { x: 1.3, y: 5.7, w: 10.7, h: 0.6, ...deck.text, fontSize: 16, color: colors.quiet });
  }
}
