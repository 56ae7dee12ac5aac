import { trimCell } from "./cells";

/**
 * Watches the cells of a column go by and says, at the end, in which format its dates are written. Day and
 * month are told apart only by proof: somewhere a first or a second number above 12.
 */
export interface DateEvidence {
  dates: number;
  /** Written with different signs or in a different order: not one format. */
  mixed: boolean;
  order: "year" | "numbers" | null;
  shape: string | null;
  largestFirst: number;
  largestSecond: number;
}

export function noDateEvidence(): DateEvidence {
  return { dates: 0, mixed: false, order: null, shape: null, largestFirst: 0, largestSecond: 0 };
}

const written =
  /^(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})(?:([T\s]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?)?(\s*(?:Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT))?)?$/u;

/** Takes one cell into account. Answers whether it looks like a date. */
export function watchDate(evidence: DateEvidence, cell: string): boolean {
  const found = written.exec(trimCell(cell));
  if (!found) return false;
  const [, first, sign, second, third, gap, hour, , seconds, half, zone] = found as unknown as string[];
  const yearFirst = first!.length === 4;
  if (!yearFirst && first!.length > 2) return false;
  if (third!.length === 3 || (yearFirst && third!.length > 2)) return false;
  const date = yearFirst
    ? `YYYY${sign}MM${sign}DD`
    : `#${sign}#${sign}${third!.length === 4 ? "YYYY" : "YY"}`;
  const clock = half ? "h" : "HH";
  const time = hour
    ? `${gap!.trim() === "T" ? "T" : " "}${clock}:mm${seconds ? ":ss" : ""}${half ? " A" : ""}`
    : "";
  const shape = date + time + (zone ? "Z" : "");
  evidence.dates++;
  evidence.order ??= yearFirst ? "year" : "numbers";
  evidence.shape ??= shape;
  if (evidence.shape !== shape) evidence.mixed = true;
  if (!yearFirst) {
    evidence.largestFirst = Math.max(evidence.largestFirst, Number(first));
    evidence.largestSecond = Math.max(evidence.largestSecond, Number(second));
  }
  return true;
}

/**
 * The formats that fit everything seen: one where it is proved, two ("D/M/YYYY", "M/D/YYYY") where a person
 * has to say, none where the column mixes several ways of writing.
 */
export function proveDateFormat(evidence: DateEvidence): string[] {
  const { dates, mixed, order, shape, largestFirst, largestSecond } = evidence;
  if (dates === 0 || mixed || shape === null) return [];
  if (order === "year")
    return [/^YYYY-MM-DD/.test(shape) && /T|Z/.test(shape) ? "iso" : shape.replace(/Z$/, " Z")];
  const written = shape.replace(/Z$/, " Z");
  const dayFirst = written.replace("#", "D").replace("#", "M");
  const monthFirst = written.replace("#", "M").replace("#", "D");
  if (largestFirst > 31 || largestSecond > 31 || (largestFirst > 12 && largestSecond > 12)) return [];
  if (largestFirst > 12) return [dayFirst];
  if (largestSecond > 12) return [monthFirst];
  return [dayFirst, monthFirst];
}
