import { NativeSelect } from "@mantine/core";
import { textIn } from "#shared/instruments/subscale";
import type { Measures } from "../api";
import { language } from "../ui/language";
import { say } from "./say";
import type { ChangeView } from "./search";
import { comparableWaves, type View } from "./view";

/** What is looked at: measure, waves, breakdown, filter. Every choice is an address of its own. */
export function ChangeControls(props: {
  view: View;
  measures: Measures;
  /** Whether one group or cohort can be looked at alone. */
  mayFilter: boolean;
  onView: ChangeView;
}) {
  const { view, measures, mayFilter, onView } = props;
  const waves = comparableWaves(measures.waves);
  return (
    <fieldset className="change-controls">
      <legend className="visually-hidden">{say("choose.legend")}</legend>
      <NativeSelect
        label={say("choose.measure")}
        value={measureKey(view.instrument.id, view.subscale.id)}
        onChange={({ currentTarget }) => onView(measureOf(currentTarget.value))}
        data={measureChoices(measures)}
      />
      {waves.length > 2 && (
        <>
          <NativeSelect
            label={say("choose.from")}
            value={view.pre.key}
            onChange={({ currentTarget }) => onView({ pre: currentTarget.value })}
            data={waves.slice(0, -1).map(choiceOfWave)}
          />
          <NativeSelect
            label={say("choose.to")}
            value={view.post.key}
            onChange={({ currentTarget }) => onView({ post: currentTarget.value })}
            data={waves.slice(waves.indexOf(view.pre) + 1).map(choiceOfWave)}
          />
        </>
      )}
      <NativeSelect
        label={say("choose.compare")}
        value={view.by}
        onChange={({ currentTarget }) => onView({ by: currentTarget.value || undefined })}
        data={breakdownChoices(measures)}
      />
      <NativeSelect
        label={say("choose.only")}
        value={filterKey(view)}
        onChange={({ currentTarget }) => onView(filterOf(currentTarget.value))}
        data={filterChoices(measures)}
        disabled={!mayFilter}
      />
    </fieldset>
  );
}

function measureKey(instrument: string, subscale: string): string {
  return `${instrument} ${subscale}`;
}

function measureOf(key: string) {
  const [instrument, subscale] = key.split(" ");
  return { instrument, subscale };
}

function measureChoices({ instruments }: Measures) {
  return instruments.flatMap((instrument) => {
    const name = textIn(instrument.name, language);
    return instrument.subscales.map((subscale) => ({
      value: measureKey(instrument.id, subscale.id),
      label:
        instrument.subscales.length === 1
          ? name
          : say("choose.subscale", { instrument: name, subscale: textIn(subscale.label, language) }),
    }));
  });
}

function choiceOfWave({ key, label }: { key: string; label: string }) {
  return { value: key, label };
}

function breakdownChoices({ groups, cohorts, attributes }: Measures) {
  return [
    { value: "", label: say("choose.together") },
    ...(groups.length > 0 ? [{ value: "group", label: say("choose.byGroup") }] : []),
    ...(cohorts.length > 0 ? [{ value: "cohort", label: say("choose.byCohort") }] : []),
    ...(groups.length > 0 && cohorts.length > 0
      ? [{ value: "group,cohort", label: say("choose.byBoth") }]
      : []),
    ...attributes.map((name) => ({ value: name, label: say("choose.by", { dimension: name }) })),
  ];
}

function filterKey({ group, cohort }: View): string {
  if (group !== undefined) return `group ${group}`;
  return cohort === undefined ? "" : `cohort ${cohort}`;
}

function filterOf(key: string) {
  const space = key.indexOf(" ");
  const [dimension, name] = [key.slice(0, space), key.slice(space + 1)];
  return {
    group: dimension === "group" ? name : undefined,
    cohort: dimension === "cohort" ? name : undefined,
  };
}

function filterChoices({ groups, cohorts }: Measures) {
  const of = (dimension: "group" | "cohort", names: string[]) =>
    names.map((name) => ({ value: `${dimension} ${name}`, label: name }));
  const compared = cohorts.filter(({ role }) => role === "program").map(({ name }) => name);
  return [
    { value: "", label: say("choose.all") },
    ...(groups.length > 0 ? [{ group: say("choose.oneGroup"), items: of("group", groups) }] : []),
    ...(compared.length > 0 ? [{ group: say("choose.oneCohort"), items: of("cohort", compared) }] : []),
  ];
}
