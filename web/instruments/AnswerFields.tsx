import { Button, NumberInput, Radio, TextInput } from "@mantine/core";
import type { OwnForm } from "#shared/scores/ownForm";
import type { FormPart } from "./AboutFields";
import { say } from "./say";

type Answers = OwnForm["answers"];

/** Which answers all questions share: words with a value each, or whole numbers. */
export function AnswerFields({ form, change }: FormPart) {
  const { answers } = form;
  const choose = (kind: string) =>
    change({
      answers:
        kind === "range"
          ? { kind: "range", min: 0, max: 10, low: "", high: "" }
          : {
              kind: "options",
              options: [
                { label: "", value: 1 },
                { label: "", value: 2 },
              ],
            },
    });
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{say("field.answers")}</h2>
      <div className="form">
        <Radio.Group label={say("answers.with")} value={answers.kind} onChange={choose}>
          <div className="choices">
            <Radio value="options" label={say("answers.options")} />
            <Radio value="range" label={say("answers.range")} />
          </div>
        </Radio.Group>
        {answers.kind === "range" ? (
          <RangeFields answers={answers} onChange={(next) => change({ answers: next })} />
        ) : (
          <OptionFields answers={answers} onChange={(next) => change({ answers: next })} />
        )}
      </div>
    </section>
  );
}

function RangeFields(props: {
  answers: Extract<Answers, { kind: "range" }>;
  onChange: (answers: Answers) => void;
}) {
  const { answers, onChange } = props;
  return (
    <>
      {(["min", "max"] as const).map((end) => (
        <NumberInput
          key={end}
          label={end === "min" ? say("answers.min") : say("answers.max")}
          value={answers[end]}
          allowDecimal={false}
          allowNegative={false}
          max={1000}
          onChange={(value) => onChange({ ...answers, [end]: Number(value) || 0 })}
        />
      ))}
      {(["low", "high"] as const).map((end) => (
        <TextInput
          key={end}
          label={end === "low" ? say("answers.low") : say("answers.high")}
          value={answers[end]}
          maxLength={200}
          onChange={(event) => onChange({ ...answers, [end]: event.currentTarget.value })}
        />
      ))}
    </>
  );
}

function OptionFields(props: {
  answers: Extract<Answers, { kind: "options" }>;
  onChange: (answers: Answers) => void;
}) {
  const { answers, onChange } = props;
  const { options } = answers;
  const set = (next: typeof options) => onChange({ kind: "options", options: next });
  const edit = (at: number, part: Partial<(typeof options)[number]>) =>
    set(options.map((option, k) => (k === at ? { ...option, ...part } : option)));
  return (
    <>
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers are told apart by their place alone
        <div className="define-option" key={at}>
          <TextInput
            label={say("answers.one", { x: at + 1 })}
            value={option.label}
            maxLength={200}
            onChange={(event) => edit(at, { label: event.currentTarget.value })}
          />
          <NumberInput
            label={say("answers.value", { x: at + 1 })}
            value={option.value}
            allowDecimal={false}
            allowNegative={false}
            max={1000}
            onChange={(value) => edit(at, { value: Number(value) || 0 })}
          />
          {options.length > 2 && (
            <Button
              variant="subtle"
              aria-label={say("answers.removeNamed", { x: at + 1 })}
              onClick={() => set(options.filter((_, k) => k !== at))}
            >
              {say("answers.remove")}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() =>
            set([...options, { label: "", value: Math.max(...options.map(({ value }) => value)) + 1 }])
          }
        >
          {say("answers.add")}
        </Button>
      </div>
    </>
  );
}
