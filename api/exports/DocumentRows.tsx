/** @jsxImportSource hono/jsx */
import type { Cell, ReportContent, ReportRow, ReportScale, Span } from "#shared/reports/content";
import { formatPoints, formatSignedPoints } from "#shared/reports/numberFormats";
import { colors } from "./slideLayout";

export type Words = ReportContent["words"];
export interface Framed {
  scale: ReportScale;
  waves: { pre: { label: string }; post: { label: string } };
  subtitle: string;
  by?: string[];
}

/** Means before and after with their intervals: drawn on the scale, and in numbers beside. */
export function RowsTable(props: {
  block: Framed;
  content: ReportContent;
  rows: readonly ReportRow[];
  /** The scale lies around 0: gaps, not means. */
  centered?: boolean;
}) {
  const { block, content, rows, centered = false } = props;
  const { words, language } = content;
  const { scale, waves } = block;
  const width = scale.range[1] - scale.range[0];
  const range: readonly [number, number] = centered ? [-width / 2, width / 2] : scale.range;
  const plain = (value: number) => (centered ? signed(value) : formatPoints(value, language, scale.decimals));
  const signed = (value: number) => formatSignedPoints(value, language, scale.decimals);
  return (
    <table>
      <caption>
        {block.subtitle}
        <span class="key" />
        {waves.pre.label}
        <span class="key after" />
        {waves.post.label} ·{" "}
        <span class="range">
          {plain(range[0])} – {plain(range[1])}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{block.by?.[0] ?? words.group}</th>
          <th scope="col">{words.score}</th>
          <th scope="col">{words.answeredBoth}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">
            {words.change} ({words.likelyRange})
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cell }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            {cell.kind === "told" ? (
              <>
                <td class="strip">
                  <Strip
                    {...{ cell, range }}
                    label={`${name}: ${waves.pre.label} ${cell.pre ? plain(cell.pre.value) : "–"}, ${waves.post.label} ${cell.post ? plain(cell.post.value) : "–"}`}
                  />
                </td>
                <td>{cell.n.paired}</td>
                <td>{cell.pre ? plain(cell.pre.value) : "–"}</td>
                <td>{cell.post ? plain(cell.post.value) : "–"}</td>
                <td>
                  {sayChange(cell.change, words, signed)}
                  {cell.note && <span class="why"> {cell.note}</span>}
                </td>
              </>
            ) : (
              <td colspan={5} class="why">
                {cell.why}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A change as tables write it: "−0.8 (−1.1 to −0.5)". */
export function sayChange(span: Span | null, words: Words, signed: (value: number) => string): string {
  if (!span) return words.notEstimable;
  if (span.low === null || span.high === null) return signed(span.value);
  const interval = words.interval.replace("{low}", signed(span.low)).replace("{high}", signed(span.high));
  return `${signed(span.value)} (${interval})`;
}

const strip = { width: 190, height: 26, edge: 6 };

/** Before is hollow and after is filled, as everywhere. */
function Strip({
  cell,
  range,
  label,
}: {
  cell: Extract<Cell, { kind: "told" }>;
  range: readonly [number, number];
  label: string;
}) {
  const { width, height, edge } = strip;
  const at = (value: number) =>
    edge +
    ((Math.min(range[1], Math.max(range[0], value)) - range[0]) / (range[1] - range[0])) * (width - 2 * edge);
  const color = `#${colors.after}`;
  const mark = (span: Span | null, y: number, fill: string) =>
    span && (
      <>
        {span.low !== null && span.high !== null && (
          <line
            x1={at(span.low)}
            x2={at(span.high)}
            y1={y}
            y2={y}
            stroke={color}
            stroke-width="2.5"
            opacity="0.55"
          />
        )}
        <circle cx={at(span.value)} cy={y} r="3.4" fill={fill} stroke={color} stroke-width="1.4" />
      </>
    );
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width="100%">
      <line x1={edge} x2={width - edge} y1={height / 2} y2={height / 2} stroke={`#${colors.rule}`} />
      {range[0] < 0 && (
        <line x1={at(0)} x2={at(0)} y1="2" y2={height - 2} stroke={`#${colors.quiet}`} stroke-width="0.7" />
      )}
      {mark(cell.pre, 8, "#fff")}
      {mark(cell.post, height - 8, color)}
    </svg>
  );
}
