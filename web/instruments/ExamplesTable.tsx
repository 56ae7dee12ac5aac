import type { Instrument } from "#shared/instruments/definition";
import { textIn } from "#shared/instruments/subscale";
import { DataTable } from "../ui/DataTable";
import { language } from "../ui/language";
import { shortNumber } from "./instrumentWords";
import { say } from "./say";

/** The worked examples of a definition: answers, and what they come to. */
export function ExamplesTable({ instrument }: { instrument: Instrument }) {
  const { vectors, subscales } = instrument;
  if (vectors.length === 0) return null;
  return (
    <DataTable
      caption={say("examples.table")}
      columns={[
        { key: "name", label: say("examples.example") },
        { key: "answers", label: say("field.answers") },
        ...subscales.map(({ id, label }) => ({
          key: `score ${id}`,
          label: textIn(label, language),
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
              value === undefined ? "" : value === null ? say("examples.noScore") : shortNumber(value),
            ];
          }),
        ),
      }))}
    />
  );
}
