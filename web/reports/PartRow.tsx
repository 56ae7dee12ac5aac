import type { KeyboardEvent, PointerEvent } from "react";
import type { ReportBlock } from "#shared/reports/blocks";
import { sayReport } from "#shared/reports/builder/sayReport";
import { isolated } from "../ui/isolated";
import { language } from "../ui/language";
import { PartEditor } from "./PartEditor";
import { partName, partWords } from "./partWords";
import type { ReportPreview } from "./reportQueries";
import { say } from "./say";
import { useWriting } from "./writing";

/** One part of the list: what it is, how to move it, what is wrong with it, and, opened, everything about it. */
export function PartRow(props: {
  block: ReportBlock;
  index: number;
  faults: ReportPreview["faults"];
  isOpen: boolean;
  isDragged: boolean;
  onOpen: (isOpen: boolean) => void;
  /** `control` is the id of the button that is to keep the focus. */
  onMove: (to: number, control: string) => void;
  onRemoved: () => void;
  /** A pointer takes its handle. */
  onTake: (event: PointerEvent) => void;
}) {
  const { block, index, faults, isOpen, isDragged, onOpen, onMove, onRemoved, onTake } = props;
  const { draft, choices, change } = useWriting();
  const kind = say(`part.${block.kind}`);
  const words = partWords(block, choices);
  const name = partName(block, choices);
  const idOf = (control: string) => `${control}-${block.id}`;
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(index + step, idOf("handle"));
  };
  const remove = () => {
    onRemoved();
    change((now) => ({ ...now, blocks: now.blocks.filter(({ id }) => id !== block.id) }));
  };
  const step = (control: "up" | "down", to: number, isEnd: boolean, sign: string) => (
    <button
      type="button"
      id={idOf(control)}
      className="part-step"
      aria-label={say(`part.${control}`, { name })}
      aria-disabled={isEnd}
      onClick={() => onMove(to, idOf(control))}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <li data-block={block.id} className={isDragged ? "part part-dragged" : "part"}>
      <div className="part-row">
        <button
          type="button"
          id={idOf("handle")}
          className="part-handle"
          aria-label={say("part.move", { name })}
          onKeyDown={onKey}
          onPointerDown={onTake}
        >
          <span aria-hidden="true">⠿</span>
        </button>
        <button
          type="button"
          id={idOf("open")}
          className="part-open"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          <span className="part-name">{kind}</span>
          <span className="quiet">{isolated(words)}</span>
        </button>
        {step("up", index - 1, index === 0, "↑")}
        {step("down", index + 1, index === draft.blocks.length - 1, "↓")}
      </div>
      {faults.map((fault) => (
        <p key={`${fault.message} ${JSON.stringify(fault.values)}`} className="part-fault" role="alert">
          {sayReport(fault.message as Parameters<typeof sayReport>[0], fault.values, language)}
        </p>
      ))}
      {isOpen && <PartEditor block={block} onRemove={remove} />}
    </li>
  );
}
