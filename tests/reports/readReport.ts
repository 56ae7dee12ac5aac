import type { By } from "#shared/outcomes/stratum";
import type { Cell, FilledBlock, ReportContent, ReportRow } from "#shared/reports/content";
import type { Read } from "../outcomes/releaseReading";

type FlowRow = Extract<FilledBlock, { kind: "flow" }>["rows"][number];

/**
 * Every number of people that stands in a filled report beside a row's name, as its reader finds it: read off the
 * content and not off what it was made of. Groups, cohorts and areas must have names that differ (releaseProgram.ts).
 */
export function readReport(content: ReportContent): Read[] {
  return content.blocks.flatMap((block): Read[] => {
    switch (block.kind) {
      case "outcome":
        return readCell({}, block.cell);
      case "table":
        return block.rows.flatMap(({ name, cells }) => cells.flatMap((cell) => readCell(byOf(name), cell)));
      case "equity":
        return block.rows.flatMap(readRow);
      case "flow":
        return block.rows.flatMap((row) => readFlow(row, content));
      case "chart":
        return readChart(block);
      default:
        return [];
    }
  });
}

function readChart({ data, program }: Extract<FilledBlock, { kind: "chart" }>): Read[] {
  if (program !== 1) throw new Error("This reads reports of one program");
  switch (data.chart) {
    case "slope":
    case "forest":
    case "trend":
      return [data.overall, ...data.rows].flatMap(readRow);
    case "gaps":
      return data.rows.flatMap(readRow);
    case "heat":
      return data.rows.flatMap((row, i) =>
        data.columns.flatMap((column, k) => readCell(byOf(`${row} · ${column}`), data.cells[i]![k]!)),
      );
    default:
      return [];
  }
}

const readRow = ({ name, cell }: ReportRow) => readCell(byOf(name), cell);

function readCell(by: By, cell: Cell): Read[] {
  if (cell.kind !== "told") return [];
  const { pre, post, paired } = cell.n;
  const at = cell.asOf.release - 1;
  return (
    [
      ["both", paired],
      ["pre", pre],
      ["post", post],
    ] as const
  ).flatMap(([of, n]) => (n === null ? [] : [{ at, by, of }]));
}

/** A flow's rows do not say as of when: as of the cell of the same people, which stands in the same release. */
function readFlow({ name, steps }: FlowRow, content: ReportContent): Read[] {
  const by = byOf(name);
  const at = readReport({ ...content, blocks: content.blocks.filter(({ kind }) => kind !== "flow") }).find(
    (read) => JSON.stringify(read.by) === JSON.stringify(by),
  )?.at;
  if (at === undefined && steps.length > 0) throw new Error(`No other part tells of ${name}`);
  const ofs = ["pre", "post", "both"] as const;
  return steps.flatMap(({ people }, k): Read[] => (people === null ? [] : [{ at: at!, by, of: ofs[k]! }]));
}

/** "G1 · C0" is group G1 in cohort C0, "town" an area; "Everyone" is everybody. */
function byOf(name: string): By {
  if (name === "Everyone") return {};
  return Object.fromEntries(
    name
      .split(" · ")
      .map((label) => [/^G\d/.test(label) ? "group" : /^C\d/.test(label) ? "cohort" : "area", label]),
  );
}
