import { foldWords } from "./cells";
import { givenName } from "./header";
import type { Mapping } from "./mapping";
import { onlyOne, type Proposed } from "./proposeColumns";
import type { ColumnProfile, Reading } from "./reading";
import type { Source } from "./sources";
import { seemsDate } from "./words";
import { compileZone } from "./zones";

/**
 * When a response was sent: the tool's own column, or the only date column whose name says so. Its times are in
 * the zone that the tool says, else in the organization's own: both are shown, for a person to change.
 */
export function proposeMoment(
  reading: Reading,
  source: Source | undefined,
  homeZone = "UTC",
): Proposed<NonNullable<Mapping["completedAt"]>> {
  const dates = reading.columns.filter(({ dateFormats, personal }) => dateFormats.length > 0 && !personal);
  const own = (source?.completed ?? []).flatMap(
    (word) => onlyOne(dates.filter((column) => foldWords(givenName(column)) === word)) ?? [],
  );
  const named = dates.filter((column) => seemsDate(givenName(column)));
  const column = own[0] ?? (named.length === 1 ? named[0] : undefined);
  if (!column) return {};
  const format = column.dateFormats[0]!;
  const zone = zoneOf(column, reading, source) ?? homeZone;
  const value = { column: column.name, format, ...(hasWallClock(format) ? { zone } : {}) };
  if (column.dateFormats.length === 1) return { value };
  return {
    value,
    question: {
      id: "completedAt",
      about: "completedAt",
      question: `In column ${column.name}, is ${column.samples[0]} written day first or month first?`,
      options: column.dateFormats.map((format) => ({
        value: format,
        label: `${format.startsWith("D") ? "day first" : "month first"} (${format})`,
      })),
    },
  };
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
