import { DataTable, type TableRow } from "../ui/DataTable";
import type { FigureRow } from "./figureRow";
import type { Explained } from "./figureRows";
import { explanationsOf, HowMade } from "./HowMade";
import { say } from "./say";

/** Figures one below the other, each with how it is made. */
export function FigureTable(props: { caption: string; rows: FigureRow[]; explained: readonly Explained[] }) {
  const { caption, rows, explained } = props;
  return (
    <DataTable
      stacks
      caption={caption}
      columns={[
        { key: "name", label: say("table.figure") },
        { key: "value", label: say("table.value"), isNumber: true },
        { key: "range", label: say("table.range"), isNumber: true },
        { key: "p", label: say("table.p"), isNumber: true },
      ]}
      rows={rows.map(
        ({ key, name, value, range, p, id, explains = [] }): TableRow => ({
          key,
          name,
          value,
          range: range ?? "",
          p: p ?? "",
          below: <HowMade name={name} id={id} explained={explanationsOf(explains, explained)} />,
        }),
      )}
    />
  );
}
