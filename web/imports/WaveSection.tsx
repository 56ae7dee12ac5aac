import { NativeSelect, Radio } from "@mantine/core";
import { foldWords } from "#shared/imports/cells";
import type { Mapping } from "#shared/imports/mapping";
import { proposeWave } from "#shared/imports/proposeColumns";
import type { Reading } from "#shared/imports/reading";
import { listOf } from "../ui/lists";
import { columnChoices, columnOf } from "./columnChoice";
import type { Change } from "./draft";
import { MappingSection, type SectionState } from "./MappingSection";
import type { ProgramWave } from "./parts";
import { say } from "./say";

type Kind = "column" | "is" | "items" | "";

/** When the answers were given: a column says so, all at one wave, or each question has columns per wave. */
export function WaveSection(
  props: SectionState & { reading: Reading; mapping: Mapping; change: Change; waves: ProgramWave[] },
) {
  const { reading, mapping, change, waves } = props;
  const kind = kindOf(mapping);
  const choose = (next: string) => {
    if (next === "items") return change({ wave: undefined, items: spread(mapping, waves) });
    const items = mapping.items.filter(firstOfItem).map(({ wave: _, ...entry }) => entry);
    if (next === "is") return change({ wave: { is: waves[0]!.key }, items });
    return change({ wave: waveFrom(reading, waves, likelyColumn(reading)), items });
  };
  return (
    <MappingSection {...props} title={say("wave.title")} summary={summaryOf(mapping, waves)}>
      <Radio.Group label={say("wave.how")} value={kind} onChange={choose}>
        <div className="choices">
          <Radio value="column" label={say("wave.column")} description={say("wave.columnHint")} />
          <Radio value="is" label={say("wave.whole")} />
          <Radio value="items" label={say("wave.items")} description={say("wave.itemsHint")} />
        </div>
      </Radio.Group>
      {mapping.wave?.column !== undefined && (
        <WaveValues reading={reading} wave={mapping.wave} waves={waves} change={change} />
      )}
      {mapping.wave?.is !== undefined && (
        <NativeSelect
          className="mapping-field"
          label={say("wave.allFrom")}
          value={mapping.wave.is}
          onChange={({ currentTarget }) => change({ wave: { is: currentTarget.value } })}
          data={waves.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      {kind === "items" && <p className="import-hint">{say("wave.choose")}</p>}
    </MappingSection>
  );
}

function WaveValues(props: {
  reading: Reading;
  wave: NonNullable<Mapping["wave"]>;
  waves: ProgramWave[];
  change: Change;
}) {
  const { reading, wave, waves, change } = props;
  const column = columnOf(reading, wave.column);
  const values = wave.values ?? {};
  const meaningOf = (value: string) =>
    values[value] ?? waves.find(({ key, label }) => isAlike(value, key) || isAlike(value, label))?.key ?? "";
  const few = column && !column.more && column.distinct.length <= 20 ? column.distinct : [];
  return (
    <>
      <NativeSelect
        className="mapping-field"
        label={say("field.column")}
        value={wave.column ?? ""}
        onChange={({ currentTarget }) => change({ wave: waveFrom(reading, waves, currentTarget.value) })}
        data={columnChoices(reading)}
      />
      {column && few.length === 0 && <p className="import-hint">{say("wave.tooMany")}</p>}
      {few.length > 0 && (
        <fieldset className="value-list">
          <legend>{say("wave.values")}</legend>
          {few.map(({ value, count }) => (
            <NativeSelect
              key={value}
              label={say("wave.value", { value, n: count })}
              value={meaningOf(value)}
              onChange={({ currentTarget }) => {
                const { [value]: _, ...others } = values;
                const next = currentTarget.value ? { ...others, [value]: currentTarget.value } : others;
                change({
                  wave: { column: wave.column!, ...(Object.keys(next).length ? { values: next } : {}) },
                });
              }}
              data={[
                { value: "", label: say("wave.chooseTime") },
                ...waves.map(({ key, label }) => ({ value: key, label })),
              ]}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The column with the meaning of its cells, as far as their words give it away. */
function waveFrom(reading: Reading, waves: ProgramWave[], name: string): NonNullable<Mapping["wave"]> {
  const column = columnOf(reading, name);
  return (column && proposeWave([column], waves).value) ?? { column: name };
}

function kindOf({ wave, items }: Mapping): Kind {
  if (wave?.column !== undefined) return "column";
  if (wave?.is !== undefined) return "is";
  return items.length > 0 && items.every((item) => item.wave !== undefined) ? "items" : "";
}

function isAlike(value: string, word: string): boolean {
  return foldWords(value) === foldWords(word);
}

function summaryOf(mapping: Mapping, waves: ProgramWave[]) {
  const labelOf = (key: string | undefined) => waves.find((wave) => wave.key === key)?.label ?? key;
  const { wave, items } = mapping;
  if (wave?.column !== undefined)
    return <>{say.parts("wave.says", { column: wave.column, b: (words) => <b>{words}</b> })}</>;
  if (wave?.is !== undefined)
    return <>{say.parts("wave.allAre", { is: labelOf(wave.is), b: (words) => <b>{words}</b> })}</>;
  const used = waves.filter(({ key }) => items.some((item) => item.wave === key)).map(({ label }) => label);
  if (kindOf(mapping) === "items") return say("wave.eachTime", { times: listOf(used) });
  return say("wave.when");
}

/** One entry for each item, whatever waves it had. */
function firstOfItem(entry: Mapping["items"][number], index: number, all: Mapping["items"]): boolean {
  return (
    all.findIndex(
      (other) =>
        other.instrument === entry.instrument &&
        other.item === entry.item &&
        other.subscale === entry.subscale,
    ) === index
  );
}

/** What had no time of its own is taken for the first. */
function spread({ items }: Mapping, waves: ProgramWave[]): Mapping["items"] {
  return items.map((entry) => (entry.wave === undefined ? { ...entry, wave: waves[0]!.key } : entry));
}

function likelyColumn(reading: Reading): string {
  const column =
    reading.columns.find(({ name }) => /^(wave|time|timepoint|phase|event)$/i.test(name)) ??
    reading.columns.find(
      ({ looksLike, more, distinct }) => looksLike === "label" && !more && distinct.length <= 4,
    ) ??
    reading.columns[0];
  return column?.name ?? "";
}
