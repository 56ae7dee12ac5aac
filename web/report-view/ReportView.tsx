import type { ReactNode } from "react";
import type { SaidQuote } from "#shared/reports/builder/fillQuote";
import type { FilledBlock, ReportContent } from "#shared/reports/content";
import { formatDay } from "#shared/reports/numberFormats";
import type { Scheme } from "../charts/colors";
import { languages } from "../ui/language";
import { BlockView } from "./BlockView";
import "./report.css";

export interface ReportViewProps {
  content: ReportContent;
  /** A quote that is not here was taken back, and leaves no gap. */
  quotes?: readonly SaidQuote[];
  scheme?: Scheme;
  /** Stands before a part, such as what is wrong with it. */
  before?: (block: FilledBlock) => ReactNode;
}

/**
 * A filled report as a page: in its own language, whatever the interface speaks, on a screen, printed and as PDF.
 * Draws what it is handed and asks for nothing.
 */
export function ReportView({ content, quotes = [], scheme = "light", before }: ReportViewProps) {
  const { language, blocks, title } = content;
  const { direction } = languages[language];
  const [first] = blocks;
  return (
    <article className="report" lang={language} dir={direction}>
      {first?.kind !== "title" && (
        <header className="report-title">
          <Organization content={content} />
          <h1>{title}</h1>
          <Releases content={content} />
        </header>
      )}
      {blocks.map((block, index) => (
        <div key={block.id} className={`report-part report-of-${block.kind}`} id={`part-${block.id}`}>
          {before?.(block)}
          {block.kind === "title" ? (
            <header className="report-title">
              {index === 0 && <Organization content={content} />}
              {index === 0 ? <h1>{block.title}</h1> : <h2>{block.title}</h2>}
              {block.subtitle && <p className="report-subtitle">{block.subtitle}</p>}
              {index === 0 && <Releases content={content} />}
            </header>
          ) : (
            <BlockView block={block} content={content} quotes={quotes} scheme={scheme} />
          )}
        </div>
      ))}
    </article>
  );
}

function Organization({ content: { organization } }: { content: ReportContent }) {
  return (
    <p className="report-organization">
      {organization.mark && <img src={organization.mark} alt="" className="report-mark" />}
      {organization.name}
    </p>
  );
}

/** Which programs, and as of when. */
function Releases({ content: { programs, language } }: { content: ReportContent }) {
  if (programs.length === 0) return null;
  return (
    <p className="report-releases">
      {programs.map(({ id, name, release }) => (
        <span key={id}>
          <bdi>{name}</bdi> · <bdi>{formatDay(release.cutAt, language)}</bdi>
        </span>
      ))}
    </p>
  );
}
