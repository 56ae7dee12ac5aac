import { foldWords } from "./cells";
import { givenName, type Header, type HeaderColumn } from "./header";
import type { SkipReason } from "./prepared";
import { sourceWith } from "./sources";

/** What the survey tool itself says about a response. */
export interface RowStatus {
  /** A preview, a test, a rejected response; null for a real one. */
  kindOf(cells: readonly string[]): Extract<SkipReason, "preview" | "rejected" | "test"> | null;
  finished(cells: readonly string[]): boolean;
  language(cells: readonly string[]): string | null;
  /** How long answering took, in whole seconds. */
  seconds(cells: readonly string[]): number | null;
}

/**
 * Reads the tool's own columns by name (the Qualtrics id in its third header row counts as the name too).
 * Columns that the file lacks say nothing: the row is real and finished. Where each form of a file says how far
 * it is (REDCap), those of the mapped columns count.
 *
 * @param mapped  The columns that hold answers.
 */
export function compileRowStatus(
  header: Header,
  sourceId: string,
  mapped: readonly number[] = [],
): RowStatus {
  const source = sourceWith(sourceId, header.columns.map(givenName));
  const find = ownColumns(header);
  const kinds = (source?.kinds ?? []).flatMap(({ column, cells }) => {
    const meaning = new Map(Object.entries(cells));
    return find(column).map((index) => ({ index, cells: meaning }));
  });
  const finishedAt = source?.finished ? find(source.finished.column) : [];
  const unfinished = new Set(source?.finished?.no ?? []);
  const forms = formColumns(header, source?.formComplete?.pattern, mapped);
  const notDone = new Set(source?.formComplete?.no ?? []);
  const [languageAt] = source?.language === undefined ? [] : find(source.language);

  const [secondsAt] = (source?.seconds ?? []).flatMap(find);

  return {
    kindOf(cells) {
      for (const { index, cells: meaning } of kinds) {
        const kind = meaning.get(foldWords(cells[index] ?? ""));
        if (kind) return kind;
      }
      return null;
    },
    finished: (cells) =>
      !finishedAt.some((index) => unfinished.has(foldWords(cells[index] ?? ""))) &&
      !forms.some((index) => notDone.has(foldWords(cells[index] ?? ""))),
    language(cells) {
      const cell = languageAt === undefined ? "" : (cells[languageAt] ?? "").trim();
      return /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/.test(cell)
        ? cell.toLowerCase().replaceAll("_", "-")
        : null;
    },
    seconds(cells) {
      const cell = secondsAt === undefined ? "" : (cells[secondsAt] ?? "").trim();
      return /^\d{1,8}([.,]\d+)?$/.test(cell) ? Math.round(Number(cell.replace(",", "."))) : null;
    },
  };
}

/** The columns that say how far the forms of these answers are: each the next such one to the right. */
export function formColumns(
  header: Header,
  pattern: RegExp | undefined,
  mapped: readonly number[],
): number[] {
  if (!pattern) return [];
  const found = header.columns.flatMap((column, index) =>
    pattern.test(foldWords(givenName(column))) ? [index] : [],
  );
  return [...new Set(mapped.flatMap((index) => found.find((complete) => complete > index) ?? []))];
}

/**
 * Finds the columns of a folded name, or of the tool's id: by the id where there is one. Usually one; where a
 * file has two of the name, what either says of a row counts, so that no preview slips in as an answer.
 */
function ownColumns(header: Header): (name: string) => number[] {
  const indexesOf = (word: (column: HeaderColumn) => string) => (name: string) =>
    header.columns.flatMap((column, index) => (foldWords(word(column)) === name ? [index] : []));
  const byId = indexesOf((column) => column.importId ?? givenName(column));
  const byName = indexesOf(givenName);
  return (name) => {
    const found = byId(name);
    return found.length > 0 ? found : byName(name);
  };
}
