import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { ReportBlock } from "#shared/reports/blocks";
import { say } from "./say";
import { useWriting, withBlock } from "./writing";

/** A heading and paragraphs; figures are chosen from a list, so that nobody has to type their names. */
export function TextFields({ block }: { block: Extract<ReportBlock, { kind: "text" }> }) {
  const { change, choices } = useWriting();
  const area = useRef<HTMLTextAreaElement>(null);
  const told = choices.filter(({ figures: own }) => own.length > 0);
  const figures = told.flatMap(({ name, figures: own }) =>
    own.map(({ insert: value, label, said }) => ({
      value,
      label: `${told.length > 1 ? `${name}: ` : ""}${label} (${said})`,
    })),
  );
  const [chosen, setChosen] = useState(figures[0]?.value ?? "");
  const insert = () => {
    const at = area.current?.selectionEnd ?? block.text.length;
    const text = `${block.text.slice(0, at)}${chosen}${block.text.slice(at)}`;
    change((now) => withBlock(now, block, { text }));
    area.current?.focus();
  };
  return (
    <>
      <TextInput
        label={say("field.heading")}
        value={block.heading}
        maxLength={300}
        dir="auto"
        onChange={({ currentTarget: { value } }) =>
          change((now) => withBlock(now, block, { heading: value }), `${block.id} heading`)
        }
      />
      <Textarea
        ref={area}
        label={say("field.text")}
        value={block.text}
        rows={8}
        maxLength={20_000}
        dir="auto"
        onChange={({ currentTarget: { value } }) =>
          change((now) => withBlock(now, block, { text: value }), `${block.id} text`)
        }
      />
      {figures.length > 0 && (
        <div className="part-figure">
          <NativeSelect
            label={say("field.figure")}
            value={chosen}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
            data={figures}
            // Which figure it is stands at the end, which the field cuts off.
            description={figures.find(({ value }) => value === chosen)?.label}
            inputWrapperOrder={["label", "input", "description"]}
          />
          <Button variant="default" onClick={insert}>
            {say("field.insert")}
          </Button>
        </div>
      )}
    </>
  );
}
