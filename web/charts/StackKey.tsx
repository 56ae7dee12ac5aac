import type { Sizes } from "./frame";
import type { Look } from "./look";
import { stackColor } from "./stackColors";
import { Words } from "./Words";
import { wrapText } from "./wrap";

interface KeyEntry {
  option: number;
  label: string;
  /** From the side where reading starts. */
  x: number;
  y: number;
}

/** The answers with their fillings, in the order in which they lie, wrapped like words. */
export function layoutKey(options: readonly string[], look: Look, sizes: Sizes, from: number) {
  const inner = look.width - 2 * sizes.pad;
  const line = sizes.small * sizes.leading * 1.1;
  const entries: KeyEntry[] = [];
  let x = 0;
  let y = from - sizes.body * 0.4;
  for (const [option, name] of options.entries()) {
    const label = wrapText(name, inner - sizes.small * 1.5, sizes.small, look.measure, { most: 1 })[0] ?? "";
    const wide = sizes.small * 1.5 + look.measure(label, sizes.small);
    if (x > 0 && x + wide > inner) {
      x = 0;
      y += line;
    }
    entries.push({ option, label, x: sizes.pad + x, y: y + line / 2 });
    x += wide + sizes.body;
  }
  return { entries, bottom: y + line + sizes.body * 0.8 };
}

export function StackKey(props: { placed: KeyEntry[]; look: Look; size: number; options: number }) {
  const { placed, look, size, options } = props;
  return placed.map(({ option, label, x, y }) => (
    <g key={option}>
      <rect
        className="chart-stack"
        x={look.rtl ? look.width - x - size : x}
        y={y - size / 2}
        width={size}
        height={size}
        fill={stackColor(look.palette, option, options).fill}
      />
      <Words look={look} x={x + size * 1.5} y={y + size * 0.36} size={size}>
        {label}
      </Words>
    </g>
  ));
}
