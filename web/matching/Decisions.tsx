import { Button } from "@mantine/core";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import type { Act, Matching } from "./matchApi";
import { codesOf, methodOf } from "./matchWords";
import { say } from "./say";

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
      <h2>{say("decided.title")}</h2>
      <DataTable
        label={say("decided.label")}
        caption={
          decided > decisions.length
            ? say("decided.some", { n: decisions.length, all: decided })
            : say("decided.about")
        }
        columns={[
          { key: "who", label: say("decided.codes") },
          { key: "said", label: say("decided.said") },
          { key: "how", label: say("decided.why") },
          { key: "by", label: say("decided.by") },
          { key: "when", label: say("decided.on") },
          {
            key: "undo",
            label: <span className="visually-hidden">{say("decided.actions")}</span>,
            isNumber: true,
          },
        ]}
        rows={decisions.map((one, k) => {
          const two = say("code.two", { first: codesOf(one.first), second: codesOf(one.second) });
          const isFirstOfMany = one.together > 1 && decisions[k - 1]?.decidedAt !== one.decidedAt;
          const undo = (together: boolean) => () => onAct({ what: "undo", decision: one.id, together });
          return {
            key: String(one.id),
            who: <span className="match-code">{two}</span>,
            said: say(one.same ? "card.one" : "card.two"),
            how: methodOf(one),
            by: one.decidedBy ?? say("decided.apiKey"),
            when: formatDate(one.decidedAt, timeZone),
            undo: (
              <>
                {isFirstOfMany && (
                  <Button variant="subtle" disabled={isBusy} onClick={undo(true)}>
                    {say("undo.all", { n: one.together })}
                  </Button>
                )}
                <Button
                  variant="subtle"
                  disabled={isBusy}
                  aria-label={say("undo.of", { what: two })}
                  onClick={undo(false)}
                >
                  {say("undo.one")}
                </Button>
              </>
            ),
          };
        })}
      />
    </section>
  );
}
