import { Button, Checkbox, NativeSelect, Radio } from "@mantine/core";
import type { ReactNode } from "react";
import { columnsOfPerson, type Mapping, type SelfCodeColumns, saysWho } from "#shared/imports/mapping";
import { proposeSelfCode } from "#shared/imports/proposeSelfCode";
import type { Reading } from "#shared/imports/reading";
import { type SelfCodeElement, selfCodeElements } from "#shared/participants/selfCode";
import { columnChoices, columnOf, describeValues } from "./columnChoice";
import type { Change } from "./draft";
import { MappingSection, type SectionState } from "./MappingSection";
import { say } from "./say";

type Kind = "column" | "parts" | "self" | "anonymous" | "";

/** Who answered: what tells people apart, so that before and after can be matched. */
export function PeopleSection(props: SectionState & { reading: Reading; mapping: Mapping; change: Change }) {
  const { reading, mapping, change } = props;
  const kind = kindOf(mapping);
  const choose = (next: string) =>
    change({
      participant:
        next === "anonymous" ? { is: "anonymous" } : next === "column" ? firstId(reading) : undefined,
      participantParts: next === "parts" ? [firstId(reading)] : undefined,
      selfGenerated: next === "self" ? firstId(reading) : undefined,
    });
  return (
    <MappingSection
      {...props}
      title={mapping.roster ? say("people.takesPart") : say("people.answered")}
      summary={summaryOf(mapping)}
    >
      <Radio.Group label={say("people.how")} value={kind} onChange={choose}>
        <div className="choices">
          <Radio value="column" label={say("people.column")} />
          <Radio value="parts" label={say("people.parts")} description={say("people.partsHint")} />
          <Radio value="self" label={say("people.self")} description={say("people.selfHint")} />
          {!mapping.roster && (
            <Radio value="anonymous" label={say("people.not")} description={say("people.notHint")} />
          )}
        </div>
      </Radio.Group>
      {kind === "column" && (
        <ColumnPick
          label={say("field.column")}
          reading={reading}
          value={mapping.participant as string}
          onChange={(participant) => change({ participant })}
        />
      )}
      {kind === "parts" && (
        <Parts
          reading={reading}
          parts={mapping.participantParts ?? []}
          onChange={(participantParts) => change({ participantParts })}
        />
      )}
      {kind === "self" && (
        <SelfCode
          reading={reading}
          from={mapping.selfGenerated!}
          onChange={(selfGenerated) => change({ selfGenerated })}
        />
      )}
    </MappingSection>
  );
}

function SelfCode(props: { reading: Reading; from: SelfGenerated; onChange: (from: SelfGenerated) => void }) {
  const { reading, from, onChange } = props;
  const isSplit = typeof from === "object";
  const names = reading.columns.map(({ name }) => name);
  const split = () =>
    onChange(
      proposeSelfCode(reading, new Set()).value ??
        (Object.fromEntries(
          selfCodeElements.map((element, k) => [element, names[k] ?? names[0] ?? ""]),
        ) as SelfCodeColumns),
    );
  return (
    <>
      <Checkbox
        className="mapping-field"
        label={say("people.partColumns")}
        checked={isSplit}
        onChange={({ currentTarget }) => (currentTarget.checked ? split() : onChange(firstId(reading)))}
      />
      {isSplit ? (
        selfCodeElements.map((element) => (
          <ColumnPick
            key={element}
            label={partWords[element]}
            reading={reading}
            value={from[element]}
            onChange={(name) => onChange({ ...from, [element]: name })}
          />
        ))
      ) : (
        <ColumnPick label={say("people.wholeCode")} reading={reading} value={from} onChange={onChange} />
      )}
      <p className="quiet">{say("people.notKept")}</p>
    </>
  );
}

type SelfGenerated = NonNullable<Mapping["selfGenerated"]>;

const partWords: Record<SelfCodeElement, string> = {
  mother: say("part.mother"),
  siblings: say("part.siblings"),
  month: say("part.month"),
  day: say("part.day"),
  town: say("part.town"),
  middle: say("part.middle"),
};

function ColumnPick(props: {
  label: string;
  reading: Reading;
  value: string;
  onChange: (column: string) => void;
}) {
  const { label, reading, value, onChange } = props;
  const column = columnOf(reading, value);
  return (
    <NativeSelect
      className="mapping-field"
      label={label}
      description={column && describeValues(column)}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={columnChoices(reading)}
    />
  );
}

const mostParts = 6;

function Parts(props: { reading: Reading; parts: string[]; onChange: (parts: string[]) => void }) {
  const { reading, parts, onChange } = props;
  const left = reading.columns.find(({ name }) => !parts.includes(name));
  return (
    <>
      {parts.map((part, i) => (
        <div key={part} className="part">
          <ColumnPick
            label={say("people.columnN", { x: i + 1 })}
            reading={reading}
            value={part}
            onChange={(column) => onChange([...new Set(parts.map((other, j) => (j === i ? column : other)))])}
          />
          {parts.length > 1 && (
            <Button
              variant="subtle"
              aria-label={say("people.removeN", { x: i + 1 })}
              onClick={() => onChange(parts.filter((_, j) => j !== i))}
            >
              {say("people.remove")}
            </Button>
          )}
        </div>
      ))}
      {left && parts.length < mostParts && (
        <Button variant="default" onClick={() => onChange([...parts, left.name])}>
          {say("people.add")}
        </Button>
      )}
    </>
  );
}

function kindOf({ participant, participantParts, selfGenerated }: Mapping): Kind {
  if (selfGenerated !== undefined) return "self";
  if (participantParts) return "parts";
  if (participant === undefined) return "";
  return typeof participant === "string" ? "column" : "anonymous";
}

function summaryOf(mapping: Mapping) {
  const { participant, participantParts, selfGenerated } = mapping;
  if (!saysWho(mapping)) return say("people.which");
  if (selfGenerated !== undefined)
    return say.parts("people.selfSummary", { columns: columnsOfPerson(mapping).join(" + "), b: bold });
  if (participantParts)
    return say.parts("people.partsSummary", { columns: participantParts.join(" + "), b: bold });
  if (typeof participant !== "string") return say("people.anonymous");
  return say.parts("people.columnSummary", { participant, b: bold });
}

function bold(words: ReactNode) {
  return <b>{words}</b>;
}

/** The column that looks most like a code, else the first. */
function firstId(reading: Reading): string {
  const column = reading.columns.find(({ looksLike }) => looksLike === "id") ?? reading.columns[0];
  return column?.name ?? "";
}
