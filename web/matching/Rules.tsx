import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { changeRule, type Matching, type WaveRule } from "./matchApi";
import { say } from "./say";

type Wave = Matching["waves"][number];

/** Which of several responses of one person counts, where people have several; looked at before it is changed. */
export function Rules(props: { programId: number; matching: Matching; nameOfWave: (key: string) => string }) {
  const { programId, matching, nameOfWave } = props;
  const waves = matching.waves.filter(({ several, rule }) => several > 0 || rule !== "first");
  if (waves.length === 0) return null;
  return (
    <section>
      <h2>{say("rules.title")}</h2>
      <p className="quiet match-note">{say("rules.about")}</p>
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
        label={say("rules.which", { wave: name })}
        description={say("rules.several", { n: wave.several })}
        value={chosen ?? wave.rule}
        disabled={change.isPending}
        onChange={({ currentTarget }) => choose(currentTarget.value as WaveRule)}
        data={choices.map((value) => ({ value, label: say(`rules.${value}`) }))}
      />
      <div className="match-rule-said" role="status">
        {chosen && trial.isPending && <p>{say("rules.trying")}</p>}
        {chosen && trial.data && (
          <>
            <p>{sayTrial(trial.data.changed)}</p>
            <Button loading={change.isPending} onClick={() => change.mutate(chosen)}>
              {say("rules.change")}
            </Button>
            <Button variant="default" onClick={() => setChosen(undefined)}>
              {say("rules.leave")}
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
                aria-label={say("undo.of", { what: name })}
                onClick={() => change.mutate(made.before)}
              >
                {say("undo.one")}
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

const choices = ["first", "last", "most_complete"] as const satisfies readonly WaveRule[];

function sayTrial(changed: number): string {
  return changed === 0 ? say("rules.trialNone") : say("rules.trial", { n: changed });
}

function sayMade(changed: number): string {
  return changed === 0 ? say("rules.madeNone") : say("rules.made", { n: changed });
}
