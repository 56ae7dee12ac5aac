import { type KeyboardEvent, type ReactNode, type RefObject, useId } from "react";
import "./charts.css";

/**
 * The element a chart fills. It holds the text alternative, and lets the up and down keys move through
 * rows as well: the chart itself listens to left and right only.
 */
export function ChartPlace(props: {
  place: RefObject<HTMLDivElement | null>;
  alternative: string;
  rtl: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div ref={props.place} className="chart" onKeyDownCapture={turnArrows} aria-describedby={id}>
      {/* The plot itself runs on coordinates: a page that runs right to left must not move them. */}
      <div dir="ltr">{props.children}</div>
      <p id={id} className="chart-alternative" dir={props.rtl ? "rtl" : "ltr"}>
        {props.alternative}
      </p>
    </div>
  );
}

function turnArrows(event: KeyboardEvent) {
  const turned = { ArrowDown: "ArrowRight", ArrowUp: "ArrowLeft" }[event.key];
  if (!turned) return;
  event.preventDefault();
  event.stopPropagation();
  event.target.dispatchEvent(new globalThis.KeyboardEvent("keydown", { key: turned, bubbles: true }));
}
