import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { DataTable } from "../ui/DataTable";
import { listOf } from "../ui/lists";
import type { Act, Matching, Somebody } from "./matchApi";
import { codesOf } from "./matchWords";
import { say } from "./say";

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
      <h2 id="left-over">{say("left.title")}</h2>
      {people.length === 0 ? (
        <p className="quiet">{say("left.none")}</p>
      ) : (
        <>
          <p className="quiet match-note">{say("left.about")}</p>
          <DataTable
            label={say("left.title")}
            caption={
              total > people.length
                ? say("left.some", { n: people.length, all: total })
                : say("left.all", { n: total })
            }
            columns={[
              { key: "code", label: say("left.code") },
              { key: "answered", label: say("left.answered") },
              { key: "group", label: say("place.group") },
              ...(matching.byCohort.length > 1 ? [{ key: "cohort", label: say("place.cohort") }] : []),
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
              answered: listOf(one.waves.map(nameOfWave)),
              group: one.group ?? say("place.none"),
              cohort: one.cohort ?? say("place.none"),
            }))}
          />
          {!isWhole && people.length > shownAtOnce && (
            <Button variant="subtle" onClick={() => setWhole(true)}>
              {say("left.show", { n: people.length })}
            </Button>
          )}
          <Button variant="default" disabled={second === undefined || isBusy} onClick={join}>
            {say("left.join")}
          </Button>
        </>
      )}
    </section>
  );
}
