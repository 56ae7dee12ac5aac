import { textIn } from "#shared/instruments/subscale";
import { DataTable } from "../ui/DataTable";
import type { Described } from "./instrumentQueries";

/** Every question with its answers: the wording where it may be passed on, else a short word for it. */
export function ItemList({ instrument }: { instrument: Described }) {
  const { items } = instrument;
  if (items.length === 0) return null;
  const hasText = items.some(({ text }) => text);
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Questions</h2>
      {!hasText && (
        <p className="instrument-words">
          The wording is not ours to pass on. Short words of our own stand for the questions.
        </p>
      )}
      <DataTable
        caption={hasText ? "Questions and answers, as people read them" : "Questions by their short words"}
        columns={[
          { key: "number", label: "No." },
          { key: "text", label: hasText ? "Question" : "About" },
          { key: "answers", label: "Answers" },
        ]}
        rows={items.map((item) => ({
          key: item.id,
          number: item.id,
          text: (
            <>
              {item.text ? textIn(item.text, "en") : item.key.replaceAll("_", " ")}
              {item.reverse && <span className="quiet"> (scored the other way round)</span>}
            </>
          ),
          answers: answersOf(item),
        }))}
      />
    </section>
  );
}

function answersOf({ options, range }: Described["items"][number]): string {
  if (range) return `${range.min} to ${range.max}`;
  return options
    .map(({ value, label }) => {
      const words = textIn(label, "en");
      return value === null || words.startsWith(String(value)) ? words : `${words} (${value})`;
    })
    .join(", ");
}
