import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { measureName } from "./names";
import { say } from "./say";
import { breakdowns, comparableWaves, type View } from "./view";

/** What is looked at: the two waves where there are more than two, and what else the part can choose. */
export function Choices({ view, children }: { view: View; children?: ReactNode }) {
  return (
    <fieldset className="outcomes-choices">
      <legend className="visually-hidden">{say("choose.legend")}</legend>
      {children}
      <WaveChoice view={view} />
    </fieldset>
  );
}

function WaveChoice({ view }: { view: View }) {
  const { measures, pre, post, onView } = view;
  const waves = comparableWaves(measures.waves);
  if (waves.length < 3) return null;
  const choice = ({ key, label }: { key: string; label: string }) => ({ value: key, label });
  return (
    <>
      <NativeSelect
        label={say("choose.from")}
        value={pre.key}
        onChange={({ currentTarget }) => onView({ pre: currentTarget.value })}
        data={waves.slice(0, -1).map(choice)}
      />
      <NativeSelect
        label={say("choose.to")}
        value={post.key}
        onChange={({ currentTarget }) => onView({ post: currentTarget.value })}
        data={waves.slice(waves.indexOf(pre) + 1).map(choice)}
      />
    </>
  );
}

/** By what people are told apart. */
export function BreakdownChoice({
  view,
  label,
  needed = false,
}: {
  view: View;
  label: string;
  needed?: boolean;
}) {
  const { measures, reading, by, onView } = view;
  return (
    <NativeSelect
      label={label}
      value={by}
      onChange={({ currentTarget }) => onView({ by: currentTarget.value || undefined, reference: undefined })}
      data={[
        ...(needed ? [] : [{ value: "", label: say("choose.together") }]),
        ...breakdowns(measures, reading).map((name) => ({
          value: name,
          label: say("choose.by", { dimension: name }),
        })),
      ]}
    />
  );
}

/** Which measure a part is about. */
export function MeasureChoice({ view }: { view: View }) {
  const { measures, instrument, subscale, onView } = view;
  return (
    <NativeSelect
      label={say("choose.measure")}
      value={`${instrument.id} ${subscale.id}`}
      onChange={({ currentTarget }) => {
        const [id, part] = currentTarget.value.split(" ");
        onView({ instrument: id, subscale: part });
      }}
      data={measures.instruments.flatMap((each) =>
        each.subscales.map((part) => ({ value: `${each.id} ${part.id}`, label: measureName(each, part) })),
      )}
    />
  );
}
