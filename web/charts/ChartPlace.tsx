import { type KeyboardEvent, type ReactNode, type RefObject, useContext, useEffect, useId } from "react";
import type { Figures } from "./figures";
import { PaperContext } from "./paper";
import "./charts.css";

/** Class of a chart whose groups stand one under the other. */
export const rowsChart = "chart-rows";

/** The element a chart fills. It holds the text alternative, and lets the arrow keys move as one expects. */
export function ChartPlace(props: {
  place: RefObject<HTMLDivElement | null>;
  alternative: string;
  /** The numbers behind its marks, for a file of them; null before it is drawn. */
  figures: Figures | null;
  /** How to move through it. */
  keyboard: string | undefined;
  rtl: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const paper = useContext(PaperContext);
  const { figures } = props;
  useEffect(() => {
    if (figures) paper?.onFigures(figures);
  });
  return (
    <div
      ref={props.place}
      className="chart"
      onKeyDownCapture={(event) => turnArrows(event, props.rtl)}
      aria-describedby={id}
    >
      {/* The plot itself runs on coordinates: a page that runs right to left must not move them. */}
      <div dir="ltr">{props.children}</div>
      <div id={id} className="chart-hidden" dir={props.rtl ? "rtl" : "ltr"}>
        <p className="chart-alternative">{props.alternative}</p>
        {props.keyboard && <p>{props.keyboard}</p>}
      </div>
    </div>
  );
}

/**
 * Down and the reading direction go on, up and against it go back. A chart of rows would otherwise go on
 * with the left arrow, and charts never listen to up and down.
 */
function turnArrows(event: KeyboardEvent<HTMLElement>, rtl: boolean) {
  // What this function sends itself comes by here as well.
  if (!event.isTrusted) return;
  const [on, back] = rtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const goesOn = event.key === "ArrowDown" || event.key === on;
  if (!goesOn && event.key !== "ArrowUp" && event.key !== back) return;
  event.preventDefault();
  event.stopPropagation();
  const isRows = event.currentTarget.querySelector(`.${rowsChart}`) !== null;
  const [forward, backward] = isRows ? ["ArrowLeft", "ArrowRight"] : [on, back];
  const key = goesOn ? forward : backward;
  event.target.dispatchEvent(new globalThis.KeyboardEvent("keydown", { key: key!, bubbles: true }));
}
