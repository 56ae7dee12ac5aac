import type { Look } from "./look";
import { chartFont } from "./measure";
import { inOwnOrder } from "./ownOrder";

/**
 * One line of text. `x` runs from the side where reading starts: right to left it is mirrored, and with
 * the direction set "start" is the right end of the text. `drawn` says that x is already a place on screen.
 */
export function Words(props: {
  look: Look;
  x: number;
  y: number;
  size: number;
  weight?: number;
  tone?: "ink" | "quiet";
  anchor?: "start" | "middle" | "end";
  drawn?: boolean;
  children: string;
}) {
  const { look, x, y, size, weight = 400, tone = "ink", anchor = "start", drawn = false, children } = props;
  return (
    <text
      className={`chart-${tone}`}
      x={look.rtl && !drawn ? look.width - x : x}
      y={y}
      fill={look.palette[tone]}
      fontFamily={chartFont}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      textRendering="geometricPrecision"
      {...(look.rtl ? { direction: "rtl" } : {})}
    >
      {look.rtl ? inOwnOrder(children) : children}
    </text>
  );
}
