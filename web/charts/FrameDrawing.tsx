import type { PlacedCorner } from "./cornerMark";
import { type Frame, type Line, markWidth, type PlacedMark } from "./frame";
import type { Look } from "./look";
import { Interval, Point } from "./Marks";
import { Words } from "./Words";

/**
 * Paper, title, subtitle, legend and caption, inside the chart's own svg: what is saved is what is seen. It is the
 * first in its chart and lies under all that follows.
 */
export function FrameDrawing({ frame, look, height }: { frame: Frame; look: Look; height: number }) {
  return (
    <>
      <rect className="chart-paper" width={look.width} height={height} fill={look.palette.paper} />
      {frame.corner && <Corner corner={frame.corner} look={look} />}
      {frame.head.map((line) => (
        <FrameLine key={`head ${line.x} ${line.y}`} line={line} look={look} />
      ))}
      {frame.legend.map((entry) => (
        <LegendEntry key={entry.mark} entry={entry} frame={frame} look={look} />
      ))}
      {frame.foot.map((line) => (
        <FrameLine key={`foot ${line.y}`} line={{ ...line, y: height - frame.bottom + line.y }} look={look} />
      ))}
    </>
  );
}

/** It says nothing that the caption does not say in words. */
function Corner({ corner, look }: { corner: PlacedCorner; look: Look }) {
  const { href, width, height, fromEnd, y } = corner;
  const x = look.rtl ? fromEnd : look.width - fromEnd - width;
  return <image href={href} x={x} y={y} width={width} height={height} />;
}

function FrameLine({ line, look }: { line: Line; look: Look }) {
  return (
    <Words look={look} x={line.x} y={line.y} size={line.size} weight={line.weight} tone={line.tone}>
      {line.text}
    </Words>
  );
}

function LegendEntry({ entry, frame, look }: { entry: PlacedMark; frame: Frame; look: Look }) {
  const wide = markWidth(entry.mark, frame.sizes);
  const start = look.rtl ? look.width - entry.x - wide : entry.x;
  const { main, ink, paper } = look.palette;
  if (entry.mark === "interval")
    return <Interval color={ink} from={[start + 1, entry.y]} to={[start + wide - 1, entry.y]} weight={1.8} />;
  const when = entry.mark === "before" ? "before" : "after";
  const radius = (wide / 2) * (entry.mark === "person" ? 0.65 : 1);
  return <Point x={start + wide / 2} y={entry.y} radius={radius} color={main} paper={paper} when={when} />;
}
