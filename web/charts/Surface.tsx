import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Surface as Still } from "recharts";
import { rowsChart } from "./ChartPlace";
import type { LiveProps } from "./LiveChart";

/**
 * The surface of Recharts that a drawing stands on. It stands still until somebody points at it or comes to it with the
 * keyboard: a whole chart of Recharts then takes its place, with the same drawing inside, and tells of what is pointed
 * at. Most charts of a page are only looked at, and a page of twelve is there in three quarters of the time.
 */
export function Surface(props: {
  width: number;
  height: number;
  label: string;
  /** What is told of each part; without it there is nothing to point at. */
  pointed?: Omit<LiveProps, "width" | "height" | "label" | "children">;
  children: ReactNode;
}) {
  const { width, height, label, pointed, children } = props;
  const still = useRef<HTMLDivElement>(null);
  const [isAwake, setAwake] = useState(false);
  const canWake = pointed !== undefined;
  useEffect(() => {
    if (canWake) return whenIdle(fetchLive);
  }, [canWake]);
  const wake = async (event?: MouseEvent) => {
    const at = Live && event && { clientX: event.clientX, clientY: event.clientY };
    if (!Live) await fetchLive();
    const place = still.current?.parentElement;
    if (!Live || !place) return;
    const isFocused = place.contains(document.activeElement);
    flushSync(() => setAwake(true));
    // What was done to the still picture went with it, and is done to the live one.
    const svg = place.querySelector("svg");
    if (isFocused) svg?.focus({ preventScroll: true });
    if (at) svg?.dispatchEvent(new globalThis.MouseEvent("mousemove", { ...at, bubbles: true }));
  };
  if (pointed && isAwake && Live)
    return (
      <Live {...{ width, height, label }} {...pointed}>
        {children}
      </Live>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is reached and named is the svg inside.
    <div
      ref={still}
      className={pointed?.along === "rows" ? rowsChart : undefined}
      style={{ width, height }}
      onMouseEnter={canWake ? wake : undefined}
      onFocus={canWake ? () => wake() : undefined}
    >
      <Still
        {...{ width, height }}
        role={canWake ? "application" : "img"}
        tabIndex={canWake ? 0 : -1}
        aria-label={label}
      >
        {children}
      </Still>
    </div>
  );
}

/** Recharts, once its code has come. */
let Live: ((props: LiveProps) => ReactNode) | undefined;

/** Without a connection the charts of the page stay still. */
async function fetchLive(): Promise<void> {
  Live ??= await import("./LiveChart").then(
    ({ LiveChart }) => LiveChart,
    () => undefined,
  );
}

/** Once the page stands; not every browser tells. */
function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const later = setTimeout(work, 500);
    return () => clearTimeout(later);
  }
  const later = requestIdleCallback(work);
  return () => cancelIdleCallback(later);
}
