import { type ReactNode, useId } from "react";
import type { FilledBlock, ReportContent } from "#shared/reports/content";
import { SaveChart } from "../ui/saving/SaveChart";

type FramedBlock = Extract<FilledBlock, { alt: string }>;

/** A picture of a report under its sentence, with its caption, and its numbers for who would rather read. */
export function Framed(props: {
  block: FramedBlock;
  content: ReportContent;
  numbers?: ReactNode;
  /** One chart, or one for each set of answers. */
  draw: readonly (() => ReactNode)[];
}) {
  const { block, content, numbers, draw } = props;
  const id = useId();
  const { title, subtitle, caption } = block;
  const charts = draw.map((one, k) => ({
    ...{ id: `${block.id} ${k}`, name: title, draw: one, caption },
    sentence: () => subtitle,
  }));
  return (
    <figure className="report-figure" aria-labelledby={id}>
      <h2 id={id}>{block.title}</h2>
      <p className="report-counted">{block.subtitle}</p>
      {charts.map((chart) => (
        <div className="report-picture" key={chart.id}>
          {chart.draw()}
          <SaveChart chart={chart} />
        </div>
      ))}
      {numbers && (
        <details className="report-numbers">
          <summary>{content.words.asTable}</summary>
          {numbers}
        </details>
      )}
      <figcaption>{block.caption.join(" ")}</figcaption>
    </figure>
  );
}
