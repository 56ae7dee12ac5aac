import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { textOf } from "../ui/Form";
import type { RightAnswer, ShownResponse } from "./queries";
import { say } from "./say";

type Own = ShownResponse["own"];

/** Answers to a program's own questions, each in the kind that it has. */
export function OwnFields({ own }: { own: Own }) {
  if (own.length === 0) return null;
  return (
    <fieldset className="form">
      <legend>{say("given.own")}</legend>
      {own.map((one) => (
        <OwnField key={one.id} {...one} />
      ))}
    </fieldset>
  );
}

function OwnField({ id, question, kind, choices, number, text, options }: Own[number]) {
  const common = { name: nameOf(id), label: question };
  if (kind === "single")
    return (
      <NativeSelect
        {...common}
        defaultValue={options?.[0] ?? ""}
        data={[{ value: "", label: say("correct.noAnswer") }, ...choices]}
      />
    );
  if (kind === "multi")
    return (
      <Checkbox.Group label={question} defaultValue={options ?? []}>
        <div className="choices">
          {choices.map((choice) => (
            <Checkbox key={choice} name={nameOf(id)} value={choice} label={choice} />
          ))}
        </div>
      </Checkbox.Group>
    );
  if (kind === "number")
    return <TextInput {...common} inputMode="decimal" defaultValue={number === null ? "" : String(number)} />;
  return <Textarea {...common} autosize defaultValue={text ?? ""} />;
}

/** The answers that differ from what stands. Where no option is ticked and none was, nothing was said. */
export function readOwn(own: Own, fields: FormData): RightAnswer[] {
  return own.flatMap(({ id, kind, number, text, options }): RightAnswer[] => {
    const typed = textOf(fields, nameOf(id));
    if (kind === "multi") {
      const ticked = fields.getAll(nameOf(id)).map(String);
      const same = ticked.length === (options ?? []).length && ticked.every((one) => options?.includes(one));
      return same ? [] : [{ question: id, to: ticked }];
    }
    // What is no number goes as it was typed: the answer says what is expected.
    const said = kind === "number" && Number.isFinite(Number(typed)) ? Number(typed) : typed;
    const to = typed === "" ? null : said;
    const stands = kind === "single" ? (options?.[0] ?? null) : kind === "number" ? number : text;
    return to === stands ? [] : [{ question: id, to }];
  });
}

const nameOf = (question: number) => `own.${question}`;
