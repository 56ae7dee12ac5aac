import type { ColumnProfile, Reading } from "#shared/imports/reading";
import { listOf } from "../ui/lists";
import { say } from "./say";

export interface Choice {
  value: string;
  label: string;
}

const longest = 60;

/** The columns of a file to choose from, each with its question where the file has one. */
export function columnChoices(reading: Reading, none?: string): Choice[] {
  const columns = reading.columns.map(({ name, title, doubled }, index) => ({
    value: name,
    label:
      doubled === undefined
        ? labelOf(name, title)
        : say("column.named", { name: labelOf(name, title), x: index + 1 }),
  }));
  return none === undefined ? columns : [{ value: "", label: none }, ...columns];
}

export function columnOf(reading: Reading, name: string | undefined): ColumnProfile | undefined {
  return name === undefined ? undefined : reading.columns.find((column) => column.name === name);
}

/** "3 different values: North, South, East", or that a column is empty. */
export function describeValues(column: ColumnProfile): string {
  const { distinct, more, filled, samples } = column;
  if (filled === 0) return say("column.empty");
  const some = listOf(samples.slice(0, 3));
  return more ? say("column.many", { some }) : say("column.values", { n: distinct.length, some });
}

function labelOf(name: string, title: string | undefined): string {
  if (!title) return cut(name, longest);
  // The end of a title is what differs: survey tools put the shared question first.
  const end = title
    .split(/ [-–] |\n/)
    .at(-1)!
    .trim();
  return `${cut(name, 30)}: ${cut(end, longest)}`;
}

function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
