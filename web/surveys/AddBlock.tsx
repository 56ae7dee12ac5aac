import { Button } from "@mantine/core";
import { useState } from "react";
import { type Block, mostBlocks } from "#shared/surveys/definition";
import { newDemographic, newInstrument, newQuestion } from "#shared/surveys/editSurvey";
import { useDesigning } from "./designing";
import { InstrumentPicker } from "./InstrumentPicker";

/** Adds at the end of the questions, and opens what was added. */
export function AddBlock({ onAdded }: { onAdded: (block: string) => void }) {
  const { draft, change } = useDesigning();
  const [isPicking, setPicking] = useState(false);
  const add = (block: Block) => {
    change((now) => ({ ...now, blocks: [...now.blocks, block] }));
    onAdded(block.id);
  };
  if (draft.blocks.length >= mostBlocks)
    return <p className="quiet">A survey asks at most {mostBlocks} things.</p>;
  return (
    <div className="survey-actions">
      <Button variant="default" onClick={() => setPicking(true)}>
        Add an instrument
      </Button>
      <Button variant="default" onClick={() => add(newQuestion(draft))}>
        Add a question of your own
      </Button>
      <Button variant="default" onClick={() => add(newDemographic(draft))}>
        Ask who somebody is
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
