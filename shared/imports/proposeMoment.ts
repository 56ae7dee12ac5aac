import { foldWords } from "./cells";
import { givenName } from "./header";
import type { Mapping } from "./mapping";
import { onlyOne, type Proposed } from "./proposeColumns";
import type { ColumnProfile, Reading } from "./reading";
import type { ImportQuestion } from "./report";
import type { Source } from "./sources";
import { ask } from "./tell";
import { seemsDate } from "./words";
import { compileZone } from "./zones";

/** The zones by which times that name none may be read. */
export interface KnownZones {
  /** The organization's own: proposed. */
  home?: string | undefined;
  /** What a person said in this program before: taken. */
  said?: string | undefined;
}

/**
 * When a response was sent: the tool's own column, or the only date column whose name says so. Its times are in
 * the zone that the tool says, or that a person said in this program before. Else the organization's own is only
 * proposed: `askZone` asks.
 */
export function proposeMoment(
  reading: Reading,
  source: Source | undefined,
  { home = "UTC", said }: KnownZones = {},
): Proposed<NonNullable<Mapping["completedAt"]>> {
  const dates = reading.columns.filter(({ dateFormats, personal }) => dateFormats.length > 0 && !personal);
  const own = (source?.completed ?? []).flatMap(
    (word) => onlyOne(dates.filter((column) => foldWords(givenName(column)) === word)) ?? [],
  );
  const named = dates.filter((column) => seemsDate(givenName(column)));
  const column = own[0] ?? (named.length === 1 ? named[0] : undefined);
  if (!column) return {};
  const format = column.dateFormats[0]!;
  const value = {
    ...{ column: column.name, format },
    ...(hasWallClock(format) ? zoneFor(zoneOf(column, reading, source), said, home) : {}),
  };
  if (column.dateFormats.length === 1) return { value };
  return {
    value,
    question: {
      id: "completedAt",
      about: "completedAt",
      ...ask("ask.dayOrder", { column: column.name, cell: column.samples[0]! }),
      options: column.dateFormats.map((format) => ({
        value: format,
        label: `${format.startsWith("D") ? "day first" : "month first"} (${format})`,
      })),
    },
  };
}

function zoneFor(tool: string | undefined, said: string | undefined, home: string) {
  if (tool !== undefined) return { zone: tool, zoneFrom: "tool" as const };
  return said === undefined ? { zone: home } : { zone: said, zoneFrom: "person" as const };
}

/** Asked once in a program: whose clock the times are that name no zone. Undefined where none has to be known. */
export function askZone(
  moment: Mapping["completedAt"],
  { columns }: Pick<Reading, "columns">,
): ImportQuestion | undefined {
  if (!moment || moment.zoneFrom !== undefined) return undefined;
  const column = columns.find(({ name }) => name === moment.column);
  const sample = column?.samples.find((cell) => isWallClock(cell, moment.format));
  if (sample === undefined) return undefined;
  return {
    id: "zone",
    about: "completedAt",
    ...(moment.format === "excel"
      ? ask("ask.zoneSerials", { column: moment.column })
      : ask("ask.zone", { column: moment.column, cell: sample })),
    options: [...new Set([moment.zone ?? "UTC", "UTC"])].map((zone) => ({ value: zone, label: zone })),
  };
}

/** Is this cell a time of day without a zone? */
function isWallClock(cell: string, format: string): boolean {
  if (!hasWallClock(format)) return false;
  if (format === "excel") return /^\d+[.,]\d*[1-9]/.test(cell.trim());
  return format !== "iso" || /[T\s]\d{1,2}:\d{2}[\d:.,]*$/.test(cell.trim());
}

/** Can a cell of this format be a time that names no zone? A day without a time is that day everywhere. */
export function hasWallClock(format: string): boolean {
  return format === "iso" || format === "excel" || (/[Hh]/.test(format) && !format.includes("Z"));
}

/** The zone that the tool itself gives to a column's times. */
function zoneOf(
  column: ColumnProfile,
  reading: Pick<Reading, "header">,
  source: Source | undefined,
): string | undefined {
  const said = reading.header.columns.find(({ name }) => name === column.name)?.zone;
  if (said !== undefined && compileZone(said)) return said;
  return source?.utc?.includes(foldWords(givenName(column))) ? "UTC" : undefined;
}
