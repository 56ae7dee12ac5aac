import { useLayoutEffect, useRef, useState } from "react";
import { moveBlock } from "#shared/surveys/editSurvey";
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
    setSaid(say("blocks.moved", { place: place + 1, count: draft.blocks.length }));
  };
  const dragTo = (id: string, y: number) => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    const others = rows.filter(({ dataset }) => dataset.block !== id);
    const above = others.filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 < y;
    });
    move(id, above.length);
    scrollAtEdge(y);
  };
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
            onDrag={(y) => {
              if (y === undefined) setDragged(undefined);
              else {
                setDragged(block.id);
                dragTo(block.id, y);
              }
            }}
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

/** How near to an edge of the window, in pixels, a drag scrolls it. */
const edge = 60;

function scrollAtEdge(y: number): void {
  if (y < edge) window.scrollBy(0, -12);
  else if (y > window.innerHeight - edge) window.scrollBy(0, 12);
}
