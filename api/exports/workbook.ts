import writeXlsxFile, { type Sheet, type SheetData } from "write-excel-file/node";
import { bold, cell, heading, tall, text, uniqueName } from "#api/http/workbookCells";
import type { SaidQuote } from "#shared/reports/builder/fillQuote";
import { sayReport } from "#shared/reports/builder/sayReport";
import type { FilledBlock, ReportContent } from "#shared/reports/content";
import { tablesOf } from "./reportTables";

/**
 * A report as a workbook: one sheet for each block with numbers, one for its words, one for the scales. Numbers are
 * numbers, unrounded; texts that a spreadsheet would run once they are copied out of their cell are disarmed.
 */
export async function reportWorkbook(
  content: ReportContent,
  quotes: readonly SaidQuote[] = [],
): Promise<Buffer> {
  const rightToLeft = content.language === "ar";
  const names = new Set<string>();
  const sheet = (name: string, data: SheetData, widths: number[]): Sheet<never> => ({
    ...{
      data: tall(data, widths),
      sheet: uniqueName(name, names),
      rightToLeft,
      columns: widths.map((width) => ({ width })),
    },
  });
  let number = 0;
  const words = content.blocks.flatMap((block) => wordsOf(block, content, quotes));
  const sheets = [
    sheet(
      content.title,
      [
        [heading(content.title)],
        [text(content.organization.name)],
        ...content.programs.map(({ name, release }) => [text(name), text(release.cutAt.slice(0, 10))]),
        [null],
        ...words,
      ],
      [100, 16],
    ),
    ...content.blocks.flatMap((block) => {
      const tables = tablesOf(block, content.words);
      if (tables.length === 0) return [];
      number++;
      const { title, caption } = headingOf(block);
      const data: SheetData = [
        [heading(title)],
        ...tables.flatMap(({ header, rows }) => [
          header.map(bold),
          ...rows.map((row) => row.map(cell)),
          [null],
        ]),
        ...caption.map((line) => [{ ...text(line), wrap: false }]),
      ];
      return [sheet(`${number}. ${shortName(block, title)}`, data, [36, ...Array<number>(11).fill(14), 40])];
    }),
    sheet("Codebook", codebook(content), [24, 12, 40, 12, 12, 20, 60]),
  ];
  return writeXlsxFile(sheets).toBuffer();
}

/** A tab holds 31 letters: of which instrument and score its sheet is, where the title above the table is a sentence. */
function shortName(block: FilledBlock, title: string): string {
  return "scale" in block ? `${block.scale.instrument} ${block.scale.label}` : title;
}

function headingOf(block: FilledBlock): { title: string; caption: string[] } {
  return "title" in block && "caption" in block
    ? { title: block.title, caption: block.caption }
    : { title: "title" in block ? block.title : block.kind, caption: [] };
}

function wordsOf(block: FilledBlock, { language }: ReportContent, quotes: readonly SaidQuote[]): SheetData {
  switch (block.kind) {
    case "title":
      return [[heading(block.title)], [text(block.subtitle)], [null]];
    case "text":
      return [[heading(block.heading)], ...block.paragraphs.map((line) => [text(line)]), [null]];
    case "outcome":
      return [
        [heading(block.title)],
        ...[...block.sentences, ...block.limits].map((line) => [text(line)]),
        [null],
      ];
    case "flow":
    case "equity":
      return [[heading(block.title)], ...block.sentences.map((line) => [text(line)]), [null]];
    case "quote":
      return quotes
        .filter((said) => said.block === block.id)
        .flatMap((said) => [
          [heading(sayReport("quote.title", {}, language))],
          [text(said.text)],
          [text(said.by)],
          [null],
        ]);
    case "methods":
      return [
        [heading(block.title)],
        ...block.sections.flatMap(({ heading: about, paragraphs, points }) => [
          [heading(about)],
          ...[...paragraphs, ...points].map((line) => [text(line)]),
        ]),
      ];
    default:
      return [];
  }
}

function codebook({ definitions }: ReportContent): SheetData {
  const header = ["instrument", "version", "scale", "from", "to", "direction", "citation"].map(bold);
  const rows = definitions.flatMap(({ instrument, version, name, citations, subscales }) =>
    subscales.map(({ scale }) => [
      ...[instrument, version, `${name}: ${scale.label}`].map(text),
      ...scale.range,
      ...[scale.direction, citations.join(" ")].map(text),
    ]),
  );
  return [header, ...rows];
}
