import type { KeyboardEvent, PointerEvent } from "react";
import type { Block } from "#shared/surveys/definition";
import { BlockEditor } from "./BlockEditor";
import { kindOf } from "./blockWords";
import { useDesigning } from "./designing";
import { say } from "./say";
import { sayBlock, wordsOfBlock } from "./sayPlace";

/** One question of the list: what it asks, how to move it, and, opened, everything about it. */
export function BlockRow(props: {
  block: Block;
  index: number;
  isOpen: boolean;
  isDragged: boolean;
  onOpen: (isOpen: boolean) => void;
  /** `control` is the id of the button that is to keep the focus. */
  onMove: (to: number, control: string) => void;
  /** A pointer takes its handle. */
  onTake: (event: PointerEvent) => void;
}) {
  const { block, index, isOpen, isDragged, onOpen, onMove, onTake } = props;
  const { draft, nameOf } = useDesigning();
  const name = sayBlock(draft, block, index, nameOf);
  const words = wordsOfBlock(draft, block, nameOf) || say("block.unwritten");
  const idOf = (control: string) => `${control}-${block.id}`;
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(index + step, idOf("handle"));
  };
  return (
    <li data-block={block.id} className={isDragged ? "block block-dragged" : "block"}>
      <div className="block-row">
        <button
          type="button"
          id={idOf("handle")}
          className="block-handle"
          aria-label={say("block.move", { name })}
          onKeyDown={onKey}
          onPointerDown={onTake}
        >
          <span aria-hidden="true">⠿</span>
        </button>
        <button type="button" className="block-open" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          <span className="block-name">
            {index + 1}. {words}
          </span>
          <span className="quiet">
            {kindOf(block)}
            {block.when ? ` · ${say("block.onlySome")}` : ""}
          </span>
        </button>
        <button
          type="button"
          id={idOf("up")}
          className="block-step"
          aria-label={say("block.up", { name })}
          aria-disabled={index === 0}
          onClick={() => onMove(index - 1, idOf("up"))}
        >
          <span aria-hidden="true">↑</span>
        </button>
        <button
          type="button"
          id={idOf("down")}
          className="block-step"
          aria-label={say("block.down", { name })}
          aria-disabled={index === draft.blocks.length - 1}
          onClick={() => onMove(index + 1, idOf("down"))}
        >
          <span aria-hidden="true">↓</span>
        </button>
      </div>
      {isOpen && <BlockEditor block={block} index={index} onGone={() => onOpen(false)} />}
    </li>
  );
}
