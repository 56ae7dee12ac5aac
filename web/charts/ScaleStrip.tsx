import { ChartPlace } from "./ChartPlace";
import { sizesFor } from "./frame";
import { type Look, useLook } from "./look";
import { Sheet } from "./Sheet";
import { StripDots, StripMeans } from "./StripMarks";
import { estimateText } from "./sentences";
import { layoutStrip, type ScaleStripProps, type Strip } from "./stripLayout";
import { speech } from "./texts";
import { Words } from "./Words";

/**
 * One measure on the whole of its scale: before (hollow) above, after (filled) below, with their intervals
 * or, where people are few, a dot for each of them. Its title is read out and not drawn.
 */
export function ScaleStrip(props: ScaleStripProps) {
  const { place, look } = useLook(props);
  return (
    <ChartPlace
      place={place}
      alternative={look ? describeStrip(props, look) : ""}
      figures={null}
      keyboard={undefined}
      rtl={props.rtl ?? speech.rtl}
    >
      {look && <Drawing props={props} look={look} />}
    </ChartPlace>
  );
}

/** What a strip shows, in words. */
export function describeStrip(props: ScaleStripProps, look: Pick<Look, "numbers" | "texts">): string {
  const { texts, numbers } = look;
  const parts = [
    ...(props.pre ? [`${texts.before} ${estimateText(props.pre, look)}`] : []),
    ...(props.post ? [`${texts.after} ${estimateText(props.post, look)}`] : []),
  ];
  const ends = props.range.map(numbers.score).join("–");
  return `${props.title}. ${parts.join(texts.comma)}. ${ends}.`;
}

function Drawing({ props, look }: { props: ScaleStripProps; look: Look }) {
  const sizes = sizesFor(Math.min(look.width, 480), look.rtl);
  const strip = layoutStrip(props, look, sizes);
  return (
    <Sheet look={look} height={strip.height} label={props.title}>
      <Scale strip={strip} look={look} />
      {props.dots ? (
        <StripDots dots={props.dots} strip={strip} look={look} />
      ) : (
        <StripMeans pre={props.pre} post={props.post} strip={strip} look={look} />
      )}
    </Sheet>
  );
}

/** The scale's own ends, in numbers and in words. */
function Scale({ strip, look }: { strip: Strip; look: Look }) {
  const { palette } = look;
  return (
    <>
      <line
        className="chart-rule"
        x1={strip.from}
        x2={strip.to}
        y1={strip.axis}
        y2={strip.axis}
        stroke={palette.quiet}
        strokeWidth={1}
      />
      {[strip.from, strip.to].map((x) => (
        <line
          key={x}
          className="chart-rule"
          x1={x}
          x2={x}
          y1={strip.axis - 4}
          y2={strip.axis + 4}
          stroke={palette.quiet}
          strokeWidth={1}
        />
      ))}
      {strip.words.map((word) => (
        <Words key={`${word.anchor} ${word.y}`} look={look} {...word} drawn>
          {word.text}
        </Words>
      ))}
    </>
  );
}
