import { Button, Checkbox, NativeSelect, Radio } from "@mantine/core";
import { columnsOfPerson, type Mapping, type SelfCodeColumns, saysWho } from "#shared/imports/mapping";
import { proposeSelfCode } from "#shared/imports/proposeSelfCode";
import type { Reading } from "#shared/imports/reading";
import { type SelfCodeElement, selfCodeElements } from "#shared/participants/selfCode";
import { columnChoices, columnOf, describeValues } from "./columnChoice";
import type { Change } from "./draft";
import { MappingSection, type SectionState } from "./MappingSection";

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
      title={mapping.roster ? "Who takes part" : "Who answered"}
      summary={summaryOf(mapping)}
    >
      <Radio.Group label="How are people told apart?" value={kind} onChange={choose}>
        <div className="choices">
          <Radio value="column" label="One column, such as a code or number" />
          <Radio value="parts" label="Several columns together" description="Such as site and number" />
          <Radio
            value="self"
            label="A code that people made up themselves"
            description="Of six parts: mother's initial, older siblings, month and day of birth, initials of birthplace and middle name"
          />
          {!mapping.roster && (
            <Radio
              value="anonymous"
              label="Not at all"
              description="Answers are anonymous. They are counted, and never matched before and after."
            />
          )}
        </div>
      </Radio.Group>
      {kind === "column" && (
        <ColumnPick
          label="Column"
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
        label="Each part has a column of its own"
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
        <ColumnPick label="Column with the whole code" reading={reading} value={from} onChange={onChange} />
      )}
      <p className="quiet">The code itself is not kept, only what cannot be read back.</p>
    </>
  );
}

type SelfGenerated = NonNullable<Mapping["selfGenerated"]>;

const partWords: Record<SelfCodeElement, string> = {
  mother: "First letter of the mother's name",
  siblings: "Number of older brothers and sisters",
  month: "Month of birth",
  day: "Day of birth",
  town: "First letter of the birthplace",
  middle: "First letter of the middle name",
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
            label={`Column ${i + 1}`}
            reading={reading}
            value={part}
            onChange={(column) => onChange([...new Set(parts.map((other, j) => (j === i ? column : other)))])}
          />
          {parts.length > 1 && (
            <Button
              variant="subtle"
              aria-label={`Remove column ${i + 1}`}
              onClick={() => onChange(parts.filter((_, j) => j !== i))}
            >
              Remove
            </Button>
          )}
        </div>
      ))}
      {left && parts.length < mostParts && (
        <Button variant="default" onClick={() => onChange([...parts, left.name])}>
          Add a column
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
  if (!saysWho(mapping)) return "Which column tells people apart?";
  if (selfGenerated !== undefined)
    return (
      <>
        People made up a code: <b>{columnsOfPerson(mapping).join(" + ")}</b>.
      </>
    );
  if (participantParts)
    return (
      <>
        People are told apart by <b>{participantParts.join(" + ")}</b> together.
      </>
    );
  if (typeof participant !== "string") return "Answers are anonymous: never matched.";
  return (
    <>
      People are told apart by <b>{participant}</b>.
    </>
  );
}

/** The column that looks most like a code, else the first. */
function firstId(reading: Reading): string {
  const column = reading.columns.find(({ looksLike }) => looksLike === "id") ?? reading.columns[0];
  return column?.name ?? "";
}
