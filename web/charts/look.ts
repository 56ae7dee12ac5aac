import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Palette, palettes } from "./colors";
import { useMeasure } from "./measure";
import { type Numbers, numbersFor } from "./numbers";
import type { ChartProps } from "./rows";
import { type ChartTexts, speech } from "./texts";
import type { Measure } from "./wrap";

/** What a chart draws with, once its props and its place are known. */
export interface Look {
  width: number;
  rtl: boolean;
  palette: Palette;
  texts: ChartTexts;
  numbers: Numbers;
  measure: Measure;
}

const narrowest = 280;

/** Resolves props to a look, and follows the width of the element that `place` is put on. */
export function useLook(props: ChartProps): { place: RefObject<HTMLDivElement | null>; look: Look | null } {
  const place = useRef<HTMLDivElement>(null);
  const measure = useMeasure();
  const found = usePlaceWidth(place);
  const width = props.width ?? found;
  const { rtl = speech.rtl, scheme = "light", locale = speech.locale, decimals = 1 } = props;
  const { texts, beforeLabel, afterLabel } = props;
  const look = useMemo(() => {
    if (width === null) return null;
    const words = { ...speech.texts, ...texts };
    if (beforeLabel !== undefined) words.before = beforeLabel;
    if (afterLabel !== undefined) words.after = afterLabel;
    return {
      width: Math.max(narrowest, Math.floor(width)),
      rtl,
      palette: palettes[scheme],
      texts: words,
      numbers: numbersFor(locale, { rtl, decimals }),
      measure,
    };
  }, [width, rtl, scheme, locale, decimals, texts, beforeLabel, afterLabel, measure]);
  return { place, look };
}

function usePlaceWidth(place: RefObject<HTMLDivElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
