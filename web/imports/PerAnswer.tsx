import { Button, Checkbox, NativeSelect, Title } from "@mantine/core";
import { useState } from "react";
import type { PerAnswer as Fold } from "#shared/imports/perAnswer";
import type { Reading } from "#shared/imports/reading";
import { columnChoices, columnOf, describeValues } from "./columnChoice";
import { DropPlace } from "./DropPlace";
import type { ReadAs } from "./importApi";
import { say } from "./say";

/** A file with one row for each answer: which column is the question, which the answer, and whose it is. */
export function PerAnswer(props: {
  reading: Reading;
  file: File | undefined;
  /** What the file itself seems to say; nothing where a person says it. */
  seems: Fold | undefined;
  send: (file: File, readAs: ReadAs) => void;
}) {
  const { reading, file, seems, send } = props;
  const [item, setItem] = useState(seems?.item ?? "");
  const [value, setValue] = useState(seems?.value ?? "");
  const [chosen, setChosen] = useState(seems?.by ?? []);
  const by = chosen.filter((name) => name !== item && name !== value);
  const isReady = item !== "" && value !== "" && item !== value && by.length > 0;
  const others = reading.columns.filter(({ name }) => name !== item && name !== value);
  const put = (found: File) => {
    const workbook = reading.workbook ? { sheet: reading.workbook.sheet } : {};
    send(found, { ...workbook, per_answer: JSON.stringify({ item, value, by }) });
  };
  return (
    <section className="per-answer">
      <Title order={3}>{seems ? say("perAnswer.seems") : say("perAnswer.title")}</Title>
      <p>{say("perAnswer.lead")}</p>
      <div className="read-again">
        <ColumnPick label={say("perAnswer.question")} reading={reading} value={item} onChange={setItem} />
        <ColumnPick label={say("perAnswer.answer")} reading={reading} value={value} onChange={setValue} />
      </div>
      <Checkbox.Group
        label={say("perAnswer.together")}
        description={say("perAnswer.togetherHint")}
        value={by}
        onChange={(next) => setChosen(next.slice(0, 6))}
      >
        <div className="choices">
          {others.slice(0, 20).map((column) => (
            <Checkbox
              key={column.name}
              value={column.name}
              label={column.name}
              description={column.personal ? undefined : describeValues(column)}
            />
          ))}
        </div>
      </Checkbox.Group>
      {file ? (
        <Button disabled={!isReady} onClick={() => put(file)}>
          {say("perAnswer.do")}
        </Button>
      ) : (
        isReady && (
          <>
            <p>{say("again.gone")}</p>
            <DropPlace onFile={put} />
          </>
        )
      )}
    </section>
  );
}

function ColumnPick(props: {
  label: string;
  reading: Reading;
  value: string;
  onChange: (column: string) => void;
}) {
  const { label, reading, value, onChange } = props;
  const column = columnOf(reading, value);
  return (
    <NativeSelect
      label={label}
      description={column && describeValues(column)}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={columnChoices(reading, say("perAnswer.choose"))}
    />
  );
}
