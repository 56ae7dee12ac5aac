import { useSyncExternalStore } from "react";
import type { Measure } from "./wrap";

/** The family of every text in a chart; what it lacks falls back to the system. */
export const chartFont =
  '"Atkinson Hyperlegible Next Variable", "Noto Sans Arabic Variable", system-ui, sans-serif';

/**
 * A measure that asks the browser: one for all charts of the page, which share most of their words. It is made anew
 * when a font has arrived that changes how wide the signs of these charts are, so that a chart that was laid out with
 * the fallback's widths is laid out again. A font of signs that no chart holds moves nothing.
 */
export function useMeasure(): Measure {
  return useSyncExternalStore(follow, () => now().measure);
}

let current: ReturnType<typeof startMeasuring> | undefined;
const followers = new Set<() => void>();
let isListening = false;

function now() {
  current ??= startMeasuring();
  return current;
}

function follow(tell: () => void): () => void {
  followers.add(tell);
  if (!isListening) document.fonts.addEventListener("loadingdone", measureAnew);
  isListening = true;
  return () => followers.delete(tell);
}

function measureAnew(): void {
  if (!now().hasChanged()) return;
  current = startMeasuring();
  for (const tell of followers) tell();
}

function startMeasuring() {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  /** Of each sign that was measured, how wide it was, alone. */
  const signs = new Map<string, number>();
  let font = "";
  const widthOf = (text: string, size: number, weight: number) => {
    if (!context) return text.length * size * 0.55;
    const wanted = `${weight} ${size}px ${chartFont}`;
    if (font !== wanted) {
      context.font = wanted;
      context.textRendering = "geometricPrecision";
      font = wanted;
    }
    return context.measureText(text).width;
  };
  const widthOfSign = (sign: string) => widthOf(sign, 16, 400) + widthOf(sign, 16, 600);
  const measure: Measure = (text, size, weight = 400) => {
    const key = `${weight} ${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    for (const sign of text) if (!signs.has(sign)) signs.set(sign, widthOfSign(sign));
    const width = widthOf(text, size, weight);
    known.set(key, width);
    return width;
  };
  return { measure, hasChanged: () => [...signs].some(([sign, width]) => widthOfSign(sign) !== width) };
}
