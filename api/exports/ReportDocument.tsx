/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { type Child, Fragment } from "hono/jsx";
import type { SaidQuote } from "#shared/reports/builder/fillQuote";
import type { FilledBlock, ReportContent, ReportRow } from "#shared/reports/content";
import { formatDay } from "#shared/reports/numberFormats";
import { RowsTable } from "./DocumentRows";
import { ScalesTable } from "./DocumentScales";
import { AnswersTable, HeatTable, PeopleTable, ScoresTable } from "./DocumentTables";
import { documentStyle } from "./documentStyle";

/**
 * A published report as a page to print: headings, tables with their captions, a picture in each row that says what it
 * shows. One document without scripts, that asks for nothing.
 */
export function reportDocument(content: ReportContent, quotes: readonly SaidQuote[] = []): string {
  const { language, title } = content;
  const page = (
    <html lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <style>{raw(documentStyle())}</style>
      </head>
      <body>
        <Opening content={content} />
        {content.blocks.map((block) => (
          <Block key={block.id} block={block} content={content} quotes={quotes} />
        ))}
      </body>
    </html>
  );
  return `<!doctype html>${page}`;
}

function Opening({ content }: { content: ReportContent }) {
  const { title, organization, programs, blocks } = content;
  const opening = blocks.find((block) => block.kind === "title");
  return (
    <header>
      {organization.mark && <img src={organization.mark} alt={organization.name} />}
      <h1>{opening?.kind === "title" ? opening.title : title}</h1>
      {opening?.kind === "title" && <p>{opening.subtitle}</p>}
      <p class="quiet">
        <bdi>{organization.name}</bdi>
        {programs.map(({ id, name, release }) => (
          <Fragment key={String(id)}>
            {" · "}
            <bdi>{name}</bdi> (<bdi>{formatDay(release.cutAt, content.language)}</bdi>)
          </Fragment>
        ))}
      </p>
    </header>
  );
}

function Block(props: { block: FilledBlock; content: ReportContent; quotes: readonly SaidQuote[] }) {
  const { block, content, quotes } = props;
  const { words } = content;
  switch (block.kind) {
    case "title":
      return null;
    case "quote": {
      const said = quotes.find((one) => one.block === block.id);
      return said ? (
        <figure class="saying">
          <blockquote dir="auto">{said.text}</blockquote>
          <figcaption>{said.by}</figcaption>
        </figure>
      ) : null;
    }
    case "text":
      return (
        <section>
          {block.heading && <h2>{block.heading}</h2>}
          <Lines lines={block.paragraphs} />
        </section>
      );
    case "outcome":
      return (
        <Framed block={block} lines={block.sentences} after={block.limits} isWhole>
          <RowsTable {...{ block, content, rows: [{ name: words.everyone, cell: block.cell }] }} />
        </Framed>
      );
    case "equity":
      return (
        <Framed block={block} after={block.sentences}>
          <RowsTable {...{ block, content, rows: block.rows, picture: "gaps" }} />
        </Framed>
      );
    case "table":
      return (
        <section>
          <h2>{block.title}</h2>
          {block.rows.length === 1 ? (
            <ScalesTable block={block} content={content} />
          ) : (
            block.scales.map((scale, k) => {
              const rows = block.rows.flatMap(({ name, cells }): ReportRow[] => {
                const cell = cells[k];
                return cell ? [{ name, cell }] : [];
              });
              return (
                <RowsTable
                  key={`${scale.instrument} ${scale.subscale}`}
                  {...{ block: { ...block, scale, subtitle: scale.label }, content, rows }}
                />
              );
            })
          )}
          <Captions lines={block.caption} />
        </section>
      );
    case "flow":
      return (
        <Framed block={block} after={block.sentences}>
          <PeopleTable block={block} words={words} />
        </Framed>
      );
    case "chart":
      return (
        <Framed block={block}>
          <Chart block={block} content={content} />
        </Framed>
      );
    case "methods":
      return (
        <section>
          <h2>{block.title}</h2>
          {block.sections.map(({ heading, paragraphs, points }) => (
            <Fragment key={heading}>
              <h3>{heading}</h3>
              <Lines lines={paragraphs} />
              {points.length > 0 && (
                <ul>
                  {points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              )}
            </Fragment>
          ))}
        </section>
      );
  }
}

function Chart({
  block,
  content,
}: {
  block: Extract<FilledBlock, { kind: "chart" }>;
  content: ReportContent;
}) {
  const { data } = block;
  switch (data.chart) {
    case "distribution":
      return <ScoresTable block={block} data={data} words={content.words} />;
    case "answers":
      return <AnswersTable block={block} data={data} words={content.words} />;
    case "heat":
      return <HeatTable block={block} data={data} content={content} />;
    case "gaps":
      return <RowsTable {...{ block, content, rows: data.rows, picture: "gaps" }} />;
    case "forest":
    case "trend":
      return <RowsTable {...{ block, content, rows: [data.overall, ...data.rows], picture: "change" }} />;
    default:
      return <RowsTable {...{ block, content, rows: [data.overall, ...data.rows] }} />;
  }
}

/** What a block says, its table, and the small print under it. */
function Framed(props: {
  block: { title: string; caption: string[] };
  lines?: string[];
  after?: string[];
  /** Short enough to stand on one page. */
  isWhole?: boolean;
  children?: Child;
}) {
  const { block, lines = [], after = [], isWhole = false, children } = props;
  return (
    <section class={isWhole ? "whole" : undefined}>
      <h2>{block.title}</h2>
      <Lines lines={lines} />
      {children}
      <Lines lines={after} />
      <Captions lines={block.caption} />
    </section>
  );
}

const Lines = ({ lines }: { lines: string[] }) => (
  <>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
);

const Captions = ({ lines }: { lines: string[] }) => <p class="caption">{lines.join(" ")}</p>;
