import { Button, Radio } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Difference, SaidValue } from "#shared/imports/conflictDifferences";
import type { ShownConflict } from "#shared/imports/report";
import { DataTable } from "../ui/DataTable";
import { countOf } from "../ui/dates";
import { type Kept, policyOf } from "./settle";

/** One conflict: what each says, side by side where they differ, and what is to count. */
export function ConflictCard(props: {
  programId: number;
  conflict: ShownConflict;
  /** Null in a list of people. */
  waveLabel: string | null;
  kept: Kept;
  onKeep: (keep: NonNullable<Kept>) => void;
  onAlike: (choose: NonNullable<ReturnType<typeof policyOf>>) => void;
}) {
  const { programId, conflict, waveLabel, kept, onKeep, onAlike } = props;
  const { rows, against, sides, differences, same, alike, response } = conflict;
  const which = `${rows.length === 1 ? "Row" : "Rows"} ${listOf(rows)}`;
  const title = `${which}, ${waveLabel ?? (against === "file" ? "about one person" : "against what is stored")}`;
  const what = waveLabel === null ? "detail" : "answer";
  const policy = policyOf(conflict, kept);
  return (
    <fieldset className="conflict-card">
      <legend>{title}</legend>
      <DataTable
        stacks
        label={`${title}: what differs`}
        caption={`${countOf(differences.length, `${what} differs`, `${what}s differ`)}, ${same === 1 ? "1 is" : `${same} are`} the same.`}
        columns={[
          { key: "question", label: waveLabel === null ? "Detail" : "Question" },
          ...sides.map(({ row }, k) => ({ key: `side${k}`, label: sideName(row) })),
        ]}
        rows={differences.map((difference, n) => ({
          key: String(n),
          question: questionOf(difference),
          ...Object.fromEntries(difference.values.map((value, k) => [`side${k}`, say(value)])),
        }))}
      />
      {response && (
        <p className="import-hint">
          <Link
            to="/programs/$programId/responses/$enrollmentId/$responseId"
            params={{ programId, ...response }}
            target="_blank"
          >
            Response {response.responseId} as it is stored (opens a new tab)
          </Link>
        </p>
      )}
      <Radio.Group
        label="Which counts?"
        value={kept === null ? "" : String(kept)}
        onChange={(value) => onKeep(value === "stored" || value === "neither" ? value : Number(value))}
      >
        <div className="choices">
          {against === "stored" ? (
            <>
              <Radio value="stored" label="Keep what is stored" />
              <Radio value={String(rows[0])} label={`Replace it with row ${rows[0]}`} />
              <Radio value="neither" label={`Leave row ${rows[0]} out`} />
            </>
          ) : (
            <>
              {rows.map((row) => (
                <Radio key={row} value={String(row)} label={`Row ${row}`} />
              ))}
              <Radio value="neither" label="None of them" />
            </>
          )}
        </div>
      </Radio.Group>
      {policy && alike.count > 1 && (
        <Button variant="default" onClick={() => onAlike(policy)}>
          {alikeWords[against][policy]} for all {alike.count.toLocaleString("en")} where the same{" "}
          {sayQuestions(waveLabel === null, differences.length)}
        </Button>
      )}
    </fieldset>
  );
}

const alikeWords = {
  stored: {
    keep_first: "Keep what is stored",
    keep_last: "Replace with the file",
    leave_out: "Leave the row out",
  },
  file: { keep_first: "Take the first row", keep_last: "Take the last row", leave_out: "Take no row" },
} as const;

function sayQuestions(isList: boolean, count: number): string {
  if (isList) return count === 1 ? "detail differs" : "details differ";
  return count === 1 ? "question differs" : "questions differ";
}

function sideName(row: number | null): string {
  return row === null ? "Stored" : `Row ${row}`;
}

function questionOf({ about, item, question }: Difference): string {
  if (about === null) return question;
  return item === null ? `${about}. ${question}` : `${about} ${item}. ${question}`;
}

function say({ value, label }: SaidValue): string {
  if (value === null) return label ?? "nothing";
  return label === null ? String(value) : `${value}, ${label}`;
}

function listOf(rows: readonly number[]): string {
  return new Intl.ListFormat("en").format(rows.map(String));
}
