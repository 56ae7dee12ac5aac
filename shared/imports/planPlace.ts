import { foldName, tidyName } from "#shared/participants/foldName";
import { foldWords, quoteCell, saysNothing, trimCell } from "./cells";
import type { Mapping } from "./mapping";
import { type Fail, list, longestName, type Mistakes, type PlanWave, tooLong, type Use } from "./planInput";
import type { NoteCode } from "./prepared";
import { tell } from "./tell";

/** Cells remembered per column, and spellings of names; past that each is worked out again. */
const remembered = 5_000;

/**
 * The wave of a row: a wave's key or label, or what the mapping says that the cell means. Undefined when the
 * mapping names no wave for the row (its items then bring their own).
 */
function compileWave(
  mapping: Mapping,
  waves: readonly PlanWave[],
  mistakes: Mistakes,
  use: Use,
): ((cells: string[], fail: Fail) => string) | undefined {
  const placement = mapping.wave;
  if (!placement) return undefined;
  const keys = waves.map(({ key }) => key);
  const check = (path: string, key: string) => {
    if (!keys.includes(key))
      mistakes.add(path, tell("map.noWave", { wave: quoteCell(key), there: list(keys) }));
  };
  if (placement.is !== undefined) {
    const key = placement.is;
    check("wave.is", key);
    return () => key;
  }
  const index = use(mistakes.column("wave.column", placement.column!), "wave");
  const meaning = new Map<string, string>();
  for (const { key, label } of waves) if (!meaning.has(foldWords(label))) meaning.set(foldWords(label), key);
  for (const key of keys) meaning.set(foldWords(key), key);
  for (const [cell, key] of Object.entries(placement.values ?? {})) {
    check(`wave.values.${cell}`, key);
    meaning.set(foldWords(cell), key);
  }
  const expected = placement.values ? [...new Set([...Object.keys(placement.values), ...keys])] : keys;
  const memory = new Map<string, string | undefined>();
  return (cells, fail) => {
    const cell = cells[index] ?? "";
    let key = memory.get(cell);
    if (key === undefined) {
      key = meaning.get(foldWords(cell));
      if (key !== undefined && cell.length <= 200 && memory.size < remembered) memory.set(cell, key);
    }
    if (key !== undefined) return key;
    fail(
      index,
      cell,
      cell.trim() === ""
        ? tell("problem.noWave", { expected: list(expected) })
        : tell("problem.unknownWave", { cell: quoteCell(cell), expected: list(expected) }),
    );
    return "";
  };
}

/**
 * The cohort or group of a row, null where the file gives none. Spellings of one name (case, blanks) become
 * the spelling that came first, and the row is noted; "river side" and "riverside" stay two names.
 */
function compileLabel(
  placement: Mapping["cohort"],
  kind: "cohort" | "group",
  mistakes: Mistakes,
  use: Use,
): (cells: string[], fail: Fail, notes: NoteCode[]) => string | null {
  if (!placement) return () => null;
  if (placement.is !== undefined) {
    const name = tidyName(placement.is);
    return () => name;
  }
  const index = use(mistakes.column(`${kind}.column`, placement.column!), kind);
  const meaning = new Map(
    Object.entries(placement.values ?? {}).map(([cell, name]) => [foldWords(cell), tidyName(name)]),
  );
  const spelling = new Map<string, string>();
  const memory = new Map<string, { name: string | null; folded: boolean }>();
  const none: NoteCode = kind === "cohort" ? "no_cohort" : "no_group";

  function readLabel(cell: string): { name: string | null; folded: boolean } {
    const meant = meaning.get(foldWords(cell));
    if (meant === undefined && saysNothing(cell)) return { name: null, folded: false };
    const name = meant ?? tidyName(trimCell(cell)).normalize("NFC");
    const first = spelling.get(foldName(name));
    if (first !== undefined) return { name: first, folded: meant === undefined && first !== cell };
    if (name.length <= 200 && spelling.size < remembered) spelling.set(foldName(name), name);
    return { name, folded: meant === undefined && name !== cell };
  }

  return (cells, fail, notes) => {
    const cell = cells[index] ?? "";
    let read = memory.get(cell);
    if (read === undefined) {
      read = readLabel(cell);
      if (cell.length <= 200 && memory.size < remembered) memory.set(cell, read);
    }
    if (read.name === null) notes.push(none);
    else if (read.name.length > longestName)
      fail(index, cell, tooLong(kind === "cohort" ? "Cohort" : "Group"));
    if (read.folded && !notes.includes("label_folded")) notes.push("label_folded");
    return read.name;
  };
}

export const compilePlace = { wave: compileWave, label: compileLabel };
