import type { ImportReport } from "#shared/imports/report";
import { countOf } from "../ui/dates";

const fates = [
  ["created", "row brings new answers", "rows bring new answers"],
  ["updated", "row changes answers that are here already", "rows change answers that are here already"],
  ["unchanged", "row is here already, the same", "rows are here already, the same"],
  ["skipped", "row is left out", "rows are left out"],
  ["failed", "row cannot be read", "rows cannot be read"],
] as const;

const listed: Partial<Record<string, readonly [one: string, many: string]>> = {
  created: ["line enrolls a new person", "lines enroll a new person"],
  updated: ["line says more of a person who is here", "lines say more of people who are here"],
};

/** Every row of the file has one fate; the numbers add up to the rows read. */
export function RowFates({ report, isDone = false }: { report: ImportReport; isDone?: boolean }) {
  const { rows, notes, mapping } = report;
  const shown = fates
    .filter(([fate]) => rows[fate] > 0)
    .map(([fate, ...words]) => [fate, ...((mapping?.roster && listed[fate]) || words)] as const);
  return (
    <>
      <p className="import-lead">
        {sayRead(report)}
        {isDone ? "" : ". Nothing is stored yet"}.
      </p>
      <ul className="fates">
        {shown.map(([fate, one, many]) => (
          <li key={fate}>
            <span className="fate-count">{rows[fate].toLocaleString("en")}</span>
            <span>{rows[fate] === 1 ? one : many}</span>
            <span
              className="fate-bar"
              aria-hidden="true"
              ref={(bar) => bar?.style.setProperty("--share", String(rows[fate] / Math.max(1, rows.read)))}
            />
          </li>
        ))}
      </ul>
      {notes.length > 0 && (
        <ul className="import-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Where each row of the file is one answer, what became of all of them is said too: none is lost on the way. */
function sayRead({ rows, answers }: ImportReport): string {
  if (!answers) return `${countOf(rows.read, "row", "rows")} in the file`;
  const { read, taken, skipped, failed, blank } = answers;
  const parts = [
    [taken, "taken"],
    [skipped + blank, "left out"],
    [failed, "in responses that cannot be read"],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count.toLocaleString("en")} ${what}`);
  return `${countOf(read, "row", "rows")} in the file, one for each answer: ${said.join(", ")}. Put together they are ${countOf(rows.read, "row", "rows")}`;
}
