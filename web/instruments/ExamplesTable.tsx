import type { Instrument } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import { DataTable } from "../ui/DataTable";
import { shortNumber } from "./instrumentWords";

/** The worked examples of a definition: answers, and what they come to. */
export function ExamplesTable({ instrument }: { instrument: Instrument }) {
  const { vectors, subscales } = instrument;
  if (vectors.length === 0) return null;
  return (
    <DataTable
      caption="Worked examples, kept with the instrument. Work one out by hand before you trust the rules."
      columns={[
        { key: "name", label: "Example" },
        { key: "answers", label: "Answers" },
        ...subscales.map(({ id, label }) => ({
          key: `score ${id}`,
          label: textIn(label, "en"),
          isNumber: true,
        })),
      ]}
      rows={vectors.map(({ name, answers, expected }, index) => ({
        key: String(index),
        name,
        answers: answers.map((answer) => answer ?? "–").join(", "),
        ...Object.fromEntries(
          subscales.map(({ id }) => {
            const value = expected[id];
            return [
              `score ${id}`,
              value === undefined ? "" : value === null ? "no score" : shortNumber(value),
            ];
          }),
        ),
      }))}
    />
  );
}
