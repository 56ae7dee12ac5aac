import type { SaidQuote } from "#shared/reports/builder/fillQuote";
import type { FilledBlock, ReportContent } from "#shared/reports/content";
import type { Scheme } from "../charts/colors";
import { FlowFigure } from "./FlowFigure";
import { Framed } from "./Framed";
import { reportCharts } from "./ReportChart";
import { RowsTable } from "./RowsTable";
import { ScalesTable } from "./ScalesTable";

interface Props {
  block: Exclude<FilledBlock, { kind: "title" }>;
  content: ReportContent;
  quotes: readonly SaidQuote[];
  scheme: Scheme;
}

/** One part of a report. */
export function BlockView({ block, content, quotes, scheme }: Props) {
  switch (block.kind) {
    case "text":
      return (
        <section>
          {block.heading && <h2>{block.heading}</h2>}
          {keyed(block.paragraphs).map(([key, paragraph]) => (
            <p key={key}>{paragraph}</p>
          ))}
        </section>
      );
    case "outcome": {
      const row = { name: content.words.everyone, cell: block.cell };
      return (
        <section>
          <Framed
            block={block}
            content={content}
            numbers={<RowsTable block={block} rows={[row]} content={content} />}
            draw={reportCharts({
              ...{ content, block, scheme },
              data: { chart: "slope", overall: row, rows: [] },
            })}
          />
          <Sentences sentences={block.sentences} />
          <p className="report-limits">{block.limits.join(" ")}</p>
        </section>
      );
    }
    case "chart":
      return <ChartPart block={block} content={content} scheme={scheme} />;
    case "equity":
      return (
        <section>
          <Framed
            block={block}
            content={content}
            numbers={<RowsTable block={block} rows={block.rows} content={content} isGap />}
            draw={reportCharts({ ...{ content, block, scheme }, data: { chart: "gaps", rows: block.rows } })}
          />
          <Sentences sentences={block.sentences} />
        </section>
      );
    case "flow":
      return (
        <section>
          <FlowFigure block={block} content={content} scheme={scheme} />
          <Sentences sentences={block.sentences} />
        </section>
      );
    case "table":
      return <ScalesTable block={block} content={content} />;
    case "quote": {
      const quote = quotes.find((one) => one.block === block.id);
      if (!quote) return null;
      return (
        <figure className="report-saying">
          <blockquote dir="auto">{quote.text}</blockquote>
          <figcaption>{quote.by}</figcaption>
        </figure>
      );
    }
    case "methods":
      return (
        <section>
          <h2>{block.title}</h2>
          {block.sections.map(({ heading, paragraphs, points }) => (
            <section key={heading}>
              <h3>{heading}</h3>
              {keyed(paragraphs).map(([key, paragraph]) => (
                <p key={key}>{paragraph}</p>
              ))}
              {points.length > 0 && (
                <ul>
                  {keyed(points).map(([key, point]) => (
                    <li key={key}>{point}</li>
                  ))}
                </ul>
              )}
            </section>
          ))}
        </section>
      );
  }
}

function ChartPart(props: {
  block: Extract<FilledBlock, { kind: "chart" }>;
  content: ReportContent;
  scheme: Scheme;
}) {
  const { block, content, scheme } = props;
  const { data } = block;
  const rows =
    data.chart === "gaps" ? data.rows : "overall" in data ? [data.overall, ...data.rows] : undefined;
  const numbers = rows && (
    <RowsTable block={block} rows={rows} content={content} isGap={data.chart === "gaps"} />
  );
  return (
    <section>
      <Framed
        block={block}
        content={content}
        numbers={numbers}
        draw={reportCharts({ content, block, data, scheme })}
      />
    </section>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <div className="report-sentences">
      {keyed(sentences).map(([key, sentence]) => (
        <p key={key}>{sentence}</p>
      ))}
    </div>
  );
}

/** Lines with keys of their own, also where two say the same. */
function keyed(lines: readonly string[]): [string, string][] {
  return lines.map((line, k) => [`${k} ${line}`, line]);
}
