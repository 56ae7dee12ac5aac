import { type ReactNode, useId } from "react";
import type { FilledBlock, ReportContent } from "#shared/reports/content";

type FramedBlock = Extract<FilledBlock, { alt: string }>;

/** A picture of a report under its sentence, with its caption, and its numbers for who would rather read. */
export function Framed(props: {
  block: FramedBlock;
  content: ReportContent;
  numbers?: ReactNode;
  children: ReactNode;
}) {
  const { block, content, numbers, children } = props;
  const id = useId();
  return (
    <figure className="report-figure" aria-labelledby={id}>
      <h2 id={id}>{block.title}</h2>
      <p className="report-counted">{block.subtitle}</p>
      <div className="report-picture">{children}</div>
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
