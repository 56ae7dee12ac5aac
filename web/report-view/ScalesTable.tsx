import { changeText } from "#shared/reports/builder/altWording";
import type { FilledBlock, ReportContent } from "#shared/reports/content";
import { formatCount } from "#shared/reports/numberFormats";

/** Several scales beside each other: a row for each group, a column for each scale. */
export function ScalesTable(props: {
  block: Extract<FilledBlock, { kind: "table" }>;
  content: ReportContent;
}) {
  const { block, content } = props;
  const { words, language } = content;
  // One row of many scales is read more easily as many rows.
  const turned = block.rows.length === 1;
  return (
    <section>
      <h2>{block.title}</h2>
      <div className="report-scroll">
        <table>
          <caption>{block.caption.join(" ")}</caption>
          <thead>
            <tr>
              {turned ? <td /> : <th scope="col">{block.by[0] ?? words.group}</th>}
              {turned ? (
                <th scope="col">{words.change}</th>
              ) : (
                block.scales.map((scale) => (
                  <th key={`${scale.instrument} ${scale.subscale}`} scope="col">
                    {scale.label}
                  </th>
                ))
              )}
            </tr>
          </thead>
          <tbody>
            {turned
              ? block.scales.map((scale, k) => (
                  <tr key={`${scale.instrument} ${scale.subscale}`}>
                    <th scope="row">{scale.label}</th>
                    <td>{cellText(k, 0)}</td>
                  </tr>
                ))
              : block.rows.map(({ name }, i) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {block.scales.map((scale, k) => (
                      <td key={`${scale.instrument} ${scale.subscale}`}>{cellText(k, i)}</td>
                    ))}
                  </tr>
                ))}
          </tbody>
        </table>
      </div>
    </section>
  );

  function cellText(scale: number, row: number) {
    const cell = block.rows[row]!.cells[scale]!;
    const said = changeText(cell, block.scales[scale]!, language);
    return cell.kind === "told" ? `${said}; n = ${formatCount(cell.n.paired, language)}` : said;
  }
}
