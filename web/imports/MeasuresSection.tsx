import { Button, NativeSelect, Title } from "@mantine/core";
import { useState } from "react";
import type { Mapping } from "#shared/imports/mapping";
import { proposeWave } from "#shared/imports/proposeColumns";
import type { Reading } from "#shared/imports/reading";
import { textIn } from "#shared/instruments/subscale";
import { language } from "../ui/language";
import { andOf } from "../ui/lists";
import type { Change } from "./draft";
import { ItemColumns } from "./ItemColumns";
import { withNumbered } from "./itemEntries";
import { Ladder } from "./Ladder";
import { MappingSection, type SectionState } from "./MappingSection";
import type { ListedInstrument, ProgramWave } from "./parts";
import { RosterChoice } from "./RosterChoice";
import { say } from "./say";

/** What was asked: for each questionnaire the column of each question, and what its answers mean. */
export function MeasuresSection(
  props: SectionState & {
    reading: Reading;
    mapping: Mapping;
    change: Change;
    waves: ProgramWave[];
    instruments: ListedInstrument[];
    /** Leads on to the columns that may be questions of the program's own. */
    onOwn: () => void;
  },
) {
  const { reading, mapping, change, waves, instruments, onOwn } = props;
  const [added, setAdded] = useState<string[]>([]);
  const used = [...new Set([...mapping.items.map(({ instrument }) => instrument), ...added])];
  const others = instruments.filter(({ id }) => !used.includes(id));
  const add = (id: string) => {
    if (id === "") return;
    setAdded([...added, id]);
    // A column that tells the time decides whether a question has one column here, or one for each time.
    const wave = used.length === 0 ? proposeWave(reading.columns, waves).value : undefined;
    const isNew = wave !== undefined && mapping.wave === undefined;
    const instrument = instruments.find((one) => one.id === id);
    const saysWave = wave !== undefined || mapping.wave !== undefined;
    const items = instrument
      ? withNumbered(mapping.items, instrument, reading, saysWave ? undefined : waves)
      : mapping.items;
    if (isNew || items !== mapping.items) change({ ...(isNew ? { wave } : {}), items });
  };
  const remove = (id: string) => {
    setAdded(added.filter((other) => other !== id));
    const { [id]: _, ...values } = mapping.values ?? {};
    change({
      items: mapping.items.filter(({ instrument }) => instrument !== id),
      values: Object.keys(values).length > 0 ? values : undefined,
    });
  };
  return (
    <MappingSection
      {...props}
      title={mapping.roster ? say("measures.title") : say("measures.asked")}
      summary={summaryOf(mapping, instruments, waves)}
    >
      {used.map((id) => {
        const instrument = instruments.find((candidate) => candidate.id === id);
        if (!instrument) return null;
        return (
          <div key={id} className="measure">
            <div className="measure-head">
              <Title order={4} size="h4">
                {textIn(instrument.name, language)}
              </Title>
              <Button
                variant="subtle"
                aria-label={say("measures.takeNamed", { name: textIn(instrument.name, language) })}
                onClick={() => remove(id)}
              >
                {say("measures.take")}
              </Button>
            </div>
            <ItemColumns
              instrument={instrument}
              reading={reading}
              mapping={mapping}
              waves={waves}
              change={change}
            />
            <Ladder instrumentId={id} reading={reading} mapping={mapping} change={change} />
          </div>
        );
      })}
      {used.length === 0 && <RosterChoice mapping={mapping} change={change} />}
      {others.length > 0 && !mapping.roster && (
        <NativeSelect
          className="mapping-field"
          label={used.length === 0 ? say("measures.which") : say("measures.another")}
          value=""
          onChange={({ currentTarget }) => add(currentTarget.value)}
          data={[
            { value: "", label: say("measures.choose") },
            ...others.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
          ]}
        />
      )}
      {used.length === 0 && !mapping.roster && !mapping.questions && (
        <p className="import-hint">
          {say("measures.none")}{" "}
          <Button variant="subtle" onClick={onOwn}>
            {say("measures.keepOwn")}
          </Button>
        </p>
      )}
    </MappingSection>
  );
}

function summaryOf(mapping: Mapping, instruments: ListedInstrument[], waves: ProgramWave[]) {
  if (mapping.roster) return say("measures.roster");
  const ids = [...new Set(mapping.items.map(({ instrument }) => instrument))];
  if (ids.length === 0 && mapping.questions?.length)
    return say("measures.own", { n: mapping.questions.length });
  if (ids.length === 0) return say("measures.ask");
  return (
    <>
      {ids.map((id, i) => {
        const instrument = instruments.find((candidate) => candidate.id === id);
        const entries = mapping.items.filter((entry) => entry.instrument === id);
        const times = waves
          .filter(({ key }) => entries.some(({ wave }) => wave === key))
          .map(({ label }) => label);
        return (
          <span key={id}>
            {i > 0 && " "}
            {say.parts(times.length > 0 ? "measures.fromAt" : "measures.from", {
              name: instrument ? textIn(instrument.name, language) : id,
              n: entries.length,
              times: andOf(times),
              b: (words) => <b>{words}</b>,
            })}
          </span>
        );
      })}
    </>
  );
}
