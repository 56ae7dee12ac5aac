import { useEffect, useState } from "react";
import type { Measure } from "./wrap";

/** The family of every text in a chart; what it lacks falls back to the system. */
export const chartFont =
  '"Atkinson Hyperlegible Next Variable", "Noto Sans Arabic Variable", system-ui, sans-serif';

/**
 * A measure that asks the browser. It is made anew when a font has arrived, so that a chart that was laid
 * out with the fallback's widths is laid out again.
 */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(() => browserMeasure());
  useEffect(() => {
    const again = () => setMeasure(() => browserMeasure());
    const wanted = [400, 600].map((weight) => document.fonts.load(`${weight} 16px ${chartFont}`));
    // A font that does not come is not an error: the fallback has been measured already.
    Promise.allSettled(wanted).then(again);
    document.fonts.addEventListener("loadingdone", again);
    return () => document.fonts.removeEventListener("loadingdone", again);
  }, []);
  return measure;
}

function browserMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, size, weight = 400) => {
    const key = `${weight} ${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context) {
      context.font = `${weight} ${size}px ${chartFont}`;
      context.textRendering = "geometricPrecision";
    }
    const width = context ? context.measureText(text).width : text.length * size * 0.55;
    known.set(key, width);
    return width;
  };
}
