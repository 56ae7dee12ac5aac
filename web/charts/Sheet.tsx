import type { ReactNode } from "react";
import { ComposedChart, ZIndexLayer } from "recharts";
import { above } from "./FrameDrawing";
import type { Look } from "./look";

/** A small picture without axes of its own and without a frame: it stands beside words that explain it. */
export function Sheet(props: { look: Look; height: number; label: string; children: ReactNode }) {
  const { look, height, label, children } = props;
  return (
    <ComposedChart
      width={look.width}
      height={Math.ceil(height)}
      data={[]}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      aria-label={label}
      role="img"
      tabIndex={-1}
    >
      <ZIndexLayer zIndex={above}>{children}</ZIndexLayer>
    </ComposedChart>
  );
}
