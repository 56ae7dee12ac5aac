import type { ReactNode } from "react";
import { Bar, ComposedChart, Tooltip, XAxis, YAxis } from "recharts";
import { rowsChart } from "./ChartPlace";
import type { Look } from "./look";
import { Tip, type TipWords } from "./Tip";

export interface LiveProps {
  width: number;
  height: number;
  label: string;
  look: Look;
  /** Which way the parts of the chart follow each other. */
  along: "rows" | "columns";
  /** What each part says; the first is the upper one, or the one where reading starts. */
  tips: TipWords[];
  /** Around all parts together. */
  margin: { top: number; right: number; bottom: number; left: number };
  /** The drawing itself. */
  children: ReactNode;
}

/**
 * A chart that tells what is pointed at, by mouse, finger or keyboard. Recharts knows of each part only where it
 * stands: bars without length. It is asked for no layers of its own (`zIndex`): each costs drawings of the whole chart.
 */
export function LiveChart(props: LiveProps) {
  const { width, height, label, look, along, tips, margin, children } = props;
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
