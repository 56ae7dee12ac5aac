import type { Cell, FilledBlock, ReportContent, ReportScale } from "../content";
import { formatCount } from "../numberFormats";
import { changeText } from "./altWording";
import { canonicalJson } from "./canonicalJson";
import { labelFigure } from "./liveFigures";
import { sayReport } from "./sayReport";

/** One part of a published report whose figures would be others now. */
export interface ChangedBlock {
  id: string;
  title: string;
  /** Rows that differ: what was published, and what the current release says; null where the row was not there. */
  rows: { name: string; was: string | null; now: string | null }[];
}

/**
 * What changed since a report was published: the figures of each of its parts against those of the same parts
 * filled again. Words follow figures, so they are not compared by themselves.
 */
export function whatChanged(published: ReportContent, now: ReportContent): ChangedBlock[] {
  return published.blocks.flatMap((block) => {
    const same = now.blocks.find(({ id }) => id === block.id);
    const [was, is] = [figuresOf(block, published), same ? figuresOf(same, now) : new Map()];
    const names = [...new Set([...was.keys(), ...is.keys()])];
    const rows = names.flatMap((name) => {
      const [before, after] = [was.get(name) ?? null, is.get(name) ?? null];
      return before?.key === after?.key
        ? []
        : [{ name, was: before?.text ?? null, now: after?.text ?? null }];
    });
    return rows.length > 0 ? [{ id: block.id, title: titleOf(block), rows }] : [];
  });
}

/** `key` differs where any number does, also one that rounding hides. */
type Figures = Map<string, { key: string; text: string }>;

function figuresOf(block: FilledBlock, content: ReportContent): Figures {
  const { language, words } = content;
  const figures: Figures = new Map();
  const cell = (name: string, told: Cell, scale: ReportScale) => {
    const {
      asOf: _,
      note: __,
      ...numbers
    } = told.kind === "told" ? told : { ...told, asOf: null, note: null };
    const words = changeText(told, scale, language);
    const text =
      told.kind === "told"
        ? sayReport("changed.counted", { words, n: countWords(told.n.paired, language) }, language)
        : words;
    figures.set(name, { key: canonicalJson(numbers), text });
  };
  const plain = (name: string, numbers: unknown, text: string) =>
    figures.set(name, { key: canonicalJson(numbers), text });
  switch (block.kind) {
    case "outcome":
      cell(words.everyone, block.cell, block.scale);
      break;
    case "equity":
      for (const row of block.rows) cell(row.name, row.cell, block.scale);
      break;
    case "table":
      for (const { name, cells } of block.rows)
        for (const [k, scale] of block.scales.entries()) cell(`${name} · ${scale.label}`, cells[k]!, scale);
      break;
    case "flow":
      for (const { name, steps, hidden } of block.rows)
        plain(
          name,
          { steps, hidden },
          hidden ??
            steps
              .map(
                ({ label, people }) =>
                  `${label} ${people === null ? words.hidden : formatCount(people, language)}`,
              )
              .reduce((first, second) => sayReport("changed.both", { first, second }, language)),
        );
      break;
    case "text":
      for (const { name, said } of block.figures) plain(labelFigure(name, content), said, said);
      break;
    case "chart":
      chartFigures(block, { cell, plain, words, language });
      break;
    default:
      break;
  }
  return figures;
}

/** "n = 31". */
function countWords(n: number, language: ReportContent["language"]): string {
  return sayReport("changed.count", { n: formatCount(n, language) }, language);
}

interface Put {
  cell: (name: string, told: Cell, scale: ReportScale) => void;
  plain: (name: string, numbers: unknown, text: string) => void;
  words: ReportContent["words"];
  language: ReportContent["language"];
}

function chartFigures(block: Extract<FilledBlock, { kind: "chart" }>, { cell, plain, words, language }: Put) {
  const { data, scale } = block;
  switch (data.chart) {
    case "distribution":
      plain(words.everyone, data, data.hidden ?? countWords(data.n, language));
      break;
    case "answers":
      for (const row of data.sets.flatMap(({ rows }) => rows))
        plain(row.name, row, row.hidden ?? countWords(row.n, language));
      break;
    case "heat":
      for (const [i, row] of data.rows.entries())
        for (const [k, column] of data.columns.entries())
          cell(`${row} · ${column}`, data.cells[i]![k]!, scale);
      break;
    case "gaps":
      for (const row of data.rows) cell(row.name, row.cell, scale);
      break;
    default:
      for (const row of [data.overall, ...data.rows]) cell(row.name, row.cell, scale);
  }
}

function titleOf(block: FilledBlock): string {
  if (block.kind === "text") return block.heading || (block.paragraphs[0] ?? "");
  return "title" in block ? block.title : "";
}
