import { NativeSelect, TextInput } from "@mantine/core";
import type { Mapping } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import { columnChoices, columnOf, describeValues } from "./columnChoice";
import type { Change } from "./draft";
import { MappingSection, type SectionState } from "./MappingSection";
import { say } from "./say";

const words = {
  group: { title: say("place.groups"), one: "group", about: say("place.groupsAbout") },
  cohort: { title: say("place.cohorts"), one: "cohort", about: say("place.cohortsAbout") },
} as const;

const whole = "\u0000whole";

/** Where people belong, or with whom they started: a column, one name for the whole file, or not said. */
export function PlaceSection(
  props: SectionState & { reading: Reading; mapping: Mapping; change: Change; kind: "group" | "cohort" },
) {
  const { reading, mapping, change, kind } = props;
  const { title, one, about } = words[kind];
  const place = mapping[kind];
  const column = columnOf(reading, place?.column);
  const choose = (next: string) =>
    change({
      [kind]: next === "" ? undefined : next === whole ? { is: say("place.allName") } : { column: next },
    });
  return (
    <MappingSection {...props} title={title} summary={summaryOf(place, one)}>
      <NativeSelect
        className="mapping-field"
        label={say("place.where", { one })}
        description={about}
        value={place?.is !== undefined ? whole : (place?.column ?? "")}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: "", label: say("place.notHere") },
          { value: whole, label: say("place.whole", { one }) },
          ...columnChoices(reading),
        ]}
      />
      {place?.is !== undefined && (
        <TextInput
          className="mapping-field"
          label={say("place.name", { one })}
          value={place.is}
          maxLength={120}
          onChange={({ currentTarget }) => change({ [kind]: { is: currentTarget.value } })}
        />
      )}
      {column && place && (
        <>
          <p className="import-hint">{describeValues(column)}</p>
          {!column.more && column.distinct.length <= 20 && (
            <fieldset className="value-list">
              <legend>{say("place.names")}</legend>
              {column.distinct.map(({ value }) => (
                <TextInput
                  key={value}
                  label={value}
                  placeholder={value}
                  defaultValue={place.values?.[value] ?? ""}
                  onBlur={({ currentTarget }) => {
                    const { [value]: _, ...others } = place.values ?? {};
                    const name = currentTarget.value.trim();
                    const next = name ? { ...others, [value]: name } : others;
                    change({
                      [kind]: {
                        column: column.name,
                        ...(Object.keys(next).length > 0 ? { values: next } : {}),
                      },
                    });
                  }}
                />
              ))}
            </fieldset>
          )}
        </>
      )}
    </MappingSection>
  );
}

function summaryOf(place: Mapping["group"], one: string) {
  if (place?.column !== undefined)
    return <>{say.parts("place.column", { column: place.column, b: (words) => <b>{words}</b> })}</>;
  if (place?.is !== undefined)
    return <>{say.parts("place.wholeIs", { is: place.is, b: (words) => <b>{words}</b> })}</>;
  return say("place.none", { one });
}
