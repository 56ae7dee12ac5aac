import type { Sizes } from "./frame";
import type { Look } from "./look";
import { wordsInstead } from "./meansWords";
import type { ChartProps, ChartRow, GroupChartProps } from "./rows";
import { rangeTicks } from "./scale";
import { countText } from "./sentences";
import { widest, wrapText } from "./wrap";

export interface ColumnsLayout {
  /** Where the plot begins and ends, from the side where reading starts. */
  before: number;
  after: number;
  plotHeight: number;
  /** Air inside the plot, so that a mark at an end of the scale keeps its number. */
  inset: { top: number; bottom: number };
  band: number;
  /** Before and after stand so far from a group's middle. */
  apart: number;
  /** Where the grid runs; `ticks` are those of them that have room for their number. */
  gridLines: number[];
  ticks: number[];
  /** Words beside the two ends of the axis. */
  highWords: string[];
  lowWords: string[];
  /** Under each group, first its name, then its n, then a note. */
  names: { lines: string[]; count: string; note: string[] }[];
  namesHeight: number;
  /** In place of a group's marks. */
  instead: string[][];
}

const mostColumns = 8;
const narrowestBand = 76;

/** An axis other than the scale's own range, for one figure in each column. */
export interface OwnAxis {
  /** At most so many columns. */
  most: number;
  domain: readonly [number, number];
  ticks: number[];
  format: (tick: number) => string;
  /** How a figure is written over its mark. */
  value: (value: number) => string;
}

/**
 * Places groups side by side; null where they do not fit and rows serve better.
 *
 * @param own  Left out: means before and after on the scale's own range.
 */
export function layoutColumns(
  rows: readonly ChartRow[],
  props: ChartProps & Pick<GroupChartProps, "overall">,
  look: Look,
  sizes: Sizes,
  own?: OwnAxis,
): ColumnsLayout | null {
  const { width, measure, numbers, texts } = look;
  if (rows.length < 2 || rows.length > (own?.most ?? mostColumns) || width < 480) return null;
  const domain = own?.domain ?? props.range;
  // The words at the ends of a scale say nothing about an axis of changes.
  const anchors = domain === props.range ? props.anchors : undefined;
  const beside = (text: string) => (text ? wrapText(text, width * 0.16, sizes.small, measure) : []);
  const highWords = [
    ...beside(anchors?.high ?? ""),
    ...(props.direction === "higher_better" ? [`↑ ${texts.better}`] : []),
  ];
  const lowWords = [
    ...(props.direction === "higher_worse" ? [`↓ ${texts.better}`] : []),
    ...beside(anchors?.low ?? ""),
  ];
  const most = own?.ticks ?? rangeTicks(props.range, 7, props.step ?? 1);
  const format = own?.format ?? numbers.score;
  const axisWidth = widest([...highWords, ...lowWords, ...most.map(format)], sizes.small, measure);
  const before = sizes.pad + axisWidth + sizes.body * 0.8;
  const band = (width - before - sizes.pad) / rows.length;
  const room = band - sizes.body * 0.8;
  const apart = Math.min(band * 0.2, sizes.body * 4);
  const values = rows.flatMap((row) => [row.pre, row.post]).flatMap((mean) => (mean ? [mean.value] : []));
  const lane = own ? room : apart * 1.8;
  if (band < narrowestBand || widest(values.map(own?.value ?? numbers.points), sizes.small, measure) > lane)
    return null;
  const names = rows.map((row, i) => ({
    lines: wrapText(row.name, room, sizes.body, measure, { weight: i === 0 && props.overall ? 600 : 400 }),
    count: countText(row, look),
    note: wordsInstead(row, look) === "" && row.note ? wrapText(row.note, room, sizes.small, measure) : [],
  }));
  const isBroken = rows.some((row) =>
    row.name.split(/\s+/).some((word) => measure(word, sizes.body, 600) > room),
  );
  if (isBroken || names.some(({ lines, note }) => lines.length > 3 || note.length > 3)) return null;
  if (
    widest(
      names.map((name) => name.count),
      sizes.small,
      measure,
    ) > room
  )
    return null;
  const plotHeight = Math.min(560, Math.max(260, width * 0.4));
  const heights = names.map(
    ({ lines, count, note }) =>
      lines.length * sizes.body * sizes.leading +
      (note.length + (count ? 1 : 0)) * sizes.small * sizes.leading,
  );
  const inset = { top: sizes.body * 1.6, bottom: sizes.body * 0.7 };
  return {
    before,
    after: sizes.pad,
    plotHeight,
    inset,
    band,
    apart,
    gridLines: most,
    ticks: clearTicks(most, domain, plotHeight - inset.top - inset.bottom, highWords, lowWords, sizes),
    highWords,
    lowWords,
    names,
    namesHeight: Math.max(...heights) + sizes.body * 0.8,
    instead: rows.map((row) => {
      const words = wordsInstead(row, look);
      return words ? wrapText(words, room, sizes.small, measure) : [];
    }),
  };
}

/** Ticks whose numbers stay clear of the words beside the ends. */
function clearTicks(
  ticks: number[],
  [low, high]: readonly [number, number],
  height: number,
  highWords: string[],
  lowWords: string[],
  sizes: Sizes,
): number[] {
  const line = sizes.small * sizes.leading;
  return ticks.filter((tick) => {
    if (tick === low || tick === high) return true;
    const fromTop = ((high - tick) / (high - low)) * height;
    return fromTop > line * (highWords.length + 1.2) && height - fromTop > line * (lowWords.length + 1.2);
  });
}
