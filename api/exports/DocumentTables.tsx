/** @jsxImportSource hono/jsx */
import { Fragment } from "hono/jsx";
import type {
  Cell,
  ChartData,
  FilledBlock,
  ReportContent,
  ReportRow,
  ReportScale,
  Span,
} from "#shared/reports/content";
import { formatPoints, formatSignedPoints } from "#shared/reports/numberFormats";
import { colors } from "./slideLayout";

type Words = ReportContent["words"];
type Of<Chart extends ChartData["chart"]> = Extract<ChartData, { chart: Chart }>;
interface Framed {
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
        <span class="key" style={`margin-inline-start:10pt;background:#${colors.before}`} />
        {waves.pre.label}
        <span class="key after" />
        {waves.post.label} · {plain(range[0])} – {plain(range[1])}
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
  const mark = (span: Span | null, y: number, color: string) =>
    span && (
      <>
        {span.low !== null && span.high !== null && (
          <line
            x1={at(span.low)}
            x2={at(span.high)}
            y1={y}
            y2={y}
            stroke={`#${color}`}
            stroke-width="2.5"
            opacity="0.55"
          />
        )}
        <circle cx={at(span.value)} cy={y} r="4" fill={`#${color}`} />
      </>
    );
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width="100%">
      <line x1={edge} x2={width - edge} y1={height / 2} y2={height / 2} stroke={`#${colors.rule}`} />
      {range[0] < 0 && (
        <line x1={at(0)} x2={at(0)} y1="2" y2={height - 2} stroke={`#${colors.quiet}`} stroke-width="0.7" />
      )}
      {mark(cell.pre, 8, colors.before)}
      {mark(cell.post, height - 8, colors.after)}
    </svg>
  );
}

/** How many people had each score, before and after. */
export function ScoresTable({
  block,
  data,
  words,
}: {
  block: Framed;
  data: Of<"distribution">;
  words: Words;
}) {
  if (data.hidden) return <p class="why">{data.hidden}</p>;
  const most = Math.max(1, ...data.rows.flatMap(({ pre, post }) => [pre, post]));
  return (
    <table>
      <caption>{block.subtitle}</caption>
      <thead>
        <tr>
          {[words.score, block.waves.pre.label, block.waves.post.label].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map(({ from, to, pre, post }) => (
          <tr key={from}>
            <th scope="row">{from === to ? from : `${from} – ${to}`}</th>
            <td>
              <Bar share={pre / most} color={colors.before} label={pre} />
            </td>
            <td>
              <Bar share={post / most} color={colors.after} label={post} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Bar = ({ share, color, label }: { share: number; color: string; label: number }) => (
  <span style="display:flex;align-items:center;gap:4pt">
    <span
      style={`display:inline-block;height:8pt;width:${Math.round(share * 100) * 0.6}mm;background:#${color}`}
    />
    {label}
  </span>
);

/** Answers to single questions before and after, as shares of the same people. */
export function AnswersTable({ block, data, words }: { block: Framed; data: Of<"answers">; words: Words }) {
  return (
    <>
      {data.sets.map(({ options, rows }) => (
        <table key={options.join()}>
          <caption>
            {block.subtitle}
            {options.map((option, k) => (
              <Fragment key={option}>
                <span class="key" style={`margin-inline-start:8pt;background:#${shade(k)}`} />
                {option}
              </Fragment>
            ))}
          </caption>
          <thead>
            <tr>
              {[words.group, words.people, block.waves.pre.label, block.waves.post.label].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, n, pre, post, hidden }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {hidden ? (
                  <td colspan={3} class="why">
                    {hidden}
                  </td>
                ) : (
                  <>
                    <td>{n}</td>
                    {[pre, post].map((parts) => (
                      <td key={parts === pre ? "pre" : "post"}>
                        <span
                          style="display:flex;width:55mm"
                          role="img"
                          aria-label={parts
                            .map(({ option, people }) => `${options[option]}: ${people}`)
                            .join(", ")}
                        >
                          {parts.map(({ option, people }) => (
                            <span
                              key={option}
                              style={`flex:${people};background:#${shade(option)};color:#fff;text-align:center;font-size:7.5pt;overflow:hidden`}
                            >
                              {people}
                            </span>
                          ))}
                        </span>
                      </td>
                    ))}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}

/** Dark enough for white figures on them. */
const shades = ["A3265D", "254587", "0B5F66", "333A10", "27003E", "56615F"];
const shade = (k: number) => shades[k % shades.length]!;

/** The change of each pair of groups. */
export function HeatTable({
  block,
  data,
  content,
}: {
  block: Framed;
  data: Of<"heat">;
  content: ReportContent;
}) {
  const { words, language } = content;
  const signed = (value: number) => formatSignedPoints(value, language, block.scale.decimals);
  return (
    <table>
      <caption>
        {block.subtitle} · {words.change} ({words.likelyRange})
      </caption>
      <thead>
        <tr>
          <th scope="col">{block.by?.join(" · ")}</th>
          {data.columns.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((name, i) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {data.columns.map((column, k) => {
              const cell = data.cells[i]?.[k];
              return cell?.kind === "told" ? (
                <td key={column}>
                  {sayChange(cell.change, words, signed)} · {cell.n.paired}
                </td>
              ) : (
                <td key={column} class="why">
                  {cell?.why ?? words.noData}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many people took each step. */
export function PeopleTable({
  block,
  words,
}: {
  block: Extract<FilledBlock, { kind: "flow" }>;
  words: Words;
}) {
  const steps = [...new Set(block.rows.flatMap((row) => row.steps.map(({ label }) => label)))];
  return (
    <table>
      <caption>{block.subtitle}</caption>
      <thead>
        <tr>
          {[block.by[0] ?? words.group, ...steps].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ name, steps: told, hidden }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            {hidden ? (
              <td colspan={steps.length} class="why">
                {hidden}
              </td>
            ) : (
              steps.map((label) => (
                <td key={label}>{told.find((step) => step.label === label)?.people ?? words.hidden}</td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
