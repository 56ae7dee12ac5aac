/** @jsxImportSource hono/jsx */
import { Fragment } from "hono/jsx";
import type { ChartData, FilledBlock, ReportContent } from "#shared/reports/content";
import { formatSignedPoints } from "#shared/reports/numberFormats";
import { type Framed, sayChange, type Words } from "./DocumentRows";

type Of<Chart extends ChartData["chart"]> = Extract<ChartData, { chart: Chart }>;

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
              <Bar share={pre / most} when="before" label={pre} />
            </td>
            <td>
              <Bar share={post / most} when="after" label={post} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Bar = ({ share, when, label }: { share: number; when: "before" | "after"; label: number }) => (
  <span style="display:flex;align-items:center;gap:4pt">
    {share > 0 && <span class={`bar ${when}`} style={`width:${Math.round(share * 100) * 0.6}mm`} />}
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
