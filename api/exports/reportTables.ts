import type { Cell, FilledBlock, ReportContent, ReportRow, Span } from "#shared/reports/content";

export type TableCell = string | number | null;

/** The numbers of one block, as a workbook and the notes of a slide write them: unrounded, what is hidden in words. */
export interface ReportTable {
  header: string[];
  rows: TableCell[][];
}

type Words = ReportContent["words"];

/** The tables of a block, in order; none where it holds words alone. */
export function tablesOf(block: FilledBlock, words: Words): ReportTable[] {
  switch (block.kind) {
    case "outcome":
      return [rowsTable([{ name: words.everyone, cell: block.cell }], words, words.group)];
    case "equity":
      return [rowsTable(block.rows, words, block.by[0] ?? words.group)];
    case "table":
      return block.scales.map((scale, k) => {
        const rows = block.rows.map(({ name, cells }) => ({ name, cell: cells[k] ?? none(words) }));
        const table = rowsTable(rows, words, block.by[0] ?? words.group);
        return { ...table, header: [`${table.header[0]} · ${scale.label}`, ...table.header.slice(1)] };
      });
    case "flow": {
      const steps = [...new Set(block.rows.flatMap((row) => row.steps.map(({ label }) => label)))];
      return [
        {
          header: [block.by[0] ?? words.group, ...steps, ""],
          rows: block.rows.map(({ name, steps: told, hidden }) => [
            name,
            ...steps.map((label) => told.find((step) => step.label === label)?.people ?? null),
            hidden ?? (told.some(({ people }) => people === null) ? words.hidden : null),
          ]),
        },
      ];
    }
    case "chart":
      return chartTables(block, words);
    default:
      return [];
  }
}

function chartTables({ data, by }: Extract<FilledBlock, { kind: "chart" }>, words: Words): ReportTable[] {
  const named = by[0] ?? words.group;
  switch (data.chart) {
    case "distribution":
      return [
        {
          header: [words.score, words.before, words.after],
          rows: data.rows.map(({ from, to, pre, post }) => [
            from === to ? from : `${from} – ${to}`,
            pre,
            post,
          ]),
        },
      ];
    case "answers":
      return data.sets.map(({ options, rows }) => ({
        header: [
          words.group,
          words.people,
          ...options.map((option) => `${words.before}: ${option}`),
          ...options.map((option) => `${words.after}: ${option}`),
          "",
        ],
        rows: rows.map(({ name, n, pre, post, hidden }) => {
          const of = (parts: typeof pre) =>
            options.map((_, k) => (hidden ? null : (parts.find(({ option }) => option === k)?.people ?? 0)));
          return [name, hidden ? null : n, ...of(pre), ...of(post), hidden];
        }),
      }));
    case "heat": {
      const header = [named, by[1] ?? words.group];
      const table = rowsTable([], words, "");
      return [
        {
          header: [...header, ...table.header.slice(1)],
          rows: data.rows.flatMap((row, i) =>
            data.columns.map((column, k) => [row, column, ...cellNumbers(data.cells[i]?.[k] ?? none(words))]),
          ),
        },
      ];
    }
    case "gaps":
      return [rowsTable(data.rows, words, named)];
    default:
      return [rowsTable([data.overall, ...data.rows], words, named)];
  }
}

/** Means before and after and the change, each with both ends of its interval. */
function rowsTable(rows: readonly ReportRow[], words: Words, named: string): ReportTable {
  const ends = (word: string) => [word, `${word}: 95% ≥`, `${word}: 95% ≤`];
  return {
    header: [
      named,
      words.answeredBoth,
      ...ends(words.before),
      ...ends(words.after),
      ...ends(words.change),
      "",
    ],
    rows: rows.map(({ name, cell }) => [name, ...cellNumbers(cell)]),
  };
}

function cellNumbers(cell: Cell): TableCell[] {
  if (cell.kind !== "told") return [...Array<null>(10).fill(null), cell.why];
  const span = (one: Span | null) => [one?.value ?? null, one?.low ?? null, one?.high ?? null];
  return [cell.n.paired, ...span(cell.pre), ...span(cell.post), ...span(cell.change), cell.note];
}

const none = ({ noData }: Words): Cell => ({ kind: "noData", why: noData });
