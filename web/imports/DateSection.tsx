import { NativeSelect, Radio } from "@mantine/core";
import type { Mapping } from "#shared/imports/mapping";
import { hasWallClock } from "#shared/imports/proposeMoment";
import type { ColumnProfile, Reading } from "#shared/imports/reading";
import { columnChoices, columnOf } from "./columnChoice";
import type { Change } from "./draft";
import { MappingSection, type SectionState } from "./MappingSection";

/** The day of each answer. Whether day or month comes first is proved by the file, or asked. */
export function DateSection(props: SectionState & { reading: Reading; mapping: Mapping; change: Change }) {
  const { reading, mapping, change } = props;
  const { completedAt } = mapping;
  const dates = reading.columns.filter(({ looksLike }) => looksLike === "date");
  const column = columnOf(reading, completedAt?.column);
  const choose = (name: string) => {
    const format = columnOf(reading, name)?.dateFormats[0] ?? "D/M/YYYY";
    change({ completedAt: name ? inZone({ column: name, format }, completedAt?.zone) : undefined });
  };
  return (
    <MappingSection {...props} title="Dates" summary={summaryOf(completedAt)}>
      <NativeSelect
        className="mapping-field"
        label="Date of the answers"
        value={completedAt?.column ?? ""}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={columnChoices({ ...reading, columns: dates }, "No date")}
      />
      {column && completedAt && (
        <Radio.Group
          label="How are dates written?"
          value={completedAt.format}
          onChange={(format) =>
            change({ completedAt: inZone({ column: column.name, format }, completedAt.zone) })
          }
        >
          <div className="choices">
            {formatsOf(column, completedAt.format).map((format) => (
              <Radio key={format} value={format} label={exampleOf(format, column)} />
            ))}
          </div>
        </Radio.Group>
      )}
      {completedAt && hasWallClock(completedAt.format) && (
        <NativeSelect
          className="mapping-field"
          label="Whose clock?"
          description="The zone of times that do not say it themselves. Most tools write yours; some write UTC."
          value={completedAt.zone ?? "UTC"}
          onChange={({ currentTarget }) =>
            change({ completedAt: { ...completedAt, zone: currentTarget.value } })
          }
          data={zonesWith(completedAt.zone)}
        />
      )}
    </MappingSection>
  );
}

type Moment = NonNullable<Mapping["completedAt"]>;

function inZone(moment: Moment, zone: string | undefined): Moment {
  return zone !== undefined && hasWallClock(moment.format) ? { ...moment, zone } : moment;
}

/** Every zone that the browser knows, and the one that is set. */
function zonesWith(used: string | undefined): string[] {
  return [...new Set(["UTC", ...(used ? [used] : []), ...Intl.supportedValuesOf("timeZone")])];
}

function formatsOf({ dateFormats }: ColumnProfile, used: string): string[] {
  return [...new Set([...dateFormats, used])];
}

/** "03/04/2026 is 3 April (D/M/YYYY)". */
function exampleOf(format: string, { samples }: ColumnProfile): string {
  const sample = samples[0] ?? "";
  const words = format.startsWith("D") ? "day first" : format.startsWith("M") ? "month first" : "year first";
  return `${sample}: ${words} (${format === "iso" ? "ISO 8601" : format})`;
}

function summaryOf(completedAt: Mapping["completedAt"]) {
  if (!completedAt) return "No date is read.";
  return (
    <>
      Column <b>{completedAt.column}</b>,{" "}
      {completedAt.format.startsWith("D")
        ? "day before month."
        : completedAt.format.startsWith("M")
          ? "month before day."
          : "year first."}
      {completedAt.zone &&
        completedAt.zone !== "UTC" &&
        ` Clock of ${completedAt.zone.replaceAll("_", " ")}.`}
    </>
  );
}
