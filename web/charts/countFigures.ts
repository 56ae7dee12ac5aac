import type { FlowRow, PointRow, StackRow } from "./countRows";
import { estimateCells, estimateHeads, type Figures, noteOf, shown } from "./figures";
import type { Look } from "./look";

type Words = Pick<Look, "texts">;

/** People by answer, one row for each question and wave. */
export function stackFigures(
  { rows, options }: { rows: readonly StackRow[]; options: readonly string[] },
  { texts }: Words,
): Figures {
  const waves = [
    [texts.before, "pre"],
    [texts.after, "post"],
  ] as const;
  return {
    header: [texts.group, texts.when, "n", ...options, texts.note],
    rows: rows.flatMap((row) =>
      waves.map(([when, wave]) => [
        row.name,
        when,
        shown(row, row.n),
        ...options.map((_, k) => shown(row, row[wave].find(({ option }) => option === k)?.people ?? 0)),
        noteOf(row, texts),
      ]),
    ),
  };
}

/** How many people came as far, one row for each group and step. */
export function flowFigures(rows: readonly FlowRow[], { texts }: Words): Figures {
  return {
    header: [texts.group, texts.step, texts.people, texts.note],
    rows: rows.flatMap((row) =>
      row.suppressed === undefined
        ? row.steps.map(({ label, people }) => [
            row.name,
            label,
            people,
            people === null ? texts.suppressed : "",
          ])
        : [[row.name, "", null, row.suppressed || texts.suppressed]],
    ),
  };
}

/** One figure with its likely range in each row. */
export function pointFigures(
  { rows, title, unitLabel }: { rows: readonly PointRow[]; title: string; unitLabel?: string | undefined },
  { texts }: Words,
): Figures {
  return {
    header: [texts.group, "n", ...estimateHeads(unitLabel || title, texts), texts.note],
    rows: rows.map(({ name, n, estimate, instead, note }) => [
      name,
      n ?? null,
      ...estimateCells(estimate),
      estimate ? (note ?? "") : (instead ?? texts.notEstimable),
    ]),
  };
}
