import { NativeSelect, NumberInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Instrument, Item } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { optionsOf, textIn } from "#shared/instruments/subscale";
import { explainScores } from "#shared/scores/explainScores";
import { language } from "../ui/language";
import { StepsOfScore } from "./StepsOfScore";
import { say } from "./say";

/** Answers are typed, and every score is shown with the steps that lead to it. Nothing is stored. */
export function Tester(props: {
  instrument: Instrument;
  /** What can be done with the answers, such as keeping them as an example. */
  action?: (answers: (number | null)[]) => ReactNode;
}) {
  const { instrument, action } = props;
  const [typed, setTyped] = useState<Record<string, number | null>>({});
  const answers = instrument.items.map((item) => allowed(instrument, item, typed[item.id] ?? null));
  const steps = explainScores(instrument, answers);
  return (
    <div className="tester">
      <div className="tester-items">
        {instrument.items.map((item) => (
          <TestItem
            key={item.id}
            instrument={instrument}
            item={item}
            value={typed[item.id] ?? null}
            onChange={(value) => setTyped({ ...typed, [item.id]: value })}
          />
        ))}
      </div>
      <div className="tester-scores" aria-live="polite">
        {steps.map((one) => (
          <StepsOfScore key={one.subscale} instrument={instrument} steps={one} />
        ))}
        {action?.(answers)}
      </div>
    </div>
  );
}

function TestItem(props: {
  instrument: Instrument;
  item: Item;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { instrument, item, value, onChange } = props;
  const label = `${item.id}. ${item.text ? textIn(item.text, language) : item.key.replaceAll("_", " ")}`;
  if (item.range)
    return (
      <NumberInput
        label={label}
        description={say("tester.range", { min: item.range.min, max: item.range.max })}
        value={value ?? ""}
        min={item.range.min}
        max={item.range.max}
        allowDecimal={false}
        onChange={(typed) => onChange(typeof typed === "number" ? typed : null)}
      />
    );
  return (
    <NativeSelect
      label={label}
      value={value ?? ""}
      onChange={(event) =>
        onChange(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))
      }
      data={[
        { value: "", label: say("tester.none") },
        ...optionsOf(instrument, item).flatMap(({ value, label }) =>
          value === null ? [] : [{ value: String(value), label: `${textIn(label, language)} (${value})` }],
        ),
      ]}
    />
  );
}

/** An answer that the instrument no longer has, because its answers were edited meanwhile, is none. */
function allowed(instrument: Instrument, item: Item, answer: number | null): number | null {
  return answer !== null && rangeOfItem(instrument, item)?.values.includes(answer) ? answer : null;
}
