import { spanText } from "#shared/reports/builder/altWording";
import type { FilledBlock, ReportContent, ReportRow } from "#shared/reports/content";
import { formatCount } from "#shared/reports/numberFormats";

/** The numbers of a chart of rows: people, before, after, change. */
export function RowsTable(props: {
  block: Extract<FilledBlock, { alt: string }>;
  rows: readonly ReportRow[];
  content: ReportContent;
  /** Before and after are gaps, which have a sign. */
  isGap?: boolean;
}) {
  const { block, rows, content, isGap = false } = props;
  const { words, language } = content;
  const { scale } = block;
  const head = "by" in block && block.by.length > 0 ? block.by.join(" · ") : words.group;
  return (
    <div className="report-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{words.people}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cell.kind === "told" ? (
                <>
                  <td className="number">{formatCount(cell.n.paired, language)}</td>
                  <td className="number">{spanText(cell.pre, scale, language, isGap)}</td>
                  <td className="number">{spanText(cell.post, scale, language, isGap)}</td>
                  <td className="number">{spanText(cell.change, scale, language, true)}</td>
                </>
              ) : (
                <td colSpan={4}>{cell.why}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
