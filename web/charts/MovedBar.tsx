import { palettes, type Scheme } from "./colors";
import { speech } from "./texts";
import "./charts.css";

/** How many people are of one kind, in the order in which they lie. */
export interface MovedPart {
  kind: "worse" | "same" | "better";
  people: number;
}

/**
 * Worse, the same and better as one bar, better where reading ends. The kinds are told apart by place and
 * by filling: hollow, pale, filled. Their words and numbers stand beside it.
 */
export function MovedBar(props: {
  parts: readonly MovedPart[];
  label: string;
  scheme: Scheme;
  rtl?: boolean;
}) {
  const { parts, label, scheme, rtl = speech.rtl } = props;
  const all = parts.reduce((sum, { people }) => sum + people, 0);
  let from = 0;
  const drawn = parts.map((part) => {
    const width = all > 0 ? (part.people / all) * 100 : 0;
    from += width;
    return { ...part, width, from: rtl ? 100 - from : from - width };
  });
  return (
    <svg
      className="moved-bar"
      role="img"
      aria-label={label}
      width="100%"
      height="18"
      preserveAspectRatio="none"
    >
      {drawn.map(({ kind, from, width }) => (
        <MovedMark key={kind} kind={kind} scheme={scheme} x={`${from}%`} width={`${width}%`} height={18} />
      ))}
    </svg>
  );
}

/** The filling of one kind, for the bar and for the key beside its words. */
export function MovedMark(props: {
  kind: MovedPart["kind"];
  scheme: Scheme;
  x?: string;
  width: string | number;
  height: number;
}) {
  const { kind, scheme, x = "0", width, height } = props;
  const { main, paper, rule } = palettes[scheme];
  const fill = { worse: paper, same: rule, better: main }[kind];
  const mark = { worse: "chart-before", same: "chart-grid", better: "chart-after" }[kind];
  return (
    <rect
      className={mark}
      x={x}
      y={1}
      width={width}
      height={height - 2}
      fill={fill}
      stroke={kind === "same" ? "none" : main}
      strokeWidth={1.6}
    />
  );
}
