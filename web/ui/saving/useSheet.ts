import { type RefObject, useLayoutEffect, useState } from "react";
import { chartIn } from "../../charts/picture";
import { sizeOf } from "../../charts/pictureCopy";
import { layOn, type Placed, type SheetShape, widthOn } from "../../charts/pictureShape";
import type { Language } from "../language";

/** A page of a report is about as wide; type in the picture is sized for it. */
const pageWidth = 800;

/**
 * How wide to draw the chart inside an element, and the sheet under it.
 *
 * @param to  Its language: another one has other line breaks, so the chart is fitted anew.
 */
export function useSheet(
  place: RefObject<HTMLDivElement | null>,
  shape: SheetShape | undefined,
  to: Language,
): { width: number; sheet: Placed | undefined } {
  const least = shape ? widthOn(shape) : pageWidth;
  const at = `${shape} ${to}`;
  const [fitted, setFitted] = useState({ at, width: least });
  const width = fitted.at === at ? fitted.width : least;
  const [sheet, setSheet] = useState<Placed>();
  useLayoutEffect(() => {
    if (!shape) return setSheet(undefined);
    const size = sizeOf(chartIn(place.current!));
    if (width === least && size.width === least) {
      const wider = widthOn(shape, size.height);
      if (wider > least) return setFitted({ at, width: wider });
    }
    setSheet(layOn(shape, size));
  }, [place, shape, width, least, at]);
  return { width, sheet };
}
