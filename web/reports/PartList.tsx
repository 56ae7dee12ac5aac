import { useState } from "react";
import { useOrder } from "../ui/useOrder";
import { AddPart } from "./AddPart";
import { PartRow } from "./PartRow";
import type { ReportPreview } from "./reportQueries";
import { say } from "./say";
import { moveBlock, useWriting } from "./writing";

/**
 * The parts in their order. Each moves by dragging its handle, by the arrow keys on it, or by its two buttons;
 * where it stands now is said aloud.
 */
export function PartList(props: {
  open: string | undefined;
  onOpen: (block: string | undefined) => void;
  faults: ReportPreview["faults"];
}) {
  const { open, onOpen, faults } = props;
  const { draft, change } = useWriting();
  const [said, setSaid] = useState("");
  const ids = draft.blocks.map(({ id }) => id);
  const { list, dragged, move, take, add, remove } = useOrder(ids, (id, place, about) => {
    change((now) => moveBlock(now, id, place), about);
    setSaid(say("part.moved", { place: place + 1, all: ids.length }));
  });
  return (
    <section aria-label={say("builder.parts")}>
      <h2>{say("builder.parts")}</h2>
      {draft.blocks.length === 0 && <p className="quiet">{say("builder.noParts")}</p>}
      <ol className="part-list" ref={list}>
        {draft.blocks.map((block, index) => (
          <PartRow
            key={block.id}
            block={block}
            index={index}
            faults={faults.filter((fault) => fault.block === block.id)}
            isOpen={open === block.id && dragged === undefined}
            isDragged={dragged === block.id}
            onOpen={(isOpen) => onOpen(isOpen ? block.id : undefined)}
            onMove={(to, control) => move(block.id, to, control)}
            onRemoved={() => {
              remove(block.id, openerOf);
              setSaid(say("part.removed"));
            }}
            onTake={(event) => take(block.id, event)}
          />
        ))}
      </ol>
      <p role="status" className="quiet">
        {said}
      </p>
      <AddPart
        onAdded={(id) => {
          add(openerOf(id));
          onOpen(id);
        }}
      />
    </section>
  );
}

/** The button that opens a part, by its id in the page. */
const openerOf = (id: string) => `open-${id}`;
