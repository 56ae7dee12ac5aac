import { type CornerMark, type PlacedCorner, placeCorner } from "./cornerMark";
import { balanceText, type Measure, wrapText } from "./wrap";

/** Type sizes of one picture. They grow with its width, so that a wide one can be read from far away. */
export interface Sizes {
  title: number;
  body: number;
  small: number;
  /** Between the picture's edge and what it holds. */
  pad: number;
  /** From line to line, in sizes of the text. Arabic letters reach further up and down than Latin ones. */
  leading: number;
}

/** Which mark a legend entry explains. */
export type LegendMark = "before" | "after" | "interval" | "person";

export interface Line {
  text: string;
  /** From the side where reading starts; drawing mirrors it for right to left. */
  x: number;
  /** Baseline. */
  y: number;
  size: number;
  weight: number;
  tone: "ink" | "quiet";
}

export interface PlacedMark {
  mark: LegendMark;
  x: number;
  /** Middle of the mark. */
  y: number;
}

export interface Frame {
  width: number;
  sizes: Sizes;
  /** Height of what stands above and below the plot, with its air. */
  top: number;
  bottom: number;
  head: Line[];
  /** Measured from where the bottom begins. */
  foot: Line[];
  legend: PlacedMark[];
  corner?: PlacedCorner;
}

export interface FrameWords {
  title: string;
  /** Leaves title, subtitle and caption to the page around it. */
  isBare?: boolean | undefined;
  subtitle?: string | undefined;
  caption?: string | undefined;
  legend: { mark: LegendMark; label: string }[];
  /** Stands in the upper corner where reading ends; title and subtitle keep clear of it. */
  mark?: CornerMark | undefined;
}

/** How wide the mark of a legend entry is. */
export function markWidth(mark: LegendMark, sizes: Sizes): number {
  return mark === "interval" ? sizes.small * 2 : sizes.small * 0.95;
}

/** Sizes for a width: 14 px text at 320, 16 at 800, 22 at 1,600. */
export function sizesFor(width: number, rtl = false): Sizes {
  const body =
    width <= 800 ? 14 + (2 * Math.max(0, width - 320)) / 480 : 16 + (6 * Math.min(800, width - 800)) / 800;
  return {
    title: body * 1.28,
    body,
    small: Math.max(13, body * 0.875),
    pad: body * (width < 480 ? 0.9 : 1.4),
    leading: rtl ? 1.65 : 1.35,
  };
}

/** Places title, subtitle, legend and caption, wrapped, so that none meets another or leaves the picture. */
export function layoutFrame(
  { width, rtl = false, measure }: { width: number; rtl?: boolean; measure: Measure },
  all: FrameWords,
): Frame {
  const words = all.isBare ? { ...all, title: "", subtitle: undefined, caption: undefined } : all;
  const sizes = sizesFor(width, rtl);
  const { leading } = sizes;
  const inner = width - 2 * sizes.pad;
  // Less than two lines of the title high, and never so wide that it takes the title's place.
  const room = { width: inner * 0.2, height: sizes.title * leading * 1.7 };
  const corner = words.mark && placeCorner(words.mark, room, sizes.pad);
  const beside = corner ? inner - corner.width - sizes.body : inner;
  const head: Line[] = [];
  // The page around a bare chart has its own margins.
  let y = all.isBare ? 0 : sizes.pad;
  const write = (text: string, size: number, weight: number, tone: Line["tone"], to: Line[]) => {
    const [wrap, widest] = to === head ? [balanceText, beside] : [wrapText, inner];
    for (const line of wrap(text, widest, size, measure, { weight })) {
      y += size * leading;
      to.push({ text: line, x: sizes.pad, y: y - size * (leading - 1), size, weight, tone });
    }
  };
  if (words.title) write(words.title, sizes.title, 600, "ink", head);
  if (words.subtitle) {
    y += sizes.body * 0.3;
    write(words.subtitle, sizes.body, 400, "quiet", head);
  }
  if (corner) y = Math.max(y, corner.y + corner.height);
  const legend = placeLegend(words.legend, inner, y + sizes.body * 0.7, sizes, measure);
  head.push(...legend.lines);
  const top = legend.bottom + sizes.body * 0.9;

  const foot: Line[] = [];
  y = words.caption ? sizes.body : 0;
  if (words.caption) write(words.caption, sizes.small, 400, "quiet", foot);
  const bottom = all.isBare ? sizes.pad / 4 : y + sizes.pad;
  return { width, sizes, top, bottom, head, foot, legend: legend.marks, ...(corner ? { corner } : {}) };
}

function placeLegend(
  entries: FrameWords["legend"],
  inner: number,
  from: number,
  sizes: Sizes,
  measure: Measure,
): { lines: Line[]; marks: PlacedMark[]; bottom: number } {
  const lines: Line[] = [];
  const marks: PlacedMark[] = [];
  const height = sizes.small * sizes.leading;
  const gap = sizes.body * 1.4;
  let x = 0;
  let y = entries.length > 0 ? from : from - sizes.body * 0.7;
  for (const [i, { mark, label }] of entries.entries()) {
    const indent = markWidth(mark, sizes) + sizes.small * 0.5;
    const wrapped = wrapText(label, inner - indent, sizes.small, measure);
    const wide = indent + Math.max(...wrapped.map((line) => measure(line, sizes.small)));
    if (x > 0 && x + wide > inner) {
      x = 0;
      y += height * 1.15;
    }
    marks.push({ mark, x: sizes.pad + x, y: y + height / 2 });
    for (const [k, text] of wrapped.entries())
      lines.push({
        text,
        x: sizes.pad + x + indent,
        y: y + k * height + sizes.small,
        size: sizes.small,
        weight: 400,
        tone: "ink",
      });
    y += (wrapped.length - 1) * height;
    x = wrapped.length > 1 ? inner : x + wide + gap;
    if (i === entries.length - 1) y += height;
  }
  return { lines, marks, bottom: y };
}
