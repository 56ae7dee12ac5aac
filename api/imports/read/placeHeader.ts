import type { PerAnswer } from "#shared/imports/perAnswer";
import type { GivenHeader } from "#shared/imports/recognise";
import { Problem } from "#shared/problem";
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
  notes: string[],
): GivenHeader {
  const { headerRow = skipped + 1, plain = false } = said;
  const { answersFrom = headerRow + 1 } = said;
  const names = headerRow - 1 - skipped;
  const refuse = (path: string, message: string) =>
    new Problem("invalid_input", message, { places: [{ path, message }] });
  if (answersFrom <= headerRow)
    throw refuse("answers_from", `Answers begin below the names, so after row ${headerRow}.`);
  if (names >= records.length)
    throw refuse("header_row", `The file has no row ${headerRow}, so no names of columns can be there.`);
  if (names < 0 || isBlank(records[names]!))
    throw refuse("header_row", `Row ${headerRow} is empty, so no names of columns can be there.`);
  if (answersFrom - 1 - skipped > records.length)
    throw refuse("answers_from", `The file has no row ${answersFrom}, so no answers can begin there.`);
  const above =
    names > 0 ? [`${names === 1 ? "1 row" : `${names} rows`} above the names of the columns`] : [];
  const between = answersFrom - headerRow - 1;
  const below = between > 0 ? [`${between === 1 ? "1 row" : `${between} rows`} below them`] : [];
  const left = [...above, ...below];
  if (left.length > 0) notes.push(`As you said, ${left.join(" and ")} left out`);
  if (plain) notes.push("As you said, read as a plain table, without the rules of a survey tool");
  return { names, answers: answersFrom - 1 - skipped, plain };
}
