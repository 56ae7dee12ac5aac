import type { FilledBlock, ReportContent } from "#shared/reports/content";
import { formatCount } from "#shared/reports/numberFormats";
import type { Scheme } from "../charts/colors";
import { FlowBars } from "../charts/FlowBars";
import { chartVoice } from "./chartVoice";
import { Framed } from "./Framed";

type Flow = Extract<FilledBlock, { kind: "flow" }>;

/** Who answered, and who answered both times, as bars of people. */
export function FlowFigure({
  block,
  content,
  scheme,
}: {
  block: Flow;
  content: ReportContent;
  scheme: Scheme;
}) {
  return (
    <Framed
      block={block}
      content={content}
      numbers={<FlowTable block={block} content={content} />}
      draw={[
        () => (
          <FlowBars
            {...chartVoice(content)}
            title={block.title}
            isBare
            scheme={scheme}
            firstIsOverall
            rows={block.rows.map(({ name, steps, hidden }) => ({
              name,
              steps,
              ...(hidden === null ? {} : { suppressed: hidden }),
            }))}
          />
        ),
      ]}
    />
  );
}

function FlowTable({ block, content }: { block: Flow; content: ReportContent }) {
  const { words, language } = content;
  const steps = block.rows.find((row) => row.steps.length > 0)?.steps ?? [];
  return (
    <div className="report-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{block.by[0] ?? words.group}</th>
            {steps.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.hidden === null ? (
                row.steps.map(({ label, people }) => (
                  <td key={label} className="number">
                    {people === null ? words.hidden : formatCount(people, language)}
                  </td>
                ))
              ) : (
                <td colSpan={Math.max(1, steps.length)}>{row.hidden}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
