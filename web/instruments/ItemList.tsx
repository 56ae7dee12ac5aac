import { textIn } from "#shared/instruments/subscale";
import { DataTable } from "../ui/DataTable";
import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import type { Described } from "./instrumentQueries";
import { say } from "./say";

/** Every question with its answers: the wording where it may be passed on, else a short word for it. */
export function ItemList({ instrument }: { instrument: Described }) {
  const { items } = instrument;
  if (items.length === 0) return null;
  const hasText = items.some(({ text }) => text);
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say("field.questions")}</h2>
      {!hasText && <p className="instrument-words">{say("items.notOurs")}</p>}
      <DataTable
        caption={hasText ? say("items.asRead") : say("items.asShort")}
        columns={[
          { key: "number", label: say("items.number") },
          { key: "text", label: hasText ? say("items.question") : say("field.about") },
          { key: "answers", label: say("field.answers") },
        ]}
        rows={items.map((item) => ({
          key: item.id,
          number: item.id,
          text: (
            <>
              {item.text ? textIn(item.text, language) : item.key.replaceAll("_", " ")}
              {item.reverse && <span className="quiet"> {say("items.reversed")}</span>}
            </>
          ),
          answers: answersOf(item),
        }))}
      />
    </section>
  );
}

function answersOf({ options, range }: Described["items"][number]): string {
  if (range) return say("range.answers", { min: range.min, max: range.max });
  return listOf(
    options.map(({ value, label }) => {
      const words = textIn(label, language);
      return value === null || words.startsWith(String(value)) ? words : `${words} (${value})`;
    }),
  );
}
