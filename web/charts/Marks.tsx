/** Before is hollow, after is filled, in one hue: everywhere, so that it needs learning once. */
export function Point(props: {
  x: number;
  y: number;
  radius: number;
  color: string;
  paper: string;
  when: "before" | "after";
}) {
  const { x, y, radius, color, paper, when } = props;
  const edge = Math.max(1.8, radius * 0.32);
  return (
    <circle
      className={`chart-point chart-${when}`}
      cx={x}
      cy={y}
      r={radius - edge / 2}
      fill={when === "before" ? paper : color}
      stroke={color}
      strokeWidth={edge}
    />
  );
}

type Place = readonly [x: number, y: number];

/** An interval with short ends across. An end that lies outside the axis is an arrow instead. */
export function Interval(props: {
  color: string;
  from: Place;
  to: Place;
  weight: number;
  cutFrom?: boolean;
  cutTo?: boolean;
}) {
  const { color, from, to, weight, cutFrom = false, cutTo = false } = props;
  const half = weight * 2.2;
  const path = `M${from.join(" ")}L${to.join(" ")}${endOf(to, from, half, cutFrom)}${endOf(from, to, half, cutTo)}`;
  return (
    <path
      className="chart-interval"
      d={path}
      fill="none"
      stroke={color}
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}

/** The end at `end`, of a line that comes from `start`: a bar across it, or an arrow head. */
function endOf(start: Place, end: Place, half: number, isCut: boolean): string {
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (length < 0.5) return "";
  const along: Place = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
  const back = isCut ? half : 0;
  const corner = (side: 1 | -1) =>
    `${end[0] - along[0] * back - side * along[1] * half} ${end[1] - along[1] * back + side * along[0] * half}`;
  return `M${corner(1)}${isCut ? `L${end.join(" ")}` : ""}L${corner(-1)}`;
}

/** The thin line of time between before and after. */
export function Link({ color, from, to }: { color: string; from: Place; to: Place }) {
  return (
    <line
      className="chart-link"
      x1={from[0]}
      y1={from[1]}
      x2={to[0]}
      y2={to[1]}
      stroke={color}
      strokeWidth={1.4}
    />
  );
}
