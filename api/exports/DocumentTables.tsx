/** @jsxImportSource hono/jsx */
import { Fragment } from "hono/jsx";
import type { ChartData, FilledBlock, ReportContent } from "#shared/reports/content";
import { formatSignedPoints } from "#shared/reports/numberFormats";
import { answerColors, darkAnswers } from "./answerColors";
import { type Framed, sayChange, type Words } from "./DocumentRows";
import { colors as look } from "./slideLayout";

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

/** @param widest  In millimeters, of a share of 1. */
const Bar = (props: { share: number; when: "before" | "after"; label: number; widest?: number }) => {
  const { share, when, label, widest = 60 } = props;
  return (
    <span class="counted">
      {share > 0 && <span class={`bar ${when}`} style={`width:${(share * widest).toFixed(1)}mm`} />}
      {label}
    </span>
  );
};

/** Answers to single questions before and after, as shares of the same people. */
export function AnswersTable({ block, data, words }: { block: Framed; data: Of<"answers">; words: Words }) {
  return (
    <>
      {data.sets.map(({ options, rows }) => (
        <table key={options.join()}>
          <caption>
            <bdi>{block.subtitle}</bdi>
            {options.map((option, k) => (
              <Fragment key={option}>
                <span class="key part" style={`background:#${answerColors(options.length)[k]}`} />
                <bdi>{option}</bdi>
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
                          class="parts"
                          role="img"
                          aria-label={parts
                            .map(({ option, people }) => `${options[option]}: ${people}`)
                            .join(", ")}
                        >
                          {parts.map(({ option, people }) => (
                            <Part
                              key={option}
                              {...{ people, color: answerColors(options.length)[option]! }}
                            />
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

const Part = ({ people, color }: { people: number; color: string }) => (
  <span
    class="part"
    style={`flex:${people};background:#${color};color:${darkAnswers.includes(color) ? "#fff" : `#${look.ink}`}`}
  >
    {people}
  </span>
);

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

/** How many people took each step, as bars on one scale. */
export function PeopleTable({
  block,
  words,
}: {
  block: Extract<FilledBlock, { kind: "flow" }>;
  words: Words;
}) {
  const steps = [...new Set(block.rows.flatMap((row) => row.steps.map(({ label }) => label)))];
  const most = Math.max(1, ...block.rows.flatMap((row) => row.steps.map(({ people }) => people ?? 0)));
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
              steps.map((label, k) => {
                const people = told.find((step) => step.label === label)?.people;
                return people === undefined || people === null ? (
                  <td key={label} class="why">
                    {words.hidden}
                  </td>
                ) : (
                  <td key={label}>
                    <Bar
                      {...{ share: people / most, label: people, widest: 28 }}
                      when={k === steps.length - 1 ? "after" : "before"}
                    />
                  </td>
                );
              })
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
