import { foldWords, saysNothing, trimCell } from "./cells";
import { givenName } from "./header";
import { mostOptions } from "./mapping";
import type { ColumnProfile, Reading } from "./reading";
import { namesOther, readTick } from "./ticks";

/** One question that a file spreads over several columns, or over one cell; a mapping takes it as it is. */
export interface OptionGroup {
  kind: "multi";
  title: string;
  /** The cell that holds all options chosen, where the file has one; with `options` it says whether it was asked. */
  column?: string | undefined;
  options?: { column: string; option: string }[] | undefined;
}

/** A column as one option of a question, by how its tool writes names. */
interface Part {
  stem: string;
  title: string;
  option: string;
  column: ColumnProfile;
}

/**
 * The questions of a file with several answers: `helped___1` (REDCap), `Who helped? | Friends` (SurveyMonkey's two
 * header rows), `helped/friends` (KoboToolbox, ODK), `Q5_1` (Qualtrics, titles ending in the choice), `Q1[SQ001]`
 * (LimeSurvey), a column for each choice that is called as its cells (Typeform), or one cell with signs between
 * (`Friends;Youth worker`, Google and Microsoft Forms). Offered, never taken: only their cells decide, and a grid
 * of answers that nobody ticked looks the same.
 */
export function findOptionGroups({ columns, source }: Pick<Reading, "columns" | "source">): OptionGroup[] {
  const names = new Set(columns.map(givenName));
  const groups = new Map<string, Part[]>();
  const joined: OptionGroup[] = [];
  for (const column of columns) {
    const part = partOf(column, source.id, names);
    if (part) groups.set(part.stem, [...(groups.get(part.stem) ?? []), part]);
    else if (column.looksLike === "multi" && !column.personal)
      joined.push({ kind: "multi", title: column.title ?? column.name, column: column.name });
  }
  if (source.id === "typeform") for (const parts of neighbors(columns)) groups.set(parts[0]!.stem, parts);
  const found = [...groups].flatMap(([stem, parts]) => groupOf(stem, parts, columns) ?? []);
  const summaries = new Set(found.map(({ column }) => column));
  return [...found, ...joined.filter(({ column }) => !summaries.has(column))];
}

function groupOf(stem: string, parts: Part[], columns: readonly ColumnProfile[]): OptionGroup | undefined {
  if (parts.length < 2 || parts.length > mostOptions) return undefined;
  if (!parts.every(isTicked) || !parts.some(({ column }) => column.filled > 0)) return undefined;
  // All of them "Other": nothing proves that these are choices.
  if (parts.every(({ option }) => namesOther(option))) return undefined;
  const options = new Set(parts.map(({ option }) => foldWords(option)));
  if (options.size < parts.length) return undefined;
  const summary = columns.find((column) => givenName(column) === stem);
  return {
    kind: "multi",
    title: (summary?.title ?? parts[0]!.title) || stem,
    ...(summary ? { column: summary.name } : {}),
    options: parts.map(({ column, option }) => ({ column: column.name, option: option.slice(0, 200) })),
  };
}

function isTicked({ column, option }: Part): boolean {
  if (namesOther(option)) return true;
  return !column.more && column.distinct.every(({ value }) => readTick(value, option) !== undefined);
}

function partOf(column: ColumnProfile, source: string, names: ReadonlySet<string>): Part | undefined {
  const name = givenName(column);
  for (const [pattern, fits] of forms) {
    const [, stem, option] = pattern.exec(name) ?? [];
    if (stem === undefined || option === undefined || !fits(source, stem, names)) continue;
    return { stem, title: trimCell(stem), option: trimCell(option), column };
  }
  return source.startsWith("qualtrics") ? choiceOfQualtrics(column) : undefined;
}

type Fits = (source: string, stem: string, names: ReadonlySet<string>) => boolean;
const anyFile: Fits = () => true;

const forms: [RegExp, Fits][] = [
  [/^(.+) \| ([^|]+)$/, anyFile],
  [/^(.+?)___(.+)$/, anyFile],
  [/^(.+?) \(choice=(.+)\)$/, anyFile],
  // A path of groups has slashes too: only beside the question's own column is the rest an option.
  [/^(.+)\/([^/]+)$/, (_, stem, names) => names.has(stem)],
  [/^(.+?)\s*\[([^[\]]+)\]$/, anyFile],
  [/^(.+)_(SQ\d+|other)$/, (source) => source === "limesurvey"],
];

/** `Q5_1` with the title "Who helped? - Selected Choice - Friends": one value, or nothing. */
function choiceOfQualtrics(column: ColumnProfile): Part | undefined {
  const [, stem] = /^(.+)_\d+$/.exec(givenName(column)) ?? [];
  const pieces = column.title?.split(" - ") ?? [];
  if (stem === undefined || pieces.length < 2) return undefined;
  // A grid has a column for each statement too, and several answers in it.
  if (column.more || column.distinct.filter(({ value }) => !saysNothing(value)).length > 1) return undefined;
  const option = trimCell(pieces.at(-1)!);
  const title = trimCell(
    pieces
      .slice(0, -1)
      .filter((piece) => !/^selected choice$/i.test(piece.trim()))
      .join(" - "),
  );
  return { stem, title, option, column };
}

/** Columns side by side, each called as the only cell in it. The question's own words are lost in such files. */
function neighbors(columns: readonly ColumnProfile[]): Part[][] {
  const runs: ColumnProfile[][] = [];
  let run: ColumnProfile[] = [];
  for (const column of columns) {
    const name = givenName(column);
    const own = column.distinct.length === 1 && foldWords(column.distinct[0]!.value) === foldWords(name);
    if (own || (run.length > 0 && namesOther(name))) run.push(column);
    else run = [];
    if (run.length === 2) runs.push(run);
  }
  return runs.map((parts) => {
    const title = parts.map(givenName).join(", ");
    return parts.map((column) => ({
      stem: `choices ${parts[0]!.name}`,
      title,
      option: givenName(column),
      column,
    }));
  });
}
