import { Button, NativeSelect, Title } from "@mantine/core";
import { useState } from "react";
import type { Mapping } from "#shared/imports/mapping";
import { proposeWave } from "#shared/imports/proposeColumns";
import type { Reading } from "#shared/imports/reading";
import { textIn } from "#shared/instruments/subscale";
import { countOf } from "../ui/dates";
import type { Change } from "./draft";
import { ItemColumns } from "./ItemColumns";
import { Ladder } from "./Ladder";
import { MappingSection, type SectionState } from "./MappingSection";
import type { ListedInstrument, ProgramWave } from "./parts";
import { RosterChoice } from "./RosterChoice";

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
    if (wave && mapping.wave === undefined) change({ wave });
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
      title={mapping.roster ? "What is in the file" : "What was asked"}
      summary={summaryOf(mapping, instruments, waves)}
    >
      {used.map((id) => {
        const instrument = instruments.find((candidate) => candidate.id === id);
        if (!instrument) return null;
        return (
          <div key={id} className="measure">
            <div className="measure-head">
              <Title order={4} size="h4">
                {textIn(instrument.name, "en")}
              </Title>
              <Button
                variant="subtle"
                aria-label={`Take out ${textIn(instrument.name, "en")}`}
                onClick={() => remove(id)}
              >
                Take out
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
          label={
            used.length === 0 ? "Which questionnaire is in this file?" : "Another questionnaire in this file?"
          }
          value=""
          onChange={({ currentTarget }) => add(currentTarget.value)}
          data={[
            { value: "", label: "Choose a questionnaire" },
            ...others.map(({ id, name }) => ({ value: id, label: textIn(name, "en") })),
          ]}
        />
      )}
      {used.length === 0 && !mapping.roster && !mapping.questions && (
        <p className="import-hint">
          None that is listed?{" "}
          <Button variant="subtle" onClick={onOwn}>
            Keep questions of your own
          </Button>
        </p>
      )}
    </MappingSection>
  );
}

function summaryOf(mapping: Mapping, instruments: ListedInstrument[], waves: ProgramWave[]) {
  if (mapping.roster) return "A list of people: who takes part, and where they belong. It holds no answers.";
  const ids = [...new Set(mapping.items.map(({ instrument }) => instrument))];
  if (ids.length === 0 && mapping.questions?.length)
    return `No questionnaire, but ${countOf(mapping.questions.length, "question", "questions")} of your own.`;
  if (ids.length === 0) return "Which columns hold answers, and to which questions?";
  return (
    <>
      {ids.map((id, i) => {
        const instrument = instruments.find((candidate) => candidate.id === id);
        const entries = mapping.items.filter((entry) => entry.instrument === id);
        const times = waves
          .filter(({ key }) => entries.some(({ wave }) => wave === key))
          .map(({ label }) => label);
        const columns = entries.length === 1 ? "1 column" : `${entries.length} columns`;
        return (
          <span key={id}>
            {i > 0 && " "}
            <b>{instrument ? textIn(instrument.name, "en") : id}</b> from {columns}
            {times.length > 0 && `, ${times.join(" and ")}`}.
          </span>
        );
      })}
    </>
  );
}
