import type { Sizes } from "./frame";
import type { HeatMapProps } from "./heat";
import type { Look } from "./look";
import { Words } from "./Words";
import { wrapText } from "./wrap";

interface KeyEntry {
  fills: readonly string[];
  isHatched: boolean;
  isDashed: boolean;
  lines: string[];
  x: number;
  y: number;
}

/** What the fillings mean, worse first, wrapped like words. Hidden and empty are named where the map has them. */
export function layoutHeatKey(props: HeatMapProps, look: Look, sizes: Sizes, from: number) {
  const { palette, texts, measure } = look;
  const cells = props.rows.flatMap((row) => row.cells);
  const isHidden = cells.some(({ suppressed }) => suppressed !== undefined);
  const isEmpty = cells.some(({ suppressed, change }) => suppressed === undefined && !change);
  const { worse, none, better } = palette.heat;
  const plain = { isHatched: false, isDashed: false };
  const wanted = [
    { ...plain, fills: [...worse].reverse(), label: texts.worse },
    { ...plain, fills: [none], label: texts.noClearChange },
    { ...plain, fills: [...better], label: texts.better },
    ...(isHidden
      ? [{ isHatched: true, isDashed: false, fills: [palette.paper], label: texts.suppressed }]
      : []),
    ...(isEmpty ? [{ isHatched: false, isDashed: true, fills: [palette.paper], label: texts.noData }] : []),
  ];
  const inner = look.width - 2 * sizes.pad;
  const line = sizes.small * sizes.leading * 1.1;
  const entries: KeyEntry[] = [];
  let x = 0;
  let y = from - sizes.body * 0.4;
  for (const { label, ...entry } of wanted) {
    const indent = sizes.small * (entry.fills.length + 0.5);
    const lines = wrapText(label, inner - indent, sizes.small, measure);
    const wide = indent + Math.max(...lines.map((text) => measure(text, sizes.small)));
    if (x > 0 && x + wide > inner) {
      x = 0;
      y += line;
    }
    entries.push({ ...entry, lines, x: sizes.pad + x, y: y + line / 2 });
    y += (lines.length - 1) * line;
    x = lines.length > 1 ? inner : x + wide + sizes.body;
  }
  return { entries, bottom: y + line + sizes.body * 0.8 };
}

export function HeatKey({ placed, look, size }: { placed: KeyEntry[]; look: Look; size: number }) {
  const { palette } = look;
  return placed.map(({ fills, isHatched, isDashed, lines, x, y }) => (
    <g key={lines.join()}>
      {fills.map((filling, i) => {
        const left = x + i * size;
        const at = look.rtl ? look.width - left - size : left;
        return (
          <g key={filling}>
            <rect
              className="chart-cell"
              x={at}
              y={y - size / 2}
              width={size}
              height={size}
              fill={filling}
              stroke={isHatched || isDashed ? palette.quiet : filling}
              strokeWidth={1}
              {...(isDashed ? { strokeDasharray: "2 2" } : {})}
            />
            {isHatched && (
              <path
                className="chart-hatch"
                d={`M${at + size} ${y - size / 2}L${at} ${y + size / 2}M${at + size / 2} ${y - size / 2}L${at} ${y}M${at + size} ${y}L${at + size / 2} ${y + size / 2}`}
                stroke={palette.rule}
                fill="none"
              />
            )}
          </g>
        );
      })}
      {lines.map((text, i) => (
        <Words
          key={text}
          look={look}
          x={x + size * (fills.length + 0.5)}
          y={y + size * 0.36 + i * size * 1.485}
          size={size}
        >
          {text}
        </Words>
      ))}
    </g>
  ));
}
