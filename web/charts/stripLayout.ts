import type { Sizes } from "./frame";
import type { Look } from "./look";
import type { ChartProps, Estimate } from "./rows";
import { isReversed } from "./scale";
import type { ScoreCount } from "./scoreCount";
import { wrapText } from "./wrap";

export interface ScaleStripProps extends ChartProps {
  pre: Estimate | undefined;
  post: Estimate | undefined;
  /** Where people are few: each as a dot at their score, instead of means. */
  dots?: readonly ScoreCount[] | undefined;
}

export interface StripWord {
  text: string;
  x: number;
  y: number;
  anchor: "start" | "end";
  size: number;
  weight: number;
  tone: "ink" | "quiet";
}

export interface Strip {
  sizes: Sizes;
  /** Ends of the scale on screen, and its line from the top. */
  from: number;
  to: number;
  axis: number;
  /** Middles of the marks before and after; dots grow away from the line. */
  lanes: { before: number; after: number };
  dotPitch: number;
  height: number;
  words: StripWord[];
  x: (score: number) => number;
}

const mostDotHeight = 56;

/** Places one scale: marks above and under its line, the words of its ends below. */
export function layoutStrip(props: ScaleStripProps, look: Look, sizes: Sizes): Strip {
  const { range, direction, anchors, dots } = props;
  const { width, rtl, numbers, texts, measure } = look;
  const edge = sizes.body * 0.6;
  const [from, to] = [edge, width - edge];
  const reversed = isReversed(direction, rtl);
  const [low, high] = range;
  const x = (score: number) => {
    const share = (Math.min(high, Math.max(low, score)) - low) / (high - low || 1);
    return from + (reversed ? 1 - share : share) * (to - from);
  };
  const most = Math.max(1, ...(dots ?? []).flatMap(({ pre, post }) => [pre, post]));
  const dotPitch = Math.min(sizes.body * 0.85, mostDotHeight / most);
  const half = dots ? most * dotPitch + sizes.body * 0.2 : sizes.body * 0.75;
  const label = sizes.small * sizes.leading;
  const axis = label + half + (dots ? 0 : sizes.body * 0.35);
  const bottom = axis + half + (dots ? sizes.body * 0.2 : label + sizes.body * 0.35);
  const room = (to - from) / 2 - sizes.body * 0.5;
  const endOf = (score: number, words: string | undefined) =>
    wrapText(`${numbers.score(score)}${words ? ` ${words}` : ""}`, room, sizes.small, measure);
  const ends = {
    left: endOf(reversed ? high : low, reversed ? anchors?.high : anchors?.low),
    right: endOf(reversed ? low : high, reversed ? anchors?.low : anchors?.high),
  };
  const plain = { size: sizes.small, weight: 400, tone: "quiet" } as const;
  const words: StripWord[] = [];
  const lines = Math.max(ends.left.length, ends.right.length);
  const isRight = (side: "left" | "right") => side === "right";
  for (const side of ["left", "right"] as const) {
    const anchor = isRight(side) === rtl ? "start" : "end";
    for (const [i, text] of ends[side].entries())
      words.push({
        ...plain,
        text,
        x: isRight(side) ? to : from,
        y: bottom + sizes.small + i * label,
        anchor,
      });
  }
  let height = bottom + lines * label + sizes.small * 0.4;
  if (direction !== "neutral") {
    const text = `${texts.better} ${rtl ? "←" : "→"}`;
    words.push({
      ...plain,
      text,
      x: rtl ? from : to,
      y: height + sizes.small * 0.8,
      anchor: "end",
      weight: 600,
      tone: "ink",
    });
    height += label;
  }
  const lanes = { before: axis - sizes.body * 0.6, after: axis + sizes.body * 0.6 };
  return { sizes, from, to, axis, lanes, dotPitch, height, words, x };
}
