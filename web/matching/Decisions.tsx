import { Button } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import type { Act, Matching } from "./matchApi";
import { codesOf, methodWords } from "./matchWords";

/** What people decided, newest first: by whom, when, and each can be taken back. */
export function Decisions(props: {
  matching: Matching;
  timeZone: string | undefined;
  isBusy: boolean;
  onAct: (act: Act) => void;
}) {
  const { matching, timeZone, isBusy, onAct } = props;
  const { decisions, decided } = matching;
  if (decided === 0) return null;
  return (
    <section>
      <h2>Decided</h2>
      <DataTable
        label="Decisions"
        caption={
          decided > decisions.length
            ? `The newest ${decisions.length} of ${decided}.`
            : "Each can be taken back. Figures are then as if it had never been decided."
        }
        columns={[
          { key: "who", label: "Codes" },
          { key: "said", label: "Decided" },
          { key: "how", label: "Why" },
          { key: "by", label: "By" },
          { key: "when", label: "On" },
          { key: "undo", label: <span className="visually-hidden">Actions</span>, isNumber: true },
        ]}
        rows={decisions.map((one, k) => {
          const two = `${codesOf(one.first)} and ${codesOf(one.second)}`;
          const isFirstOfMany = one.together > 1 && decisions[k - 1]?.decidedAt !== one.decidedAt;
          const undo = (together: boolean) => () => onAct({ what: "undo", decision: one.id, together });
          return {
            key: String(one.id),
            who: <span className="match-code">{two}</span>,
            said: one.same ? "One person" : "Two people",
            how: methodWords[one.method],
            by: one.decidedBy ?? "An API key",
            when: formatDate(one.decidedAt, timeZone),
            undo: (
              <>
                {isFirstOfMany && (
                  <Button variant="subtle" disabled={isBusy} onClick={undo(true)}>
                    Undo all {one.together}
                  </Button>
                )}
                <Button variant="subtle" disabled={isBusy} aria-label={`Undo: ${two}`} onClick={undo(false)}>
                  Undo
                </Button>
              </>
            ),
          };
        })}
      />
    </section>
  );
}
