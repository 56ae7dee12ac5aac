import type { PerAnswer } from "#shared/imports/perAnswer";
import type { GivenHeader } from "#shared/imports/recognise";
import { refusal } from "#shared/imports/refusal";
import type { SayingCode } from "#shared/imports/sayings";
import { type Told, tell } from "#shared/imports/tell";
import { isBlank } from "./blankRows";

/** What the sender says of the header, in rows of the file as a spreadsheet counts them, from 1. */
export interface HeaderSaid {
  headerRow?: number | undefined;
  answersFrom?: number | undefined;
  plain?: boolean | undefined;
  /** Id of the survey tool that wrote the file (sources.ts). */
  source?: string | undefined;
  /** The file has one row for each answer, to be put together to responses. */
  perAnswer?: PerAnswer | undefined;
  /** The sheet of a workbook that is meant, by its name. */
  sheet?: string | undefined;
}

/** Rows of the file, as a person counts them, to records below the blank lines at its top. */
export function placeHeader(
  { records, skipped }: { records: string[][]; skipped: number },
  said: HeaderSaid,
  notes: Told[],
): GivenHeader {
  const { headerRow = skipped + 1, plain = false } = said;
  const { answersFrom = headerRow + 1 } = said;
  const names = headerRow - 1 - skipped;
  const wrong = (path: string, saying: SayingCode, row: number) =>
    refusal("invalid_input", saying, { row }, { path });
  if (answersFrom <= headerRow) throw wrong("answers_from", "file.answersAbove", headerRow);
  if (names >= records.length) throw wrong("header_row", "file.noHeaderRow", headerRow);
  if (names < 0 || isBlank(records[names]!)) throw wrong("header_row", "file.emptyHeaderRow", headerRow);
  if (answersFrom - 1 - skipped > records.length)
    throw wrong("answers_from", "file.noAnswerRow", answersFrom);
  const below = answersFrom - headerRow - 1;
  if (names > 0 && below > 0) notes.push(tell("note.leftBoth", { n: names, below }));
  else if (names > 0) notes.push(tell("note.leftAbove", { n: names }));
  else if (below > 0) notes.push(tell("note.leftBelow", { n: below }));
  if (plain) notes.push(tell("note.plain"));
  return { names, answers: answersFrom - 1 - skipped, plain };
}
