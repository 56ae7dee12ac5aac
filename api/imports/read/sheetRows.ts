import type { ImportLimits } from "#shared/imports/limits";
import { refusal } from "#shared/imports/refusal";
import type { Problem } from "#shared/problem";
import { damaged } from "./archive";
import type { NumberMeaning } from "./numberFormats";
import { numberText } from "./numberText";
import { readXml } from "./readXml";
import { plainText } from "./sharedTexts";

/** What the cells of a sheet point to. */
export interface SheetContext {
  texts: readonly string[];
  formats: readonly NumberMeaning[];
  from1904: boolean;
}

/** Told about what is read but would surprise somebody. */
export interface SheetRemarks {
  /** Cells with a formula whose result the workbook does not hold. */
  noResult: { count: number; first: string };
  hiddenRows: number;
}

/** Every sheet has fewer rows than this: a number beyond is a fault, not a row. */
const mostRowNumber = 20_000_000;
const blankRow = [""];

/**
 * The rows of a sheet as texts, from its row 1: rows that are not there are empty ones, so that row numbers
 * stay those that a person sees. Empty cells at the end of a row are left out.
 *
 * @throws Problem `too_large` or `unreadable_file`, naming the cell.
 */
export async function* readSheetRows(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
  limits: ImportLimits,
  remarks: SheetRemarks,
): AsyncGenerator<string[][]> {
  let ready: string[][] = [];
  let rowNumber = 0;
  let row: string[] = [];
  let columnIndex = -1;
  let cell: Cell | undefined;
  let inValue = false;
  let inReading = false;
  let ended = false;

  const startRow = (attributes: Record<string, string>) => {
    const given = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r);
    if (!Number.isInteger(given) || given <= rowNumber || given > mostRowNumber) throw damaged();
    if (given > limits.rows + 100)
      throw refusal("too_large", "file.tooManyRows", { most: limits.rows.toLocaleString("en") });
    while (++rowNumber < given) ready.push(blankRow);
    row = [];
    columnIndex = -1;
    if (attributes.hidden === "1" || attributes.hidden === "true") remarks.hiddenRows++;
  };

  const startCell = ({ r, t = "n", s }: Record<string, string>) => {
    columnIndex = r === undefined ? columnIndex + 1 : columnOf(r);
    cell = { type: t, style: s === undefined ? 0 : Number(s), value: "", hasFormula: false };
  };

  const endCell = ({ type, style, value, hasFormula }: Cell) => {
    if (value === "") {
      if (hasFormula && type !== "str" && remarks.noResult.count++ === 0)
        remarks.noResult.first = nameOfCell(columnIndex, rowNumber);
      return;
    }
    const text = textOf(type, value, context.formats[style], context);
    if (text === "") return;
    if (columnIndex >= limits.columns)
      throw refusal("too_large", "file.farCell", {
        cell: nameOfCell(columnIndex, rowNumber),
        most: limits.columns.toLocaleString("en"),
      });
    if (text.length > limits.cellCharacters) throw tooLong(columnIndex, rowNumber, limits);
    while (row.length < columnIndex) row.push("");
    row[columnIndex] = text;
  };

  const events = readXml(chunks, {
    open(name, attributes) {
      if (name === "row") startRow(attributes);
      else if (name === "c") startCell(attributes);
      else if (name === "v") inValue = true;
      else if (name === "t") inValue = !inReading;
      else if (name === "rPh") inReading = true;
      else if (name === "f" && cell) cell.hasFormula = true;
    },
    text(piece) {
      if (!inValue || !cell) return;
      cell.value += piece;
      if (cell.value.length > limits.cellCharacters * 7) throw tooLong(columnIndex, rowNumber, limits);
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "rPh") inReading = false;
      else if (name === "c" && cell) {
        endCell(cell);
        cell = undefined;
      } else if (name === "row") ready.push(row.length === 0 ? [""] : row);
      else if (name === "sheetData") ended = true;
    },
  });
  for await (const _ of events) {
    if (ready.length > 0) yield ready.splice(0);
  }
  if (ready.length > 0) yield ready;
  ready = [];
  if (!ended) throw damaged();
}

interface Cell {
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
}

function textOf(
  type: string,
  value: string,
  meaning: NumberMeaning | undefined,
  { texts, from1904 }: SheetContext,
): string {
  switch (type) {
    case "s": {
      const text = texts[Number(value)];
      if (text === undefined) throw damaged();
      return text;
    }
    case "n":
      return numberText(value, meaning, from1904);
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "d":
      return value.replace("T", " ");
    default:
      return plainText(value);
  }
}

function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index);
    if (letter >= 65 && letter <= 90) column = column * 26 + letter - 64;
    else if (index > 0 && index <= 3 && /^\d+$/.test(reference.slice(index))) return column - 1;
    else throw damaged();
  }
  throw damaged();
}

/** As a spreadsheet names it: "B7". */
function nameOfCell(columnIndex: number, rowNumber: number): string {
  let name = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name + rowNumber;
}

function tooLong(columnIndex: number, rowNumber: number, limits: ImportLimits): Problem {
  return refusal("too_large", "file.longSheetCell", {
    cell: nameOfCell(columnIndex, rowNumber),
    most: limits.cellCharacters.toLocaleString("en"),
  });
}
