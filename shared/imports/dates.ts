import { readNumber } from "./numbers";

/**
 * Reads the cells of one date column. The format is chosen once for the column (`proveDateFormat`, or a
 * person), never per cell: in "03/04/2026" nobody can see whether it is March or April.
 *
 * Formats: words of `YYYY YY M D H h m s A Z` (doubling a letter changes nothing but the year) with the
 * file's own signs between, `iso`, or `excel` for a spreadsheet's day numbers. A time without an offset in its
 * cell is a time in `zone`; a day without a time stays that day, in whichever zone.
 *
 * @param zone  From the wall clock of the file's zone to the moment (see zones.ts); left out, the wall clock is UTC.
 * @returns A reader: ISO 8601 with `Z`; null for a blank cell or for a day that tools write when they have
 *   none (1980-01-01, 1899-12-30, 1900-01-00, 1970-01-01 at midnight); undefined when the cell is no such date.
 */
export function compileDateFormat(
  format: string,
  zone?: (wallClock: number) => number,
): ((cell: string) => string | null | undefined) | undefined {
  const name = format.trim().toLowerCase();
  if (name === "iso") return (cell) => readIso(cell, zone);
  if (name === "excel") return (cell) => readSerial(cell, zone);
  const pattern = compilePattern(format.trim());
  return pattern && ((cell) => readPattern(pattern, cell, zone));
}

type Zone = ((wallClock: number) => number) | undefined;

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Undefined where the cell says none. */
  offsetMinutes: number | undefined;
  hasTime: boolean;
}

type PartName = "YYYY" | "YY" | "M" | "D" | "H" | "h" | "m" | "s" | "A" | "Z";
interface Pattern {
  regex: RegExp;
  parts: PartName[];
}

const tokens = /YYYY|YY|MM?|DD?|HH?|hh?|mm?|ss?|A|Z|\s+|./gu;
const partOf: Record<string, [PartName, string]> = {
  YYYY: ["YYYY", "(\\d{4})"],
  YY: ["YY", "(\\d{2})"],
  M: ["M", "(\\d{1,2})"],
  MM: ["M", "(\\d{1,2})"],
  D: ["D", "(\\d{1,2})"],
  DD: ["D", "(\\d{1,2})"],
  H: ["H", "(\\d{1,2})"],
  HH: ["H", "(\\d{1,2})"],
  h: ["h", "(\\d{1,2})"],
  hh: ["h", "(\\d{1,2})"],
  m: ["m", "(\\d{2})"],
  mm: ["m", "(\\d{2})"],
  s: ["s", "(\\d{2})(?:\\.\\d+)?"],
  ss: ["s", "(\\d{2})(?:\\.\\d+)?"],
  A: ["A", "([AaPp])\\.?[Mm]\\.?"],
  Z: ["Z", "(?:UTC|GMT)?(Z|[+-]\\d{1,2}(?::?\\d{2})?|)"],
};

function compilePattern(format: string): Pattern | undefined {
  const parts: PartName[] = [];
  let source = "";
  for (const [token] of format.matchAll(tokens)) {
    const part = Object.hasOwn(partOf, token) ? partOf[token] : undefined;
    if (part) {
      parts.push(part[0]);
      source += part[1];
    } else source += /^\s+$/u.test(token) ? "\\s+" : token.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  }
  const count = (...names: PartName[]) => parts.filter((part) => names.includes(part)).length;
  if (count("YYYY", "YY") !== 1 || count("M") !== 1 || count("D") !== 1) return undefined;
  if (count("H", "h") > 1 || count("m") > 1 || count("s") > 1 || count("A") !== count("h")) return undefined;
  return { regex: new RegExp(`^\\s*${source}\\s*$`, "u"), parts };
}

function readPattern({ regex, parts }: Pattern, cell: string, zone: Zone): string | null | undefined {
  const found = regex.exec(cell);
  if (!found) return cell.trim() === "" ? null : undefined;
  const date: Parts = {
    year: 0,
    month: 0,
    day: 0,
    hour: 0,
    minute: 0,
    second: 0,
    offsetMinutes: undefined,
    hasTime: false,
  };
  let afternoon: boolean | undefined;
  for (let index = 0; index < parts.length; index++) {
    const text = found[index + 1]!;
    const value = Number(text);
    switch (parts[index]) {
      case "YYYY":
        date.year = value;
        break;
      case "YY":
        date.year = value < 70 ? 2000 + value : 1900 + value;
        break;
      case "M":
        date.month = value;
        break;
      case "D":
        date.day = value;
        break;
      case "H":
        date.hasTime = true;
        date.hour = value;
        break;
      case "h":
        if (value < 1 || value > 12) return undefined;
        date.hasTime = true;
        date.hour = value % 12;
        break;
      case "m":
        date.minute = value;
        break;
      case "s":
        date.second = value;
        break;
      case "A":
        afternoon = text.toLowerCase() === "p";
        break;
      case "Z":
        date.offsetMinutes = readOffset(text);
        break;
    }
  }
  if (afternoon) date.hour += 12;
  return writeIso(date, zone);
}

const iso =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT)?)?\s*$/;

function readIso(cell: string, zone: Zone): string | null | undefined {
  const found = iso.exec(cell);
  if (!found) return cell.trim() === "" ? null : undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const offsetMinutes = readOffset(found[7] ?? "");
  return writeIso(
    { year, month, day, hour, minute, second, offsetMinutes, hasTime: found[4] !== undefined },
    zone,
  );
}

/** Days since 1899-12-30, as spreadsheets count; the fraction is the time of day. */
function readSerial(cell: string, zone: Zone): string | null | undefined {
  if (cell.trim() === "") return null;
  const serial = readNumber(cell);
  if (serial === undefined || serial < 0 || serial >= 2_958_466) return undefined;
  // Day 0 and 1 are how an empty date cell comes out.
  if (serial < 2) return null;
  const seconds = Math.round(serial * 86_400);
  const wallClock = (seconds - 25_569 * 86_400) * 1_000;
  return isoOf(zone && seconds % 86_400 !== 0 ? zone(wallClock) : wallClock);
}

function readOffset(text: string): number | undefined {
  if (text === "") return undefined;
  const found = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (!found) return 0;
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3] ?? 0));
}

function writeIso(
  { year, month, day, hour, minute, second, offsetMinutes, hasTime }: Parts,
  zone: Zone,
): string | null | undefined {
  if (month < 1 || month > 12 || hour > 24 || minute > 59 || second > 60) return undefined;
  if (year === 1900 && month === 1 && day === 0) return null;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  const midnight = hour === 0 && minute === 0 && second === 0;
  if (midnight && year < 1981 && sentinels.has(`${year}-${month}-${day}`)) return null;
  const local = offsetMinutes === undefined && hasTime ? zone : undefined;
  if (!local && !offsetMinutes && hour < 24 && second < 60)
    return `${year < 1000 ? String(year).padStart(4, "0") : year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}Z`;
  const wallClock = Date.UTC(year, month - 1, day, hour, minute, second);
  return isoOf(local ? local(wallClock) : wallClock - (offsetMinutes ?? 0) * 60_000);
}

const sentinels = new Set(["1980-1-1", "1970-1-1", "1899-12-30", "1899-12-31", "1900-1-1"]);

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : days[month - 1]!;
}

function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.000Z$/, "Z");
}
