import type { DistributionLayout } from "./distributionLayout";
import type { Look } from "./look";
import { Point } from "./Marks";
import { Words } from "./Words";

/** The people of one score on one side: a bar with its count, or a dot for each where they are few. */
export function DistributionMark(props: {
  when: "before" | "after";
  count: number;
  y: number;
  height: number;
  layout: DistributionLayout;
  look: Look;
  isFew: boolean;
  /** People in the fullest cell. */
  most: number;
  textSize: number;
}) {
  const { when, count, y, height, layout, look, isFew, most, textSize: size } = props;
  const { width, palette } = look;
  if (count === 0) return null;
  const outward = (when === "after") === look.rtl ? -1 : 1;
  const base = width / 2 + (outward * layout.gutter) / 2;
  if (isFew) {
    const pitch = Math.min(height * 1.05, layout.half / most);
    const radius = Math.min(height * 0.42, pitch * 0.45);
    return Array.from({ length: count }, (_, i) => (
      <Point
        // biome-ignore lint/suspicious/noArrayIndexKey: dots of one score are all alike.
        key={i}
        x={base + outward * pitch * (i + 0.5)}
        y={y + height / 2}
        radius={radius}
        color={palette.main}
        paper={palette.paper}
        when={when}
      />
    ));
  }
  const long = (layout.half * count) / most;
  const edge = 1.8;
  return (
    <>
      <rect
        className={`chart-${when}`}
        x={(outward > 0 ? base : base - long) + edge / 2}
        y={y + edge / 2}
        width={Math.max(0.5, long - edge)}
        height={Math.max(1, height - edge)}
        fill={when === "before" ? palette.paper : palette.main}
        stroke={palette.main}
        strokeWidth={edge}
      />
      <Words
        look={look}
        x={base + outward * (long + size * 0.4)}
        y={y + height / 2 + size * 0.36}
        size={size}
        anchor={outward > 0 === look.rtl ? "end" : "start"}
        drawn
      >
        {look.numbers.count(count)}
      </Words>
    </>
  );
}
