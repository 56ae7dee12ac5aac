import { foldWords } from "./cells";
import { columnIndex, type Header } from "./header";
import type { SkipReason } from "./prepared";
import { sourceWith } from "./sources";

/** What the survey tool itself says about a response. */
export interface RowStatus {
  /** A preview, a test, a rejected response; null for a real one. */
  kindOf(cells: readonly string[]): Extract<SkipReason, "preview" | "rejected" | "test"> | null;
  finished(cells: readonly string[]): boolean;
  language(cells: readonly string[]): string | null;
}

/**
 * Reads the tool's own columns by name (the Qualtrics id in its third header row counts as the name too).
 * Columns that the file lacks say nothing: the row is real and finished.
 */
export function compileRowStatus(header: Header, sourceId: string): RowStatus {
  const source = sourceWith(
    sourceId,
    header.columns.map(({ name }) => name),
  );
  const find = ownColumns(header);
  const kinds = (source?.kinds ?? []).flatMap(({ column, cells }) => {
    const index = find(column);
    return index === undefined ? [] : [{ index, cells: new Map(Object.entries(cells)) }];
  });
  const finishedAt = source?.finished && find(source.finished.column);
  const unfinished = new Set(source?.finished?.no ?? []);
  const languageAt = source?.language === undefined ? undefined : find(source.language);

  return {
    kindOf(cells) {
      for (const { index, cells: meaning } of kinds) {
        const kind = meaning.get(foldWords(cells[index] ?? ""));
        if (kind) return kind;
      }
      return null;
    },
    finished: (cells) => finishedAt === undefined || !unfinished.has(foldWords(cells[finishedAt] ?? "")),
    language(cells) {
      const cell = languageAt === undefined ? "" : (cells[languageAt] ?? "").trim();
      return /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(cell)
        ? cell.toLowerCase().replaceAll("_", "-")
        : null;
    },
  };
}

/** Finds a column by its folded name, or by the tool's id of it. */
function ownColumns(header: Header): (name: string) => number | undefined {
  const byName = columnIndex({
    columns: header.columns.map(({ name, importId }) => ({ name: foldWords(importId ?? name) })),
  });
  const byWord = columnIndex({ columns: header.columns.map(({ name }) => ({ name: foldWords(name) })) });
  return (name) => byName.get(name) ?? byWord.get(name);
}
