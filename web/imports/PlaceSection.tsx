import { NativeSelect, TextInput } from "@mantine/core";
import type { Mapping } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import { columnChoices, columnOf, describeValues } from "./columnChoice";
import type { Change } from "./draft";
import { MappingSection, type SectionState } from "./MappingSection";

const words = {
  group: { title: "Groups", one: "group", about: "The site or circle that people belong to" },
  cohort: { title: "Cohorts", one: "cohort", about: "People who start together" },
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
    change({ [kind]: next === "" ? undefined : next === whole ? { is: "All" } : { column: next } });
  return (
    <MappingSection {...props} title={title} summary={summaryOf(place, one)}>
      <NativeSelect
        className="mapping-field"
        label={`Where is the ${one}?`}
        description={about}
        value={place?.is !== undefined ? whole : (place?.column ?? "")}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: "", label: "Not in this file" },
          { value: whole, label: `The whole file is one ${one}` },
          ...columnChoices(reading),
        ]}
      />
      {place?.is !== undefined && (
        <TextInput
          className="mapping-field"
          label={`Name of the ${one}`}
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
              <legend>Names to show, where the file has codes</legend>
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
    return (
      <>
        Column <b>{place.column}</b>
      </>
    );
  if (place?.is !== undefined)
    return (
      <>
        The whole file: <b>{place.is}</b>
      </>
    );
  return `No ${one} in this file.`;
}
