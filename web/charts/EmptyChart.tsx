import { FrameDrawing } from "./FrameDrawing";
import type { Frame } from "./frame";
import type { Look } from "./look";
import { Surface } from "./Surface";
import { Words } from "./Words";
import { wrapText } from "./wrap";

/** A chart without anything to draw still says what it is about, and why it is empty. */
export function EmptyChart(props: { frame: Frame; look: Look; label: string; message?: string }) {
  const { frame, look, label, message = look.texts.empty } = props;
  const { sizes } = frame;
  const lines = wrapText(message, look.width - 2 * sizes.pad, sizes.body, look.measure);
  const room = (lines.length * sizes.leading + 3) * sizes.body;
  const height = Math.ceil(frame.top + room + frame.bottom);
  return (
    <Surface width={look.width} height={height} label={label}>
      <FrameDrawing frame={frame} look={look} height={height} />
      {lines.map((line, i) => (
        <Words
          key={line}
          look={look}
          x={look.width / 2}
          y={frame.top + sizes.body * (1.5 + sizes.leading * i + 0.8)}
          size={sizes.body}
          tone="quiet"
          anchor="middle"
        >
          {line}
        </Words>
      ))}
    </Surface>
  );
}
