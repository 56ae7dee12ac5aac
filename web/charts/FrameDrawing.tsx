import { useChartHeight, useChartWidth, ZIndexLayer } from "recharts";
import { type Frame, type Line, legendMarkWidth, type PlacedMark } from "./frame";
import type { Look } from "./look";
import { Interval, Point } from "./Marks";
import { Words } from "./Words";

/** Below everything that Recharts draws (its grid lies at -100), and above all of it. */
const ground = -1000;
export const above = 700;

/** Paper, title, subtitle, legend and caption, inside the chart's own svg: what is saved is what is seen. */
export function FrameDrawing({ frame, look }: { frame: Frame; look: Look }) {
  const height = useChartHeight() ?? 0;
  const width = useChartWidth() ?? 0;
  return (
    <>
      <ZIndexLayer zIndex={ground}>
        <rect className="chart-paper" width={width} height={height} fill={look.palette.paper} />
      </ZIndexLayer>
      {frame.head.map((line) => (
        <FrameLine key={`head ${line.x} ${line.y}`} line={line} look={look} />
      ))}
      {frame.legend.map((entry) => (
        <LegendEntry key={entry.mark} entry={entry} look={look} />
      ))}
      {frame.foot.map((line) => (
        <FrameLine key={`foot ${line.y}`} line={{ ...line, y: height - frame.bottom + line.y }} look={look} />
      ))}
    </>
  );
}

function FrameLine({ line, look }: { line: Line; look: Look }) {
  return (
    <Words look={look} x={line.x} y={line.y} size={line.size} weight={line.weight} tone={line.tone}>
      {line.text}
    </Words>
  );
}

function LegendEntry({ entry, look }: { entry: PlacedMark; look: Look }) {
  const start = look.rtl ? look.width - entry.x - legendMarkWidth : entry.x;
  const middle = start + legendMarkWidth / 2;
  const { main } = look.palette;
  if (entry.mark === "interval")
    return (
      <Interval
        color={look.palette.ink}
        from={[start + 1, entry.y]}
        to={[start + legendMarkWidth - 1, entry.y]}
        weight={2}
      />
    );
  const when = entry.mark === "before" ? "before" : "after";
  return <Point x={middle} y={entry.y} radius={6} color={main} paper={look.palette.paper} when={when} />;
}
