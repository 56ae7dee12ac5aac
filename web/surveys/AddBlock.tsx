import { Button } from "@mantine/core";
import { useState } from "react";
import { type Block, mostBlocks } from "#shared/surveys/definition";
import { newDemographic, newInstrument, newQuestion } from "#shared/surveys/editSurvey";
import { useDesigning } from "./designing";
import { InstrumentPicker } from "./InstrumentPicker";
import { say } from "./say";

/** Adds at the end of the questions, and opens what was added. */
export function AddBlock({ onAdded }: { onAdded: (block: string) => void }) {
  const { draft, change } = useDesigning();
  const [isPicking, setPicking] = useState(false);
  const add = (block: Block) => {
    change((now) => ({ ...now, blocks: [...now.blocks, block] }));
    onAdded(block.id);
  };
  if (draft.blocks.length >= mostBlocks) return <p className="quiet">{say("add.most", { mostBlocks })}</p>;
  return (
    <div className="survey-actions">
      <Button variant="default" onClick={() => setPicking(true)}>
        {say("add.instrument")}
      </Button>
      <Button variant="default" onClick={() => add(newQuestion(draft))}>
        {say("add.question")}
      </Button>
      <Button
        variant="default"
        onClick={() => add(newDemographic(draft, (n) => say("add.attribute", { n })))}
      >
        {say("add.demographic")}
      </Button>
      {isPicking && (
        <InstrumentPicker
          onClose={() => setPicking(false)}
          onPick={(instrument) => {
            setPicking(false);
            add(newInstrument(draft, instrument));
          }}
        />
      )}
    </div>
  );
}
