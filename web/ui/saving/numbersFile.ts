import type { SheetData } from "write-excel-file/browser";
import { figureCells, figureCsv } from "#shared/reports/figureCells";
import type { Figures } from "../../charts/figures";

/** The numbers of a chart as a CSV file. */
export function csvOf({ header, rows }: Figures): Blob {
  return new Blob([figureCsv([header, ...rows])], { type: "text/csv;charset=utf-8" });
}

/**
 * The numbers of a chart as a workbook: numbers are numbers, unrounded. What the picture says in words stands on a
 * sheet of its own, so that the first one can be worked with.
 *
 * @param about  Title, sentence and caption of the picture, a line each.
 */
export async function xlsxOf(
  { header, rows }: Figures,
  about: readonly string[],
  { isRtl, names }: { isRtl: boolean; names: { numbers: string; about: string } },
): Promise<Blob> {
  // Nobody needs it to read a page.
  const { default: writeXlsxFile } = await import("write-excel-file/browser");
  const [heads = [], ...cells] = figureCells([header, ...rows]);
  const data: SheetData = [
    heads.map((head) => ({ value: String(head), fontWeight: "bold" as const })),
    ...cells,
  ];
  const words: SheetData = figureCells(about.map((line) => [line]));
  return writeXlsxFile([
    {
      ...{ data, sheet: names.numbers, rightToLeft: isRtl },
      columns: header.map((_, k) => ({ width: k === 0 ? 28 : 18 })),
    },
    { data: words, sheet: names.about, rightToLeft: isRtl, columns: [{ width: 100 }] },
  ]).toBlob();
}
