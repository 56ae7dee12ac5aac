import type { ImportReport } from "#shared/imports/report";
import { locale } from "../ui/language";
import { listOf } from "../ui/lists";
import { say } from "./say";
import { sayNotes } from "./told";

const fates = ["created", "updated", "unchanged", "skipped", "failed"] as const;

/** Every row of the file has one fate; the numbers add up to the rows read. */
export function RowFates({ report, isDone = false }: { report: ImportReport; isDone?: boolean }) {
  const { rows, mapping } = report;
  const notes = sayNotes(report);
  const shown = fates.filter((fate) => rows[fate] > 0);
  return (
    <>
      <p className="import-lead">{sayRead(report, isDone)}</p>
      <ul className="fates">
        {shown.map((fate) => (
          <li key={fate}>
            <span className="fate-count">{rows[fate].toLocaleString(locale)}</span>
            <span>{say(keyOf(fate, mapping?.roster), { n: rows[fate] })}</span>
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

function keyOf(fate: (typeof fates)[number], isRoster: boolean | undefined) {
  if (isRoster && fate === "created") return "fate.enrolls";
  if (isRoster && fate === "updated") return "fate.says";
  return `fate.${fate}` as const;
}

/** Where each row of the file is one answer, what became of all of them is said too: none is lost on the way. */
function sayRead({ rows, answers }: ImportReport, isDone: boolean): string {
  if (!answers) return say(isDone ? "fates.read" : "fates.readNot", { rows: rows.read });
  const { read, taken, skipped, failed, blank } = answers;
  const parts = [
    ["fates.taken", taken],
    ["fates.left", skipped + blank],
    ["fates.inFailed", failed],
  ] as const;
  const said = parts.filter(([, n]) => n > 0).map(([key, n]) => say(key, { n }));
  return say(isDone ? "fates.answers" : "fates.answersNot", { read, said: listOf(said), rows: rows.read });
}
