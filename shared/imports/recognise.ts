import { foldWords, trimCell } from "./cells";
import { givenName, type Header, type HeaderColumn, nameOf, uniqueNames } from "./header";
import { givenHeader, headerForms, plainHeader } from "./headerForms";
import { type Source, sources } from "./sources";
import { type Told, tell } from "./tell";
import { seemsDate, splitWaveName } from "./words";

/** Enough records for every header that we know, and a look at what follows. */
export const recordsToRecognise = 8;

export interface Recognised {
  header: Header;
  headerRows: number;
  /** Cells per header row in the file, nameless columns at the end included. */
  rawWidth: number;
  source: { id: string; name: string; confidence: number };
  /** What was done to the header, for people. */
  notes: Told[];
}

/** What a person says of the header, in place of what would be recognised. */
export interface GivenHeader {
  /** Which record holds the names, from 0. */
  names: number;
  /** Which record holds the first answers; what stands between is left out. */
  answers: number;
  /** A table like any other: none of the rules of a survey tool. */
  plain: boolean;
}

/**
 * The header of a file from its first records: how many rows it takes (survey tools write one, two or
 * three), what the columns are called, and which tool wrote it.
 *
 * @param records  The first records of the file, `recordsToRecognise` of them where there are as many.
 * @param given  Believed rather than what the records look like.
 */
export function recogniseFile(records: readonly string[][], given?: GivenHeader): Recognised {
  const form = given ? givenHeader(given) : (headerForms.find(({ fits }) => fits(records)) ?? plainHeader);
  const full = form.columns(records);
  const headerRows = given ? [records[given.names]!] : records.slice(0, form.rows(records));
  const named = full.length - countNameless(headerRows, full.length);
  const names = uniqueNames(full.slice(0, named).map(({ name }) => name));
  const columns = full.slice(0, named).map((column, index) => tidyColumn(column, names[index]!));
  const notes: Told[] = [];
  if (named < full.length) notes.push(tell("note.namelessEnd", { n: full.length - named }));
  const nameless = names.flatMap(({ name }, index) => (nameOf(full[index]!.name) === "" ? [name] : []));
  if (nameless.length > 0) notes.push(tell("note.nameless", { columns: nameless.slice(0, 4).join(", ") }));
  const doubled = names.flatMap(({ name, doubled }, index) =>
    doubled === undefined ? [] : [`${name}: ${index + 1}`],
  );
  if (doubled.length > 0)
    notes.push(
      tell("note.doubled", { columns: `${doubled.slice(0, 4).join(", ")}${doubled.length > 4 ? " …" : ""}` }),
    );
  return {
    header: { columns },
    headerRows: form.rows(records),
    rawWidth: full.length,
    source: given?.plain ? plainTable({ columns }) : recogniseSource({ columns }, form.marks),
    notes,
  };
}

function tidyColumn(
  { title, importId, zone }: HeaderColumn,
  named: Pick<HeaderColumn, "name" | "doubled">,
): HeaderColumn {
  const shown = title === undefined ? undefined : nameOf(title);
  return {
    ...named,
    ...(shown !== undefined && shown !== "" && shown !== givenName(named) ? { title: shown } : {}),
    ...(importId === undefined ? {} : { importId }),
    ...(zone === undefined ? {} : { zone }),
  };
}

/** How many columns at the end have no cell with anything in it in any header row. */
function countNameless(headerRows: readonly string[][], width: number): number {
  let nameless = 0;
  while (nameless < width - 1 && headerRows.every((row) => trimCell(row[width - 1 - nameless] ?? "") === ""))
    nameless++;
  return nameless;
}

/**
 * Which tool wrote a file with these columns, surest first; files of no tool that we know are "generic":
 * wide when column names carry waves, else long.
 *
 * @param marks  What the form of the header proves beside the names.
 */
export function recogniseSource(
  header: Header,
  marks: readonly string[] = [],
): { id: string; name: string; confidence: number } {
  const given = header.columns.map(givenName);
  const names = new Set([...given.map(foldWords), ...marks]);
  const first = foldWords(given[0] ?? "");
  const fitting = sources
    .filter((source) => fitsSource(source, names, first))
    .map((source) => ({ id: source.id, name: source.name, confidence: confidenceOf(source, names) }))
    .sort((a, b) => b.confidence - a.confidence);
  return fitting[0] ?? plainTable(header);
}

/** A file of no tool that we know, or that a person says is of none. */
function plainTable(header: Header): Recognised["source"] {
  const wavesOf = new Map<string, Set<string>>();
  for (const name of header.columns.map(givenName)) {
    // "start date" and "end date" are no waves.
    const split = seemsDate(name) ? undefined : splitWaveName(name);
    if (split)
      wavesOf.set(split.base, (wavesOf.get(split.base) ?? new Set()).add(JSON.stringify(split.wave)));
  }
  return [...wavesOf.values()].some((waves) => waves.size > 1)
    ? { id: "generic-wide", name: "Table with one row per person", confidence: 0.3 }
    : { id: "generic-long", name: "Table with one row per response", confidence: 0.3 };
}

function fitsSource({ all, pattern, first: firstNames }: Source, names: Set<string>, first: string): boolean {
  if (!all.every((name) => names.has(name))) return false;
  if (firstNames && !firstNames.includes(first)) return false;
  return !pattern || [...names].some((name) => pattern.test(name));
}

/** Two names prove little, many prove much; a tool's own mark proves most. */
function confidenceOf({ all, any, pattern, weak }: Source, names: Set<string>): number {
  const found = any.filter((name) => names.has(name)).length;
  const marked = all.some((name) => name.startsWith("#") && name.length > 1) || pattern;
  const base = weak ? 0.5 : marked ? 0.8 : 0.45 + 0.1 * all.length;
  const share = any.length === 0 ? 0 : found / any.length;
  return Math.min(0.99, Math.round((base + (1 - base) * 0.9 * share) * 100) / 100);
}
