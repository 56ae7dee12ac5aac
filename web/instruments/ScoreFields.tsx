import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import type { OwnSubscale } from "#shared/scores/ownForm";
import type { FormPart } from "./AboutFields";
import { directionWords } from "./instrumentWords";
import { say } from "./say";

/** Which scores there are, over which questions, and what happens when answers are missing. */
export function ScoreFields({ form, change }: FormPart) {
  const { subscales, items } = form;
  const edit = (at: number, part: Partial<OwnSubscale>) =>
    change({ subscales: subscales.map((one, k) => (k === at ? { ...one, ...part } : one)) });
  const add = () =>
    change({
      subscales: [
        ...subscales,
        { label: "", items: [], aggregate: "mean", mayMiss: 0, direction: "higher_better" },
      ],
    });
  return (
    <section aria-labelledby="define-scores">
      <h2 id="define-scores">{say("scores.title")}</h2>
      {subscales.map((one, at) => (
        <fieldset
          className="wording-language define-score"
          // biome-ignore lint/suspicious/noArrayIndexKey: scores are told apart by their place alone
          key={at}
        >
          <legend>{say("scores.one", { x: at + 1 })}</legend>
          <TextInput
            label={say("scores.name")}
            value={one.label}
            maxLength={200}
            onChange={(event) => edit(at, { label: event.currentTarget.value })}
          />
          <Checkbox.Group
            label={say("scores.questions")}
            value={one.items}
            onChange={(chosen) => edit(at, { items: chosen.toSorted((a, b) => Number(a) - Number(b)) })}
          >
            <div className="choices">
              {items.map(({ text }, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: questions are told apart by their number
                <Checkbox key={k} value={String(k + 1)} label={`${k + 1}. ${text}`} />
              ))}
              {items.length === 0 && <p className="quiet tight">{say("scores.questionsFirst")}</p>}
            </div>
          </Checkbox.Group>
          <NativeSelect
            label={say("scores.is")}
            value={one.aggregate}
            onChange={(event) => edit(at, { aggregate: event.currentTarget.value as "sum" | "mean" })}
            data={[
              { value: "sum", label: say("scores.sum") },
              { value: "mean", label: say("scores.mean") },
            ]}
          />
          <NumberInput
            label={say("scores.missing")}
            description={say("scores.missingHint")}
            value={one.mayMiss}
            min={0}
            max={Math.max(0, one.items.length - 1)}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            onChange={(value) => edit(at, { mayMiss: Number(value) || 0 })}
          />
          <NativeSelect
            label={say("scores.direction")}
            value={one.direction}
            onChange={(event) =>
              edit(at, { direction: event.currentTarget.value as OwnSubscale["direction"] })
            }
            data={(["higher_better", "higher_worse", "neutral"] as const).map((value) => ({
              value,
              label: directionWords[value],
            }))}
          />
          {subscales.length > 1 && (
            <Button
              variant="subtle"
              onClick={() => change({ subscales: subscales.filter((_, k) => k !== at) })}
            >
              {say("scores.remove", { x: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <Button variant="default" onClick={add}>
        {say("scores.add")}
      </Button>
    </section>
  );
}
