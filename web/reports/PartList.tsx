import { useLayoutEffect, useRef, useState } from "react";
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
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<string>(undefined);
  const [said, setSaid] = useState("");
  const [dragged, setDragged] = useState<string>();

  // A button that moves with its row in the page loses the focus; it gets it back.
  const order = draft.blocks.map(({ id }) => id).join(" ");
  useLayoutEffect(() => {
    if (order === "" || held.current === undefined) return;
    document.getElementById(held.current)?.focus();
    held.current = undefined;
  }, [order]);

  const move = (id: string, to: number, control?: string) => {
    const place = Math.min(Math.max(to, 0), draft.blocks.length - 1);
    if (draft.blocks[place]?.id === id) return;
    held.current = control;
    change((now) => moveBlock(now, id, place), control ? undefined : `drag ${id}`);
    setSaid(say("part.moved", { place: place + 1, all: draft.blocks.length }));
  };
  const dragTo = (id: string, y: number) => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const above = rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return row.dataset.block !== id && top + height / 2 < y;
    });
    move(id, above.length);
  };
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
            onRemoved={() => setSaid(say("part.removed"))}
            onDrag={(y) => {
              setDragged(y === undefined ? undefined : block.id);
              if (y !== undefined) dragTo(block.id, y);
            }}
          />
        ))}
      </ol>
      <p role="status" className="quiet">
        {said}
      </p>
      <AddPart onAdded={onOpen} />
    </section>
  );
}
