/** Shapes of a sheet on which a chart is laid, in pixels of the file. */
export const sheets = {
  slide: { width: 1920, height: 1080 },
  square: { width: 1080, height: 1080 },
} as const;
export type SheetShape = keyof typeof sheets;

/** A sheet in the chart's own pixels, and where the chart lies on it. */
export interface Placed {
  width: number;
  height: number;
  left: number;
  top: number;
}

/** Narrowest and widest that a chart is drawn for a sheet: words in it stay large enough to be read from afar, or on a phone. */
const drawn = { slide: [800, 1600], square: [480, 1080] } as const;

/**
 * How wide a chart is to be drawn to fill a sheet, in pixels of the screen.
 *
 * @param height  How high it is when it is drawn at the least width; left out before that is known.
 */
export function widthOn(shape: SheetShape, height = 0): number {
  const [least, most] = drawn[shape];
  return Math.min(most, Math.max(least, Math.ceil(height * ratioOf(shape))));
}

/** The smallest sheet of the shape that holds a drawn chart, which lies in its middle. */
export function layOn(shape: SheetShape, chart: { width: number; height: number }): Placed {
  const ratio = ratioOf(shape);
  const width = Math.max(chart.width, chart.height * ratio);
  const height = width / ratio;
  return { width, height, left: (width - chart.width) / 2, top: (height - chart.height) / 2 };
}

function ratioOf(shape: SheetShape): number {
  return sheets[shape].width / sheets[shape].height;
}
