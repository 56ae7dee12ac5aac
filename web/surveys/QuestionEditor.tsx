import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { Block, Question } from "#shared/surveys/definition";
import { type AnswerType, changeBlock, switchAnswer } from "#shared/surveys/editSurvey";
import { answerChoices } from "./blockWords";
import { useDesigning } from "./designing";
import { OptionsEditor } from "./OptionsEditor";
import { say } from "./say";
import { Words } from "./Words";

type Answer = Question["answer"];
type Scale = Extract<Answer, { type: "scale" }>;
type NumberAnswer = Extract<Answer, { type: "number" }>;

/** A question of the program's own: its words, how it is answered, and what can be answered. */
export function QuestionEditor({ block }: { block: Question }) {
  const { change } = useDesigning();
  const set = (part: Partial<Question>, about?: string) =>
    change(
      (now) => changeBlock(now, block.id, (old) => ({ ...old, ...part }) as Block),
      about && `${block.id}.${about}`,
    );
  const setHint = (hint: Question["title"]) =>
    change(
      (now) =>
        changeBlock(now, block.id, (old) => {
          const { hint: _before, ...rest } = old as Question;
          return Object.keys(hint).length === 0 ? rest : { ...rest, hint };
        }),
      `${block.id}.hint`,
    );
  return (
    <>
      <Words
        label={say("block.question")}
        texts={block.title}
        onChange={(title) => set({ title }, "title")}
      />
      <Words
        label={say("question.hint")}
        description={say("question.hintHint")}
        texts={block.hint}
        onChange={setHint}
      />
      <NativeSelect
        label={say("question.by")}
        value={block.answer.type}
        data={answerChoices}
        onChange={(event) =>
          set({ answer: switchAnswer(block.answer, event.currentTarget.value as AnswerType) })
        }
      />
      <AnswerEditor
        of={block.id}
        answer={block.answer}
        onChange={(answer, about) => set({ answer }, about)}
      />
      <Checkbox
        label={say("block.notSaying")}
        description={say("question.skip")}
        checked={block.preferNotToSay}
        onChange={(event) => set({ preferNotToSay: event.currentTarget.checked })}
      />
    </>
  );
}

interface AnswerProps<A> {
  of: string;
  answer: A;
  onChange: (answer: A, about?: string) => void;
}

function AnswerEditor({ of, answer, onChange }: AnswerProps<Answer>) {
  switch (answer.type) {
    case "single":
    case "multiple":
      return (
        <OptionsEditor
          of={of}
          options={answer.options}
          mayExclude={answer.type === "multiple"}
          onChange={(options, about) => onChange({ ...answer, options }, about)}
        />
      );
    case "scale":
      return <ScaleEditor {...{ of, answer, onChange }} />;
    case "number":
      return <NumberEditor {...{ of, answer, onChange }} />;
    case "circles":
      return (
        <>
          <Words
            label={say("question.self")}
            description={say("question.selfHint")}
            texts={answer.self}
            onChange={(self) => onChange({ ...answer, self }, "self")}
          />
          <Words
            label={say("question.other")}
            description={say("question.otherHint")}
            texts={answer.other}
            onChange={(other) => onChange({ ...answer, other }, "other")}
          />
        </>
      );
    default:
      return null;
  }
}

const steps = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String(from + step));

function ScaleEditor({ answer, onChange }: AnswerProps<Scale>) {
  return (
    <>
      <div className="designer-pair">
        <NativeSelect
          label={say("question.from")}
          value={String(answer.min)}
          data={steps(0, 9)}
          onChange={(event) => onChange({ ...answer, min: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={say("question.to")}
          value={String(answer.max)}
          data={steps(1, 10)}
          onChange={(event) => onChange({ ...answer, max: Number(event.currentTarget.value) })}
        />
      </div>
      <Words
        label={say("question.low", { min: answer.min })}
        texts={answer.low}
        onChange={(low) => onChange({ ...answer, low }, "low")}
      />
      <Words
        label={say("question.high", { max: answer.max })}
        texts={answer.high}
        onChange={(high) => onChange({ ...answer, high }, "high")}
      />
    </>
  );
}

function NumberEditor({ answer, onChange }: AnswerProps<NumberAnswer>) {
  const setEnd = (end: "min" | "max", words: string) => {
    const { [end]: _before, ...rest } = answer;
    const value = Number(words);
    const isLeftOut = words === "" || !Number.isFinite(value);
    onChange(isLeftOut ? rest : { ...rest, [end]: value }, end);
  };
  return (
    <>
      <div className="designer-pair">
        <TextInput
          label={say("question.min")}
          type="number"
          defaultValue={answer.min ?? ""}
          onChange={(event) => setEnd("min", event.currentTarget.value)}
        />
        <TextInput
          label={say("question.max")}
          description={say("question.noLimit")}
          type="number"
          defaultValue={answer.max ?? ""}
          onChange={(event) => setEnd("max", event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label={say("question.whole")}
        checked={answer.whole}
        onChange={(event) => onChange({ ...answer, whole: event.currentTarget.checked })}
      />
    </>
  );
}
