import { Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { readPastedLines } from "#shared/instruments/pastedLines";
import type { OwnForm } from "#shared/scores/ownForm";
import type { FormPart } from "./AboutFields";
import { say } from "./say";

/** The questions, one a line, and which of them run the other way. */
export function QuestionFields({ form, change }: FormPart) {
  const { items, language } = form;
  const [typed, setTyped] = useState(items.map(({ text }) => text).join("\n"));
  const type = (text: string) => {
    setTyped(text);
    change(withLines(form, readPastedLines(text)));
  };
  const turn = (at: number, reverse: boolean) =>
    change({ items: items.map((item, k) => (k === at ? { ...item, reverse } : item)) });
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{say("field.questions")}</h2>
      <div className="form wording-form">
        <Textarea
          label={say("questions.lines")}
          description={say("questions.linesHint")}
          autosize
          minRows={4}
          lang={language}
          dir="auto"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        {items.length > 0 && (
          <fieldset className="define-turned">
            <legend>{say("questions.reversed")}</legend>
            {items.map(({ text, reverse }, at) => (
              <Checkbox
                // biome-ignore lint/suspicious/noArrayIndexKey: questions are told apart by their number
                key={at}
                label={`${at + 1}. ${text}`}
                checked={reverse}
                onChange={(event) => turn(at, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
        )}
      </div>
    </section>
  );
}

/** A line that was there keeps what was said of it; a score of all questions goes on being of all. */
function withLines(form: OwnForm, lines: string[]): Partial<OwnForm> {
  const turned = new Set(form.items.filter(({ reverse }) => reverse).map(({ text }) => text));
  const numbers = lines.map((_, index) => String(index + 1));
  return {
    items: lines.map((text, at) => ({
      text,
      reverse: turned.has(text) || (form.items[at]?.reverse === true && lines.length === form.items.length),
    })),
    subscales: form.subscales.map((one) => ({
      ...one,
      items:
        one.items.length === form.items.length
          ? numbers
          : one.items.filter((id) => Number(id) <= lines.length),
    })),
  };
}
