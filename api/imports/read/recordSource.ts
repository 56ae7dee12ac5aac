import type { ImportLimits } from "#shared/imports/limits";
import { type Told, tell } from "#shared/imports/tell";
import { declaredDelimiter, sniffDelimiter, sniffNewline } from "./delimiter";
import { cutRecords, type Fault } from "./records";
import type { OpenSheet } from "./workbook";

/** Records of a file, whatever they are written in. */
export interface RecordSource {
  /** The sign between cells; none in a workbook. */
  delimiter: string;
  /** The next records; `ended` with the last. After a fault nothing more comes. */
  next(): Promise<{ rows: string[][]; fault?: Fault; ended: boolean; characters: number }>;
}

/** Text, cut into records as it arrives. */
export async function openText(
  texts: AsyncIterator<string>,
  limits: ImportLimits,
  notes: Told[],
): Promise<RecordSource> {
  let text = "";
  let ended = false;
  while (!ended && text.length < 32_768) {
    const next = await texts.next();
    if (next.done) ended = true;
    else text += next.value;
  }
  const declared = declaredDelimiter(text);
  if (declared) text = text.slice(declared.length);
  const newline = sniffNewline(text);
  const delimiter = declared?.delimiter ?? sniffDelimiter(text, newline);
  if (delimiter !== ",") notes.push(tell("note.separated", { sign: delimiterNames[delimiter] ?? delimiter }));
  const cutter = cutRecords(delimiter, newline, limits);
  let sniffed: string | undefined = text;

  return {
    delimiter,
    async next() {
      let piece = sniffed;
      sniffed = undefined;
      if (piece === undefined && !ended) {
        const next = await texts.next();
        if (next.done) ended = true;
        else piece = next.value;
      }
      const { rows, fault } = piece === undefined ? { rows: [] } : cutter.push(piece);
      if (!ended || fault)
        return { rows, ...(fault ? { fault } : {}), ended, characters: piece?.length ?? 0 };
      const last = cutter.end();
      return { ...last, rows: [...rows, ...last.rows], ended, characters: piece?.length ?? 0 };
    },
  };
}

/** A tab cannot be seen. */
const delimiterNames: Record<string, string> = { "\t": "Tab" };

/** Rows of a sheet, which are records already. */
export function openSheetRecords({ rows }: OpenSheet): RecordSource {
  return {
    delimiter: "",
    async next() {
      const next = await rows.next();
      return next.done
        ? { rows: [], ended: true, characters: 0 }
        : { rows: next.value, ended: false, characters: next.value.length * 100 };
    },
  };
}
