import type { Sizes } from "./frame";
import type { HeatCell } from "./heat";
import { heatColor, heatOf } from "./heatColors";
import type { HeatLayout, PlacedCell } from "./heatLayout";
import type { Look } from "./look";
import { chartFont } from "./measure";
import type { Direction } from "./rows";
import { fill } from "./texts";

/** The cells of one row. */
export function HeatCells(props: {
  cells: readonly HeatCell[];
  layout: HeatLayout;
  look: Look;
  sizes: Sizes;
  limit: number;
  direction: Direction;
  /** Where the row begins to be read, and the top of its first line. */
  start: number;
  top: number;
}) {
  const { cells, layout, look, start, top, ...rest } = props;
  const gap = 2;
  return layout.cells.map((placed, i) => {
    const cell = cells[i] ?? { n: 0 };
    const x = look.rtl ? start - placed.x - layout.cellWidth : start + placed.x;
    const box = {
      x: x + gap / 2,
      y: top + placed.y + gap / 2,
      width: layout.cellWidth - gap,
      height: layout.cellHeight - gap,
    };
    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
    return <Cell key={i} {...{ cell, placed, box, look }} {...rest} />;
  });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function Cell(props: {
  cell: HeatCell;
  placed: PlacedCell;
  box: Box;
  look: Look;
  sizes: Sizes;
  limit: number;
  direction: Direction;
}) {
  const { cell, placed, box, look, sizes, limit, direction } = props;
  const { palette, texts, numbers } = look;
  const isHidden = cell.suppressed !== undefined;
  const change = isHidden ? undefined : cell.change;
  const heat = change && heatOf(change, direction, limit);
  const { fill: filling, on } = heat ? heatColor(palette, heat) : { fill: palette.paper, on: palette.quiet };
  const line = sizes.small * sizes.leading;
  const words: { text: string; size: number; weight: number }[] = [
    ...placed.label.map((text) => ({ text, size: sizes.small, weight: 400 })),
    ...(change
      ? [
          { text: numbers.signed(change.value), size: sizes.body, weight: 600 },
          { text: fill(texts.count, { n: numbers.count(cell.n) }), size: sizes.small, weight: 400 },
        ]
      : [{ text: isHidden ? texts.hidden : texts.notShown, size: sizes.small, weight: 400 }]),
  ];
  const height = words.reduce((sum, { size }) => sum + size * sizes.leading, 0);
  let y = box.y + (box.height - height) / 2;
  return (
    <g>
      <rect
        className="chart-cell"
        {...box}
        fill={filling}
        stroke={heat ? filling : palette.quiet}
        strokeWidth={1}
        {...(heat || isHidden ? {} : { strokeDasharray: "2 4" })}
      />
      {isHidden && <Hatch box={box} color={palette.rule} step={line * 0.7} />}
      {heat && heat.side !== "none" && (
        <Edge box={box} atEnd={(heat.side === "better") !== look.rtl} color={on} />
      )}
      {words.map(({ text, size, weight }, i) => {
        const baseline = y + size * 1.05;
        y += size * sizes.leading;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one cell stay in order.
            key={i}
            className="chart-cell-words"
            x={box.x + box.width / 2}
            y={baseline}
            fill={on}
            fontFamily={chartFont}
            fontSize={size}
            fontWeight={weight}
            textAnchor="middle"
            textRendering="geometricPrecision"
            {...(look.rtl ? { direction: "rtl" } : {})}
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}

/** In grey too: better has its edge where reading ends, worse where it starts. */
function Edge({ box, atEnd, color }: { box: Box; atEnd: boolean; color: string }) {
  const wide = 3;
  const x = atEnd ? box.x + box.width - wide - 2 : box.x + 2;
  return (
    <rect className="chart-edge" x={x} y={box.y + 4} width={wide} height={box.height - 8} fill={color} />
  );
}

/** Slanting lines that stay inside of the cell. */
function Hatch({ box, color, step }: { box: Box; color: string; step: number }) {
  const paths: string[] = [];
  for (let at = step; at < box.width + box.height; at += step) {
    const from = [box.x + Math.min(at, box.width), box.y + Math.max(0, at - box.width)];
    const to = [box.x + Math.max(0, at - box.height), box.y + Math.min(at, box.height)];
    paths.push(`M${from.join(" ")}L${to.join(" ")}`);
  }
  return <path className="chart-hatch" d={paths.join("")} stroke={color} strokeWidth={1} fill="none" />;
}
