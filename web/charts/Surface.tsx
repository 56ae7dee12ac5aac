import type { ReactNode } from "react";
import { Bar, ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import { rowsChart } from "./ChartPlace";
import type { Look } from "./look";
import { Tip, type TipWords } from "./Tip";

interface Pointed {
  look: Look;
  /** Which way the parts of the chart follow each other. */
  along: "rows" | "columns";
  /** What each part says; the first is the upper one, or the one where reading starts. */
  tips: TipWords[];
  /** Around all parts together. */
  margin: { top: number; right: number; bottom: number; left: number };
}

/**
 * The chart of Recharts that a drawing stands in. Recharts tells what is pointed at, by mouse, finger or keyboard, and
 * knows of each part only where it stands: bars without length. It is asked for no layers of its own (`zIndex`), since
 * each costs drawings of the whole chart. Where there is nothing to point at it is a picture.
 */
export function Surface(props: {
  width: number;
  height: number;
  label: string;
  pointed?: Pointed;
  children: ReactNode;
}) {
  const { width, height, label, pointed, children } = props;
  if (!pointed)
    return (
      <ComposedChart {...{ width, height }} data={[]} aria-label={label} role="img" tabIndex={-1}>
        {children}
      </ComposedChart>
    );
  const { look, along, tips, margin } = pointed;
  const data = tips.map((tip, i) => ({ key: String(i), at: 0, tip }));
  const parts = { type: "category", dataKey: "key", hide: true, interval: 0 } as const;
  const values = { type: "number", domain: [0, 1], hide: true } as const;
  return (
    <ComposedChart
      {...(along === "rows" ? { layout: "vertical", className: rowsChart } : {})}
      {...{ width, height, data, margin }}
      aria-label={label}
    >
      {children}
      <XAxis {...(along === "rows" ? values : { ...parts, reversed: look.rtl })} />
      <YAxis {...(along === "rows" ? parts : values)} />
      <Bar dataKey="at" fill="none" isAnimationActive={false} zIndex={0} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: look.palette.ink, fillOpacity: 0.06 }}
        content={({ active, payload }) => <Tip active={active} tip={payload[0]?.payload?.tip} look={look} />}
      />
    </ComposedChart>
  );
}
