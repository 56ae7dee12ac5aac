import { useState } from "react";
import { moveBlock } from "#shared/surveys/editSurvey";
import { useOrder } from "../ui/useOrder";
import { AddBlock } from "./AddBlock";
import { BlockRow } from "./BlockRow";
import { useDesigning } from "./designing";
import { say } from "./say";

/**
 * The questions in the order asked. Each moves by dragging its handle, by the arrow keys on it, or by its two
 * buttons; where it stands now is said aloud.
 */
export function BlockList(props: { open: string | undefined; onOpen: (block: string | undefined) => void }) {
  const { open, onOpen } = props;
  const { draft, change } = useDesigning();
  const [said, setSaid] = useState("");
  const ids = draft.blocks.map(({ id }) => id);
  const { list, dragged, move, take } = useOrder(ids, (id, place, about) => {
    change((now) => moveBlock(now, id, place), about);
    setSaid(say("blocks.moved", { place: place + 1, count: ids.length }));
  });
  return (
    <section className="designer-part" aria-label={say("blocks.title")}>
      <h3>{say("blocks.title")}</h3>
      {draft.blocks.length === 0 && <p className="quiet">{say("blocks.none")}</p>}
      <ol className="blocks" ref={list}>
        {draft.blocks.map((block, index) => (
          <BlockRow
            key={block.id}
            block={block}
            index={index}
            isOpen={open === block.id && dragged === undefined}
            isDragged={dragged === block.id}
            onOpen={(isOpen) => onOpen(isOpen ? block.id : undefined)}
            onMove={(to, control) => move(block.id, to, control)}
            onTake={(event) => take(block.id, event)}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <AddBlock onAdded={onOpen} />
    </section>
  );
}
