import { Button, Checkbox, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Block, Demographic } from "#shared/surveys/definition";
import { changeBlock, removeBlock } from "#shared/surveys/editSurvey";
import { ConditionEditor } from "./ConditionEditor";
import { useDesigning } from "./designing";
import { InstrumentItems } from "./InstrumentItems";
import { OptionsEditor } from "./OptionsEditor";
import { QuestionEditor } from "./QuestionEditor";
import { say } from "./say";
import { Words } from "./Words";

/** Everything about one question, and when it is asked. */
export function BlockEditor({ block, index, onGone }: { block: Block; index: number; onGone: () => void }) {
  const { change } = useDesigning();
  const place = useRef<HTMLDivElement>(null);
  // Opened from the list of what is still open, it may lie far below.
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div className="block-editor designer-fields" ref={place}>
      {block.kind === "instrument" && <InstrumentItems block={block} />}
      {block.kind === "question" && <QuestionEditor block={block} />}
      {block.kind === "demographic" && <DemographicEditor block={block} />}
      <ConditionEditor block={block} index={index} />
      <div>
        <Button
          variant="subtle"
          onClick={() => {
            onGone();
            change((now) => removeBlock(now, block.id));
          }}
        >
          {say("block.remove")}
        </Button>
      </div>
    </div>
  );
}

/** Who somebody is: what results can be broken down by. */
function DemographicEditor({ block }: { block: Demographic }) {
  const { change } = useDesigning();
  const set = (part: Partial<Demographic>, about?: string) =>
    change(
      (now) => changeBlock(now, block.id, (old) => ({ ...old, ...part }) as Block),
      about && `${block.id}.${about}`,
    );
  return (
    <>
      <TextInput
        label={say("block.attribute")}
        description={say("block.attributeHint")}
        value={block.attribute}
        maxLength={60}
        onChange={(event) => set({ attribute: event.currentTarget.value }, "attribute")}
      />
      <Words
        label={say("block.question")}
        texts={block.title}
        onChange={(title) => set({ title }, "title")}
      />
      <OptionsEditor
        of={block.id}
        options={block.options}
        onChange={(options, about) => set({ options }, about)}
      />
      <Checkbox
        label={say("block.selfDescribe")}
        checked={block.selfDescribe}
        onChange={(event) => set({ selfDescribe: event.currentTarget.checked })}
      />
      <Checkbox
        label={say("block.notSaying")}
        checked={block.preferNotToSay}
        onChange={(event) => set({ preferNotToSay: event.currentTarget.checked })}
      />
    </>
  );
}
