/** @jsxImportSource hono/jsx */
import type { FilledBlock, ReportContent } from "#shared/reports/content";
import { formatPoints, formatSignedPoints } from "#shared/reports/numberFormats";
import { FigureCells, FigureHeads } from "./DocumentRows";

/** Several scales of everybody, a row each, in numbers alone: points of different scales have no axis in common. */
export function ScalesTable(props: {
  block: Extract<FilledBlock, { kind: "table" }>;
  content: ReportContent;
}) {
  const { block, content } = props;
  const { words, language } = content;
  const [everyone] = block.rows;
  return (
    <table>
      <caption>
        <bdi>{everyone?.name ?? words.everyone}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.score}</th>
          <FigureHeads words={words} />
        </tr>
      </thead>
      <tbody>
        {block.scales.map(({ instrument, subscale, label, decimals }, k) => {
          const cell = everyone?.cells[k];
          const mean = (value: number) => formatPoints(value, language, decimals);
          const signed = (value: number) => formatSignedPoints(value, language, decimals);
          return (
            <tr key={`${instrument} ${subscale}`}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              {cell?.kind === "told" ? (
                <FigureCells {...{ cell, words, mean, signed }} />
              ) : (
                <td colspan={4} class="why">
                  {cell?.why ?? words.noData}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
