/** @jsxImportSource hono/jsx */
import type { Cell, ReportContent, ReportRow, ReportScale, Span } from "#shared/reports/content";
import { formatPoints, formatScaleEnd, formatSignedPoints } from "#shared/reports/numberFormats";
import { centeredAxis, isReversed, type RowsPicture, valuesOf } from "./chartAxis";
import { colors } from "./slideLayout";

export type Words = ReportContent["words"];
export interface Framed {
  scale: ReportScale;
  waves: { pre: { label: string }; post: { label: string } };
  subtitle: string;
  by?: string[];
}

/** Figures of rows with their intervals: drawn on one axis for all rows, and in numbers beside. */
export function RowsTable(props: {
  block: Framed;
  content: ReportContent;
  rows: readonly ReportRow[];
  /** What the drawing shows: means at both times, the change, or gaps at both times. */
  picture?: RowsPicture;
}) {
  const { block, content, rows, picture = "means" } = props;
  const { words, language } = content;
  const { scale, waves } = block;
  const signed = (value: number) => formatSignedPoints(value, language, scale.decimals);
  const mean = picture === "gaps" ? signed : (value: number) => formatPoints(value, language, scale.decimals);
  const axis = axisOf(picture, rows, scale);
  return (
    <table>
      <caption>
        <bdi>{block.subtitle}</bdi>
        {picture !== "change" && (
          <>
            <span class="key" />
            <bdi>{waves.pre.label}</bdi>
            <span class="key after" />
            <bdi>{waves.post.label}</bdi>
          </>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{block.by?.[0] ?? words.group}</th>
          <th scope="col" class="strip">
            {picture === "means" || picture === "trend" ? words.score : words.change}
            <Ends {...{ axis, content, better: scale.direction !== "neutral" }} />
          </th>
          <FigureHeads words={words} />
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
                    {...{ axis, marks: marksOf(picture, cell) }}
                    label={`${name}: ${describe(picture, cell, { waves, words, mean, signed })}`}
                  />
                </td>
                <FigureCells {...{ cell, words, mean, signed }} />
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

type ToldCell = Extract<Cell, { kind: "told" }>;

/** Over the numbers of a row: how many people, both means, and the change with its interval. */
export const FigureHeads = ({ words }: { words: Words }) => (
  <>
    <th scope="col">{words.answeredBoth}</th>
    <th scope="col">{words.before}</th>
    <th scope="col">{words.after}</th>
    <th scope="col">
      {words.change}
      <br />
      {words.likelyRange}
    </th>
  </>
);

export function FigureCells(props: {
  cell: ToldCell;
  words: Words;
  mean: (value: number) => string;
  signed: (value: number) => string;
}) {
  const { cell, words, mean, signed } = props;
  return (
    <>
      <td>{cell.n.paired}</td>
      <td>{cell.pre ? mean(cell.pre.value) : "–"}</td>
      <td>{cell.post ? mean(cell.post.value) : "–"}</td>
      <td>
        {sayChange(cell.change, words, signed)}
        {cell.note && <span class="why"> {cell.note}</span>}
      </td>
    </>
  );
}

/** The ends of what is drawn, in the order in which it is read: better stands last. */
interface Axis {
  from: number;
  to: number;
  /** Decimals of its ends, which carry a sign; null for those of a scale. */
  digits: number | null;
}

function axisOf(picture: RowsPicture, rows: readonly ReportRow[], scale: ReportScale): Axis {
  const turned = (low: number, high: number, digits: number | null) =>
    isReversed(scale) ? { from: high, to: low, digits } : { from: low, to: high, digits };
  if (picture === "change" || picture === "gaps") {
    const { far, digits } = centeredAxis(valuesOf(rows, picture, true));
    return turned(-far, far, digits);
  }
  return turned(scale.range[0], scale.range[1], null);
}

function Ends({ axis, content, better }: { axis: Axis; content: ReportContent; better: boolean }) {
  const { language, words } = content;
  const { from, to, digits } = axis;
  const end = (value: number) =>
    digits === null ? formatScaleEnd(value, language) : formatSignedPoints(value, language, digits);
  return (
    <span class="ends">
      <span>{end(from)}</span>
      {better && <span>{language === "ar" ? `${words.better} ←` : `${words.better} →`}</span>}
      <span>{end(to)}</span>
    </span>
  );
}

/** What the drawing of a row shows, in words. */
function describe(
  picture: RowsPicture,
  cell: ToldCell,
  say: {
    waves: Framed["waves"];
    words: Words;
    mean: (value: number) => string;
    signed: (value: number) => string;
  },
): string {
  const { waves, words, mean, signed } = say;
  if (picture === "change") return `${words.change} ${sayChange(cell.change, words, signed)}`;
  const at = (span: Span | null) => (span ? mean(span.value) : "–");
  return `${waves.pre.label} ${at(cell.pre)}, ${waves.post.label} ${at(cell.post)}`;
}

/** A change as tables write it: "−0.8 (−1.1 to −0.5)". */
export function sayChange(span: Span | null, words: Words, signed: (value: number) => string): string {
  if (!span) return words.notEstimable;
  if (span.low === null || span.high === null) return signed(span.value);
  const interval = words.interval.replace("{low}", signed(span.low)).replace("{high}", signed(span.high));
  return `${signed(span.value)} (${interval})`;
}

interface Mark {
  span: Span;
  isHollow: boolean;
  y: number;
}

const strip = { width: 190, height: 26, edge: 6 };

/** Before is hollow and after is filled, as everywhere; a change is one mark. */
function marksOf(picture: RowsPicture, { pre, post, change }: ToldCell): Mark[] {
  const { height } = strip;
  const mark = (span: Span | null, isHollow: boolean, y: number) => (span ? [{ span, isHollow, y }] : []);
  if (picture === "change") return mark(change, false, height / 2);
  return [...mark(pre, true, 8), ...mark(post, false, height - 8)];
}

function Strip({ axis, marks, label }: { axis: Axis; marks: readonly Mark[]; label: string }) {
  const { width, height, edge } = strip;
  const { from, to, digits } = axis;
  const at = (value: number) =>
    edge + Math.min(1, Math.max(0, (value - from) / (to - from))) * (width - 2 * edge);
  const color = `#${colors.after}`;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width="100%">
      <line x1={edge} x2={width - edge} y1={height / 2} y2={height / 2} stroke={`#${colors.rule}`} />
      {digits !== null && (
        <line x1={at(0)} x2={at(0)} y1="0" y2={height} stroke={`#${colors.ink}`} stroke-width="1" />
      )}
      {marks.map(({ span: { value, low, high }, isHollow, y }) => (
        <g key={y}>
          {low !== null && high !== null && (
            <line
              {...{ x1: at(low), x2: at(high), y1: y, y2: y, stroke: color }}
              {...{ "stroke-width": "2.5", opacity: "0.55" }}
            />
          )}
          <circle
            {...{ cx: at(value), cy: y, r: "3.4", fill: isHollow ? "#fff" : color }}
            {...{ stroke: color, "stroke-width": "1.4" }}
          />
        </g>
      ))}
    </svg>
  );
}
