import type { NumberMeaning } from "./numberFormats";

const secondsPerDay = 86_400;
/** From 1904-01-01, where old Macs began to count, to 1899-12-30, from which everybody else does. */
const days1904 = 1_462;
const lastDay = 2_958_465;

/**
 * The number of a cell as text: as short as it can be said without loss (a spreadsheet stores 0.1 as
 * 0.10000000000000001), a date as `2026-03-04` or `2026-03-04 18:22:10`, a time of day as `18:22:10`, a code
 * shown with leading zeros with them. The number of a date that cannot be one stays a number.
 *
 * @param written  The number as the workbook stores it.
 */
export function numberText(written: string, meaning: NumberMeaning | undefined, from1904: boolean): string {
  const number = Number(written);
  if (written.trim() === "" || !Number.isFinite(number)) return written;
  if (meaning?.kind === "date") return dateText(number, meaning, from1904) ?? String(number);
  const text = String(number);
  return meaning && Number.isInteger(number) && number >= 0 ? text.padStart(meaning.leadingZeros, "0") : text;
}

function dateText(
  given: number,
  { hasDate, hasTime }: Extract<NumberMeaning, { kind: "date" }>,
  from1904: boolean,
): string | undefined {
  if (!hasDate && given >= 0 && given < 1) return clock(Math.round(given * secondsPerDay) % secondsPerDay);
  const counted = from1904 ? given + days1904 : given;
  if (counted < 0 || counted >= lastDay + 1) return undefined;
  // Spreadsheets know a 29 February 1900 that never was; before it, they count from a day later.
  const serial = counted < 60 ? counted + 1 : counted;
  const seconds = Math.round(serial * secondsPerDay);
  const day = new Date((Math.floor(seconds / secondsPerDay) - 25_569) * secondsPerDay * 1_000);
  const date = day.toISOString().slice(0, 10);
  const time = seconds % secondsPerDay;
  return time === 0 && !(hasTime && given % 1 !== 0) ? date : `${date} ${clock(time)}`;
}

function clock(seconds: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  return `${two(seconds / 3_600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}
