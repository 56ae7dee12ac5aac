import { Fragment, type ReactNode } from "react";

export interface TableColumn {
  key: string;
  label: ReactNode;
  /** Numbers stand to the end, in figures of one width. */
  isNumber?: boolean | undefined;
}

/** Under the key of each column its cell; `below` stands under the row, as wide as the table. */
export type TableRow = { key: string } & Record<string, ReactNode>;

/**
 * A table that can be read aloud: a caption, column heads, and the first cell of a row as its head. It
 * scrolls sideways by itself, with the keyboard too, so that a page never does.
 */
export function DataTable(props: {
  caption: ReactNode;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** What stands in the table's place when there are no rows. */
  empty?: ReactNode;
  label?: string;
  /** On a phone each row is a block with its heads in front of its cells, so that nothing has to be scrolled to. */
  stacks?: boolean;
}) {
  const { caption, columns, rows, empty, label, stacks } = props;
  const name = label ?? (typeof caption === "string" ? caption : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={stacks ? "table-scroll stacks" : "table-scroll"} tabIndex={0} aria-label={name}>
      <table className="table">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.isNumber ? "number" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.key}>
              <tr className={row.below ? "has-below" : undefined}>
                {columns.map((column, i) =>
                  i === 0 ? (
                    <th key={column.key} scope="row" className={column.isNumber ? "number" : undefined}>
                      {row[column.key]}
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      className={column.isNumber ? "number" : undefined}
                      data-label={typeof column.label === "string" ? column.label : undefined}
                    >
                      {row[column.key]}
                    </td>
                  ),
                )}
              </tr>
              {row.below && (
                <tr className="row-below">
                  <td colSpan={columns.length}>{row.below}</td>
                </tr>
              )}
            </Fragment>
          ))}
          {rows.length === 0 && empty && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
