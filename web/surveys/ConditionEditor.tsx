import { Checkbox, NativeSelect } from "@mantine/core";
import { textIn } from "#shared/instruments/subscale";
import type { Block } from "#shared/surveys/definition";
import { changeBlock } from "#shared/surveys/editSurvey";
import { type Choice, type Field, fieldsOf, notSaying, selfDescribing } from "#shared/surveys/fields";
import { language } from "../ui/language";
import { useDesigning } from "./designing";
import { say } from "./say";

/** "Ask only if": of whom this is asked, by what they answered before. */
export function ConditionEditor({ block, index }: { block: Block; index: number }) {
  const { draft, change, find } = useDesigning();
  const before = new Set(draft.blocks.slice(0, index).map(({ id }) => id));
  const fields = fieldsOf(draft, find);
  const askable = fields.filter(
    (field) => before.has(field.block.id) && (field.kind === "choice" || field.kind === "choices"),
  );
  const { when } = block;
  const about = fields.find(({ name }) => name === when?.question);
  if (askable.length === 0 && !when) return <p className="quiet">{say("when.everybody")}</p>;
  const set = (condition: Block["when"]) =>
    change((now) =>
      changeBlock(now, block.id, ({ when: _before, ...rest }) =>
        condition ? { ...rest, when: condition } : rest,
      ),
    );
  const known = when && !askable.some(({ name }) => name === when.question);
  return (
    <fieldset className="options">
      <legend>{say("when.title")}</legend>
      <NativeSelect
        aria-label={say("when.title")}
        value={when?.question ?? ""}
        onChange={(event) => {
          const field = askable.find(({ name }) => name === event.currentTarget.value);
          set(field && { question: field.name, anyOf: [field.choices[0]!.value] });
        }}
        data={[
          { value: "", label: say("when.all") },
          ...askable.map((field) => ({
            value: field.name,
            label: say("when.onlyIf", { field: sayField(field) }),
          })),
          ...(known ? [{ value: when.question, label: say("when.notAbove") }] : []),
        ]}
      />
      {when && about && (
        <div className="choices">
          {about.choices.map((choice, at) => (
            <Checkbox
              key={choice.value}
              label={sayChoice(choice, at)}
              checked={when.anyOf.includes(choice.value)}
              // With no answer left there is no condition: everybody is asked.
              onChange={(event) => {
                const others = when.anyOf.filter((value) => value !== choice.value);
                const anyOf = event.currentTarget.checked ? [...others, choice.value] : others;
                set(anyOf.length > 0 ? { ...when, anyOf } : undefined);
              }}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

function sayField({ title, name }: Field): string {
  const words = textIn(title, language) || name;
  return words.length > 70 ? `${words.slice(0, 67)}…` : words;
}

function sayChoice(choice: Choice, at: number): string {
  const words = textIn(choice.label, language);
  if (words !== "") return words;
  if (choice.value === notSaying) return say("when.notSaying");
  if (choice.value === selfDescribing) return say("when.selfDescribes");
  return choice.picture ? say("when.picture", { x: at + 1 }) : choice.value;
}
