import type { ReportRow, ReportScale } from "#shared/reports/content";

/** What the picture of rows shows: means at both times, them over time, the change, or gaps to the others. */
export type RowsPicture = "means" | "trend" | "change" | "gaps";

export interface CenteredAxis {
  /** How far it reaches to both sides of zero. */
  far: number;
  /** From one mark to the next. */
  step: number;
  /** Decimals that its marks need. */
  digits: number;
}

const steps = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];

/** An axis around zero for these values: with room for a number past the farthest of them, at a round number. */
export function centeredAxis(values: readonly number[]): CenteredAxis {
  const farthest = Math.max(...values.map(Math.abs), 0.08) * 1.15;
  const step = steps.find((each) => farthest / each < 4) ?? farthest;
  const digits = step === 0.25 ? 2 : step < 1 ? 1 : 0;
  return { far: (Math.floor(farthest / step) + 1) * step, step, digits };
}

/** Where an axis of people ends: at a round number that holds the most of them. */
export function peopleEnd(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 5, 10].map((each) => each * power).find((end) => end >= most)!;
}

/**
 * What a picture of changes or gaps has to hold, of all rows of a block: where they are parted, over slides or
 * pages, the parts have one axis, so that they can be compared.
 *
 * @param withIntervals  Whether the picture draws them.
 */
export function valuesOf(
  rows: readonly ReportRow[],
  picture: "change" | "gaps",
  withIntervals: boolean,
): number[] {
  return rows.flatMap(({ cell }) => {
    if (cell.kind !== "told") return [];
    const spans = picture === "change" ? [cell.change] : [cell.pre, cell.post];
    return spans.flatMap((span) => {
      if (span === null) return [];
      const { value, low, high } = span;
      return withIntervals ? [value, low ?? value, high ?? value] : [value];
    });
  });
}

/** Whether low numbers stand where reading ends, so that better does. */
export function isReversed({ direction }: Pick<ReportScale, "direction">): boolean {
  return direction === "higher_worse";
}
