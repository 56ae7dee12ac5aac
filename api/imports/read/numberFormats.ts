import { damaged } from "./archive";
import { readWholeXml } from "./readXml";

/** How a number in a cell is meant, by the format that the cell is shown in. */
export type NumberMeaning =
  | { kind: "number"; leadingZeros: number }
  | { kind: "date"; hasDate: boolean; hasTime: boolean };

const plainNumber: NumberMeaning = { kind: "number", leadingZeros: 0 };
const mostStyles = 70_000;

/** Formats that every spreadsheet has without writing them down (ECMA-376 part 1, 18.8.30). */
const builtIn = new Map<number, string>([
  [14, "d/m/y"],
  [15, "d-mmm-y"],
  [16, "d-mmm"],
  [17, "mmm-y"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "d/m/y h:mm"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  // East Asian calendars: all of them dates but 32 to 35 and 55 to 56, which are times.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, string] => [id, "y/m/d"]),
  ...[32, 33, 34, 35, 55, 56].map((id): [number, string] => [id, "h:mm"]),
]);

/** Reads a workbook's styles: what the numbers of a cell with style `s` mean, by that number. */
export async function readNumberFormats(chunks: AsyncIterable<Buffer>): Promise<NumberMeaning[]> {
  const codes = new Map(builtIn);
  const ids: number[] = [];
  let inCells = false;
  await readWholeXml(chunks, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) ids.push(Number(attributes.numFmtId ?? 0));
      if (ids.length > mostStyles || codes.size > mostStyles) throw damaged();
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  const meanings = new Map([...codes].map(([id, code]) => [id, meaningOf(code)]));
  return ids.map((id) => meanings.get(id) ?? plainNumber);
}

/** What a number in this format is: "d/m/yyyy" a date, "[h]:mm" a length of time (a number), "0000" a code. */
export function meaningOf(code: string): NumberMeaning {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .split(";")[0]!
    .replace(/general|am\/pm|a\/p/gi, "")
    .toLowerCase();
  if (elapsed || !/[ymdhs]/.test(bare)) {
    const zeros = /^\s*(0{2,})\s*$/.exec(bare);
    return zeros ? { kind: "number", leadingZeros: zeros[1]!.length } : plainNumber;
  }
  const hasTime = /[hs]/.test(bare);
  return { kind: "date", hasDate: /[yd]/.test(bare) || !hasTime, hasTime };
}
