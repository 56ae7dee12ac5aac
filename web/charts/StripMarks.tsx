import type { Look } from "./look";
import { Interval, Point } from "./Marks";
import type { Estimate } from "./rows";
import type { ScoreCount } from "./scoreCount";
import type { Strip } from "./stripLayout";
import { Words } from "./Words";

interface Placed {
  strip: Strip;
  look: Look;
}

/** Two means with their intervals, each with its number. */
export function StripMeans(props: Placed & { pre: Estimate | undefined; post: Estimate | undefined }) {
  const { strip, look, pre, post } = props;
  return (
    <>
      {pre && <Mean mean={pre} when="before" strip={strip} look={look} />}
      {post && <Mean mean={post} when="after" strip={strip} look={look} />}
    </>
  );
}

function Mean(props: Placed & { mean: Estimate; when: "before" | "after" }) {
  const { mean, when, strip, look } = props;
  const { sizes, x } = strip;
  const { main, paper } = look.palette;
  const y = strip.lanes[when];
  const text = `${look.texts[when]} ${look.numbers.points(mean.value)}`;
  const half = look.measure(text, sizes.small, 600) / 2;
  const middle = Math.min(strip.to - half, Math.max(strip.from + half, x(mean.value)));
  const base = when === "before" ? y - sizes.body * 0.62 : y + sizes.body * 0.55 + sizes.small * 0.85;
  return (
    <>
      {mean.low !== undefined && mean.high !== undefined && (
        <Interval
          color={main}
          from={[x(mean.low), y]}
          to={[x(mean.high), y]}
          weight={when === "before" ? 1.6 : 2.2}
        />
      )}
      <Point x={x(mean.value)} y={y} radius={sizes.body * 0.44} color={main} paper={paper} when={when} />
      <Words look={look} x={middle} y={base} size={sizes.small} weight={600} anchor="middle" drawn>
        {text}
      </Words>
    </>
  );
}

/** Everybody as a dot at their score: before above the line, after under it. */
export function StripDots({ dots, strip, look }: Placed & { dots: readonly ScoreCount[] }) {
  const { sizes, axis, dotPitch, x } = strip;
  const { main, paper } = look.palette;
  const stack = (count: number, at: number, when: "before" | "after") =>
    Array.from({ length: count }, (_, i) => (
      <Point
        // biome-ignore lint/suspicious/noArrayIndexKey: dots of one score are all alike.
        key={`${when} ${at} ${i}`}
        x={at}
        y={axis + (when === "before" ? -1 : 1) * dotPitch * (i + 0.6)}
        radius={dotPitch * 0.44}
        color={main}
        paper={paper}
        when={when}
      />
    ));
  return (
    <>
      {dots.map(({ from, to = from, pre, post }) => {
        const at = x((from + to) / 2);
        return [stack(pre, at, "before"), stack(post, at, "after")];
      })}
      <Words
        look={look}
        x={strip.from}
        y={sizes.small}
        size={sizes.small}
        tone="quiet"
        anchor={look.rtl ? "end" : "start"}
        drawn
      >
        {look.texts.onePerson}
      </Words>
    </>
  );
}
