import type { FlowRow, PointRow, StackRow } from "../charts/countRows";
import type { MovedPart } from "../charts/MovedBar";
import type { ChartRow } from "../charts/rows";
import { groups } from "./samples";

/** Made-up people, in the shapes of what is said beside a change. No number here was measured. */
export const moved: MovedPart[] = [
  { kind: "worse", people: 3 },
  { kind: "same", people: 19 },
  { kind: "better", people: 9 },
];

/** Gaps of made-up sizes; a hidden row stays hidden. */
export function gapsOf(rows: readonly ChartRow[]): ChartRow[] {
  return rows.map((row, i) => {
    if (row.suppressed !== undefined) return row;
    const before = ((i * 7) % 5) / 2 - 1;
    const after = before * 0.6;
    return {
      name: row.name,
      n: row.n,
      pre: { value: before, low: before - 0.8, high: before + 0.8 },
      post: { value: after, low: after - 0.7, high: after + 0.7 },
      change: { value: after - before, low: after - before - 0.9, high: after - before + 0.9 },
    };
  });
}

export const gaps = gapsOf(groups);

const steps = (enrolled: number, before: number, after: number | null, both: number) => [
  { label: "Enrolled", people: enrolled },
  { label: "First evening", people: before },
  { label: "Last evening", people: after },
  { label: "Both times", people: both },
];

export const flow: FlowRow[] = [
  { name: "Everyone", steps: steps(56, 48, 36, 31) },
  { name: "North", steps: steps(15, 12, 10, 9) },
  { name: "Community kitchen and shared garden of the neighborhood", steps: steps(20, 14, null, 12) },
  { name: "Hillside", steps: [], suppressed: "hidden to protect people" },
];

export const threeOptions = ["Often", "Some of the time", "Hardly ever or never"];

const parts = (people: readonly number[]) =>
  people.map((each, option) => ({ option, people: each })).filter((part) => part.people > 0);

export const threeStacks: StackRow[] = [
  {
    name: "How often do you feel that you lack companionship?",
    n: 31,
    pre: parts([9, 16, 6]),
    post: parts([4, 15, 12]),
  },
  { name: "How often do you feel left out?", n: 31, pre: parts([0, 31, 0]), post: parts([1, 0, 30]) },
  { name: "Hillside", n: 0, pre: [], post: [], suppressed: "hidden to protect people" },
];

export const elevenOptions = Array.from({ length: 11 }, (_, i) => String(i));

export const elevenStacks: StackRow[] = [
  {
    name: "1. satisfaction",
    n: 36,
    pre: parts([1, 0, 2, 3, 4, 6, 5, 7, 5, 2, 1]),
    post: parts([0, 0, 1, 2, 3, 5, 6, 8, 6, 3, 2]),
  },
];

export const alphas: PointRow[] = [
  { name: "Before", n: 600, estimate: { value: 0.76, low: 0.73, high: 0.79 } },
  { name: "After", n: 476, estimate: { value: 0.82, low: 0.79, high: 0.85 } },
  { name: "Six months later", instead: "hidden to protect people" },
];

export const halves: PointRow[] = [
  {
    name: "How often do you feel that you lack companionship?",
    n: 31,
    estimate: { value: 0.38, low: 0.3, high: 0.47 },
  },
  { name: "How often do you feel left out?", n: 31, estimate: { value: 1, low: 0.9, high: 1 } },
];
