import { NativeSelect, Radio } from "@mantine/core";
import type { ReactNode } from "react";
import type { Mapping } from "#shared/imports/mapping";
import { hasWallClock } from "#shared/imports/proposeMoment";
import type { ColumnProfile, Reading } from "#shared/imports/reading";
import { columnChoices, columnOf } from "./columnChoice";
import type { Change } from "./draft";
import { MappingSection, type SectionState } from "./MappingSection";
import { say } from "./say";
import { WhoseClock } from "./WhoseClock";

/** The day of each answer. Whether day or month comes first is proved by the file, or asked. */
export function DateSection(
  props: SectionState & {
    reading: Reading;
    mapping: Mapping;
    change: Change;
    /** Whether day or month comes first is open: nothing is chosen yet. */
    asksOrder: boolean;
    onOrder: (column: string) => void;
  },
) {
  const { reading, mapping, change, asksOrder, onOrder } = props;
  const { completedAt } = mapping;
  const dates = reading.columns.filter(({ looksLike }) => looksLike === "date");
  const column = columnOf(reading, completedAt?.column);
  const choose = (name: string) => {
    const format = columnOf(reading, name)?.dateFormats[0] ?? "D/M/YYYY";
    change({ completedAt: name ? inZone({ column: name, format }, completedAt) : undefined });
  };
  return (
    <MappingSection {...props} title={say("date.title")} summary={summaryOf(completedAt, asksOrder)}>
      <NativeSelect
        className="mapping-field"
        label={say("date.column")}
        value={completedAt?.column ?? ""}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={columnChoices({ ...reading, columns: dates }, say("date.none"))}
      />
      {column && completedAt && (
        <Radio.Group
          label={say("date.how")}
          value={asksOrder ? "" : completedAt.format}
          onChange={(format) => {
            change({ completedAt: inZone({ column: column.name, format }, completedAt) });
            onOrder(column.name);
          }}
        >
          <div className="choices">
            {formatsOf(column, completedAt.format).map((format) => (
              <Radio key={format} value={format} label={exampleOf(format, column)} />
            ))}
          </div>
        </Radio.Group>
      )}
      {completedAt && hasWallClock(completedAt.format) && (
        <WhoseClock
          zone={completedAt.zone}
          isAsked={props.questions.some(({ id }) => id === "zone") && completedAt.zoneFrom === undefined}
          onSay={(zone) => change({ completedAt: { ...completedAt, zone, zoneFrom: "person" } })}
        />
      )}
    </MappingSection>
  );
}

type Moment = NonNullable<Mapping["completedAt"]>;

/** What was said of the zone stays, whichever column or order is chosen. */
function inZone(moment: Moment, { zone, zoneFrom }: Partial<Moment> = {}): Moment {
  if (zone === undefined || !hasWallClock(moment.format)) return moment;
  return { ...moment, zone, ...(zoneFrom ? { zoneFrom } : {}) };
}

function formatsOf({ dateFormats }: ColumnProfile, used: string): string[] {
  return [...new Set([...dateFormats, used])];
}

/** "03/04/2026 is 3 April (D/M/YYYY)". */
function exampleOf(format: string, { samples }: ColumnProfile): string {
  const sample = samples[0] ?? "";
  if (format === "excel") return say("date.excel", { sample });
  const key = format.startsWith("D")
    ? "date.dayFirst"
    : format.startsWith("M")
      ? "date.monthFirst"
      : "date.yearFirst";
  return say(key, { sample, format: format === "iso" ? "ISO 8601" : format });
}

function summaryOf(completedAt: Mapping["completedAt"], asksOrder: boolean) {
  if (!completedAt) return say("date.notRead");
  const { column, format, zone } = completedAt;
  const b = (words: ReactNode) => <b>{words}</b>;
  if (asksOrder) return say.parts("date.asksOrder", { column, b });
  return say.parts("date.summary", {
    column,
    order: orderOf(format),
    zone: zone && zone !== "UTC" ? zone.replaceAll("_", " ") : "none",
    b,
  });
}

function orderOf(format: string): "excel" | "day" | "month" | "year" {
  if (format === "excel") return "excel";
  if (format.startsWith("D")) return "day";
  return format.startsWith("M") ? "month" : "year";
}
