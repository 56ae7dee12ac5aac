import { chartIn, pngOf, svgOf } from "../../charts/picture";
import { sizeOf } from "../../charts/pictureCopy";
import { layOn, type SheetShape, sheets } from "../../charts/pictureShape";

export interface PictureFormat {
  value: "png" | "png2" | "slide" | "square" | "svg";
  /** Left out: as high as the chart is at the width of a page. */
  sheet?: SheetShape;
}

/** What a picture can be saved as. */
export const pictureFormats = [
  { value: "png" },
  { value: "png2" },
  { value: "slide", sheet: "slide" },
  { value: "square", sheet: "square" },
  { value: "svg" },
] as const satisfies PictureFormat[];

/** The chart inside an element as a file of a format. */
export async function drawPicture(place: HTMLElement, { value, sheet }: PictureFormat): Promise<Blob> {
  const chart = chartIn(place);
  if (value === "svg") return new Blob([await svgOf(chart)], { type: "image/svg+xml" });
  if (!sheet) return pngOf(chart, value === "png" ? 1 : 2);
  const laid = layOn(sheet, sizeOf(chart));
  return pngOf(chart, sheets[sheet].width / laid.width, laid);
}
