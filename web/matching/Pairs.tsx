import { Button, Checkbox } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { useRef } from "react";
import { ButtonLink } from "../ui/ButtonLink";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import type { Act, Matching, Pair } from "./matchApi";
import { codesOf } from "./matchWords";
import { PairCard } from "./PairCard";
import { say } from "./say";
import type { MatchSearch } from "./search";

/** Those who may be one person: all safe ones at one word, the others one pair at a time. */
export function Pairs(props: {
  programId: number;
  matching: Matching;
  act: UseMutationResult<Matching, unknown, Act, unknown>;
  search: MatchSearch;
  onSearch: (next: Partial<MatchSearch>, how?: { replace: boolean }) => void;
  nameOfWave: (key: string) => string;
}) {
  const { programId, matching, act, search, onSearch, nameOfWave } = props;
  const { proposals, safe, tooAlike } = matching;
  const hasDecided = useRef(false);
  const at = Math.max(
    0,
    proposals.findIndex((one) => keyOf(one) === search.pair),
  );
  const pair = proposals[at];
  const move = (to: Pair | undefined, replace: boolean) => {
    hasDecided.current = true;
    onSearch({ pair: to && keyOf(to) }, { replace });
  };
  const next = proposals[at + 1] ?? (at > 0 ? proposals[0] : undefined);
  const decide = (same: boolean) => {
    if (!pair) return;
    act.mutate({ what: "decide", first: pair.first.id, second: pair.second.id, same });
    move(next, true);
  };
  const last = matching.decisions[0];
  const lastAct = act.variables;
  const isFresh = hasDecided.current || lastAct !== undefined;
  const undo =
    isFresh && last && !act.isPending
      ? () => act.mutate({ what: "undo", decision: last.id, together: last.together > 1 })
      : undefined;
  return (
    <section>
      <h2>{say("pairs.title")}</h2>
      {safe > 0 && (
        <div className="match-safe">
          <p>{say.parts("pairs.safe", { n: safe, b: (words) => <strong>{words}</strong> })}</p>
          <Button
            loading={act.isPending && lastAct?.what === "safe"}
            onClick={() => act.mutate({ what: "safe", expected: safe })}
          >
            {say("pairs.confirm", { n: safe })}
          </Button>
        </div>
      )}
      <p role="status" className="match-said">
        {act.isSuccess && lastAct && `${sayDone(lastAct, last)} `}
        {act.isSuccess && lastAct?.what !== "undo" && undo && (
          <Button variant="subtle" onClick={undo}>
            {last && last.together > 1 ? say("undo.all", { n: last.together }) : say("undo.one")}
          </Button>
        )}
      </p>
      {act.isError && <ProblemNotice problem={problemOf(act.error)} />}
      {pair ? (
        <PairCard
          key={keyOf(pair)}
          pair={pair}
          place={{ at: at + 1, of: matching.proposed }}
          nameOfWave={nameOfWave}
          takesFocus={hasDecided.current}
          onSame={() => decide(true)}
          onTwo={() => decide(false)}
          onSkip={next && (() => move(next, false))}
          onUndo={undo}
        />
      ) : (
        <NoPairs
          {...{ programId, matching }}
          isFiltered={search.group !== undefined || search.cohort !== undefined}
        />
      )}
      {tooAlike > 0 && <p className="quiet match-note">{say("pairs.tooAlike", { n: tooAlike })}</p>}
      {matching.byCohort.length > 1 && (
        <Checkbox
          className="match-across"
          label={say("pairs.across")}
          checked={search.across ?? false}
          onChange={({ currentTarget }) =>
            onSearch({ across: currentTarget.checked || undefined, pair: undefined })
          }
        />
      )}
    </section>
  );
}

function NoPairs(props: { programId: number; matching: Matching; isFiltered: boolean }) {
  const { programId, matching, isFiltered } = props;
  const { decided, compared, all } = matching;
  if (compared === 0 && all.enrolled > 0) return <p>{say("pairs.tooMany", { n: all.enrolled })}</p>;
  return (
    <div className="match-none">
      <p>{say(isFiltered ? "pairs.noneHere" : decided > 0 ? "pairs.allSeen" : "pairs.none")}</p>
      <ButtonLink to="/programs/$programId/change" params={{ programId }}>
        {say("page.change")}
      </ButtonLink>
    </div>
  );
}

function keyOf({ first, second }: Pair): string {
  return `${first.id}-${second.id}`;
}

function sayDone(act: Act, last: Matching["decisions"][number] | undefined): string {
  if (act.what === "undo") return say("done.undone");
  if (!last) return "";
  if (act.what === "safe") return say("done.safe", { n: last.together });
  const two = { first: codesOf(last.first), second: codesOf(last.second) };
  return say(last.same ? "done.one" : "done.two", two);
}
