import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { DataTable } from "../ui/DataTable";
import type { Act, Matching, Somebody } from "./matchApi";
import { codesOf } from "./matchWords";

/** A long list would push everything else of the page out of sight; on a phone for minutes. */
const shownAtOnce = 20;

/** Who answered once and looks like nobody else. Two whom a person knows to be one can be joined by hand. */
export function LeftOver(props: {
  matching: Matching;
  /** How many there are of what is looked at; the list may be cut. */
  total: number;
  isBusy: boolean;
  onAct: (act: Act) => void;
  nameOfWave: (key: string) => string;
}) {
  const { matching, total, isBusy, onAct, nameOfWave } = props;
  const [chosen, setChosen] = useState<number[]>([]);
  const [isWhole, setWhole] = useState(false);
  const people = matching.leftOver;
  const there = chosen.filter((id) => people.some((one) => one.id === id));
  const [first, second] = there;
  const toggle = (id: number) =>
    setChosen(there.includes(id) ? there.filter((one) => one !== id) : [...there, id].slice(-2));
  const join = () => {
    if (first === undefined || second === undefined) return;
    onAct({ what: "decide", first, second, same: true });
    setChosen([]);
  };
  return (
    <section>
      <h2 id="left-over">Left over</h2>
      {people.length === 0 ? (
        <p className="quiet">Nobody: everybody who answered is matched, or is in a pair above.</p>
      ) : (
        <>
          <p className="quiet match-note">
            They answered once, and no code comes close. If you know that two of them are one person, choose
            both.
          </p>
          <DataTable
            label="Left over"
            caption={
              total > people.length
                ? `The first ${people.length} of ${total}. Choose a group or cohort to see the others.`
                : `${total} in all.`
            }
            columns={[
              { key: "code", label: "Code" },
              { key: "answered", label: "Answered" },
              { key: "group", label: "Group" },
              ...(matching.byCohort.length > 1 ? [{ key: "cohort", label: "Cohort" }] : []),
            ]}
            rows={people.slice(0, isWhole ? undefined : shownAtOnce).map((one: Somebody) => ({
              key: String(one.id),
              code: (
                <Checkbox
                  label={<span className="match-code">{codesOf(one)}</span>}
                  checked={there.includes(one.id)}
                  onChange={() => toggle(one.id)}
                />
              ),
              answered: one.waves.map(nameOfWave).join(", "),
              group: one.group ?? "none",
              cohort: one.cohort ?? "none",
            }))}
          />
          {!isWhole && people.length > shownAtOnce && (
            <Button variant="subtle" onClick={() => setWhole(true)}>
              Show all {people.length}
            </Button>
          )}
          <Button variant="default" disabled={second === undefined || isBusy} onClick={join}>
            These two are one person
          </Button>
        </>
      )}
    </section>
  );
}
