import { changeText } from "#shared/reports/builder/altWording";
import type { ChartData, FilledBlock, ReportContent } from "#shared/reports/content";

/** Change by two breakdowns as a table of numbers. */
export function HeatTable(props: {
  data: Extract<ChartData, { chart: "heat" }>;
  block: Extract<FilledBlock, { alt: string }>;
  content: ReportContent;
}) {
  const { data, block, content } = props;
  return (
    <div className="report-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{content.words.group}</th>
            {data.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {data.columns.map((column, k) => (
                <td key={column}>{changeText(data.cells[i]![k]!, block.scale, content.language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
