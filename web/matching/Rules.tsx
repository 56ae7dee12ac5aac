import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { countOf } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { changeRule, type Matching, type WaveRule } from "./matchApi";

type Wave = Matching["waves"][number];

/** Which of several responses of one person counts, where people have several; looked at before it is changed. */
export function Rules(props: { programId: number; matching: Matching; nameOfWave: (key: string) => string }) {
  const { programId, matching, nameOfWave } = props;
  const waves = matching.waves.filter(({ several, rule }) => several > 0 || rule !== "first");
  if (waves.length === 0) return null;
  return (
    <section>
      <h2>Several responses of one person</h2>
      <p className="quiet match-note">
        One response of a person counts at each time. The others are kept, and counted in no result.
      </p>
      {waves.map((wave) => (
        <RuleOf key={wave.id} programId={programId} wave={wave} name={nameOfWave(wave.key)} />
      ))}
    </section>
  );
}

function RuleOf({ programId, wave, name }: { programId: number; wave: Wave; name: string }) {
  const client = useQueryClient();
  const [chosen, setChosen] = useState<WaveRule>();
  const trial = useMutation({ mutationFn: (rule: WaveRule) => changeRule(programId, wave.id, rule, true) });
  const change = useMutation({
    mutationFn: (rule: WaveRule) => changeRule(programId, wave.id, rule, false),
    onSuccess: async () => {
      setChosen(undefined);
      await client.invalidateQueries();
    },
  });
  const choose = (rule: WaveRule) => {
    change.reset();
    setChosen(rule === wave.rule ? undefined : rule);
    if (rule !== wave.rule) trial.mutate(rule);
  };
  const made = change.data;
  return (
    <div className="match-rule">
      <NativeSelect
        label={`${name}: which counts`}
        description={`${countOf(wave.several, "person has", "people have")} several responses`}
        value={chosen ?? wave.rule}
        disabled={change.isPending}
        onChange={({ currentTarget }) => choose(currentTarget.value as WaveRule)}
        data={choices}
      />
      <div className="match-rule-said" role="status">
        {chosen && trial.isPending && <p>Trying it out …</p>}
        {chosen && trial.data && (
          <>
            <p>{sayTrial(trial.data.changed)}</p>
            <Button loading={change.isPending} onClick={() => change.mutate(chosen)}>
              Change the rule
            </Button>
            <Button variant="default" onClick={() => setChosen(undefined)}>
              Leave it
            </Button>
          </>
        )}
        {!chosen && made && (
          <>
            <p>{sayMade(made.changed)}</p>
            {made.before !== made.rule && (
              <Button
                variant="subtle"
                loading={change.isPending}
                aria-label={`Undo: ${name}`}
                onClick={() => change.mutate(made.before)}
              >
                Undo
              </Button>
            )}
          </>
        )}
      </div>
      {(trial.isError || change.isError) && (
        <ProblemNotice problem={problemOf(trial.error ?? change.error)} />
      )}
    </div>
  );
}

const choices: { value: WaveRule; label: string }[] = [
  { value: "first", label: "The first" },
  { value: "last", label: "The last" },
  { value: "most_complete", label: "The one with most answers" },
];

function sayTrial(changed: number): string {
  if (changed === 0) return "Nothing would change: the same responses would count.";
  return `For ${countOf(changed, "person", "people")} another response would count, and figures may change.`;
}

function sayMade(changed: number): string {
  if (changed === 0) return "Changed. The same responses count.";
  return `Changed. For ${countOf(changed, "person", "people")} another response counts now.`;
}
