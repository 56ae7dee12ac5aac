import { Button, Radio } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Difference, SaidValue } from "#shared/imports/conflictDifferences";
import type { ShownConflict } from "#shared/imports/report";
import { textIn } from "#shared/instruments/subscale";
import { DataTable } from "../ui/DataTable";
import { isolated } from "../ui/isolated";
import { language } from "../ui/language";
import { andOf } from "../ui/lists";
import { say } from "./say";
import { type Kept, policyOf } from "./settle";
import { sayTold } from "./told";

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
  const about = waveLabel ?? say(against === "file" ? "conflict.onePerson" : "conflict.againstStored");
  const title = say("conflict.title", { rows: rows.length, list: andOf(rows.map(String)), about });
  const what = waveLabel === null ? "detail" : "answer";
  const policy = policyOf(conflict, kept);
  return (
    <fieldset className="conflict-card">
      <legend>{title}</legend>
      <DataTable
        stacks
        label={say("conflict.whatDiffers", { title })}
        caption={say("conflict.differ", { what, n: differences.length, same })}
        columns={[
          { key: "question", label: waveLabel === null ? say("conflict.detail") : say("field.question") },
          ...sides.map(({ row }, k) => ({ key: `side${k}`, label: sideName(row) })),
        ]}
        rows={differences.map((difference, n) => ({
          key: String(n),
          question: <span dir="auto">{questionOf(difference)}</span>,
          ...Object.fromEntries(difference.values.map((value, k) => [`side${k}`, sayValue(value)])),
        }))}
      />
      {response && (
        <p className="import-hint">
          <Link
            to="/programs/$programId/responses/$enrollmentId/$responseId"
            params={{ programId, ...response }}
            target="_blank"
          >
            {say("conflict.response", { responseId: response.responseId })}
          </Link>
        </p>
      )}
      <Radio.Group
        label={say("conflict.which")}
        value={kept === null ? "" : String(kept)}
        onChange={(value) => onKeep(value === "stored" || value === "neither" ? value : Number(value))}
      >
        <div className="choices">
          {against === "stored" ? (
            <>
              <Radio value="stored" label={say("conflict.keep")} />
              <Radio value={String(rows[0])} label={say("conflict.replaceRow", { rows: rows[0]! })} />
              <Radio value="neither" label={say("conflict.leaveRow", { rows: rows[0]! })} />
            </>
          ) : (
            <>
              {rows.map((row) => (
                <Radio key={row} value={String(row)} label={say("conflict.row", { row })} />
              ))}
              <Radio value="neither" label={say("conflict.none")} />
            </>
          )}
        </div>
      </Radio.Group>
      {policy && alike.count > 1 && (
        <Button variant="default" onClick={() => onAlike(policy)}>
          {say("conflict.alike", {
            choice: alikeWords[against][policy],
            count: alike.count,
            list: waveLabel === null ? "yes" : "no",
            n: differences.length,
          })}
        </Button>
      )}
    </fieldset>
  );
}

const alikeWords = {
  stored: {
    keep_first: say("conflict.keep"),
    keep_last: say("conflict.replace"),
    leave_out: say("conflict.leave"),
  },
  file: {
    keep_first: say("conflict.first"),
    keep_last: say("conflict.last"),
    leave_out: say("conflict.noRow"),
  },
} as const;

function sideName(row: number | null): string {
  return row === null ? say("conflict.stored") : say("conflict.row", { row });
}

function questionOf({ about, aboutIn, item, question, questionIn, said }: Difference): string {
  const words = questionIn ? textIn(questionIn, language) : sayTold(said, question);
  if (about === null) return words;
  const instrument = aboutIn ? textIn(aboutIn, language) : about;
  return item === null
    ? `${instrument}. ${say("conflict.score", { words })}`
    : `${instrument} ${item}. ${words}`;
}

function sayValue({ value, label, labelIn, said }: SaidValue): string {
  const words = labelIn ? textIn(labelIn, language) : label === null ? null : sayTold(said, label);
  if (value === null) return words ?? say("conflict.nothing");
  return words === null ? String(value) : isolated(`${value} · ${words}`);
}
