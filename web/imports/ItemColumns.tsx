import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { Mapping } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import { textIn } from "#shared/instruments/subscale";
import { language } from "../ui/language";
import { columnChoices, columnOf } from "./columnChoice";
import type { Change } from "./draft";
import { entryAt, fillFollowing, type Slot, withColumn } from "./itemEntries";
import type { ListedInstrument, ProgramWave } from "./parts";
import { say } from "./say";

/** Each question beside its column; before and after side by side where the file has both in one row. */
export function ItemColumns(props: {
  instrument: ListedInstrument;
  reading: Reading;
  mapping: Mapping;
  waves: ProgramWave[];
  change: Change;
}) {
  const { instrument, reading, mapping, waves, change } = props;
  const [isReady, setReady] = useState(
    instrument.items.length === 0 ||
      mapping.items.some((entry) => entry.instrument === instrument.id && entry.subscale !== undefined),
  );
  const isWide = mapping.wave === undefined;
  const times: (ProgramWave | undefined)[] = isWide
    ? waves.filter(({ kind }) => kind !== "then")
    : [undefined];
  const rows = isReady ? scoresOf(instrument) : itemsOf(instrument);
  const slotOf = (row: Row, time: ProgramWave | undefined): Slot => ({
    ...row.slot,
    ...(time ? { wave: time.key } : {}),
  });
  const choose = (row: Row, time: ProgramWave | undefined, column: string) => {
    const items = withColumn(mapping.items, slotOf(row, time), column);
    const isFirst = row === rows[0] && column !== "" && !isReady;
    const slots = rows.map((each) => slotOf(each, time));
    change({ items: isFirst ? fillFollowing(items, slots, column, reading) : items });
  };
  const switchTo = (ready: boolean) => {
    setReady(ready);
    change({ items: mapping.items.filter((entry) => entry.instrument !== instrument.id) });
  };
  return (
    <>
      {instrument.items.length > 0 && (
        <NativeSelect
          className="mapping-field"
          label={say("items.holds")}
          value={isReady ? "score" : "items"}
          onChange={({ currentTarget }) => switchTo(currentTarget.value === "score")}
          data={[
            { value: "items", label: say("items.each") },
            { value: "score", label: say("items.score") },
          ]}
        />
      )}
      <ol className="items">
        {rows.map((row) => (
          <li key={row.name}>
            <p className="item-words">{row.words}</p>
            <div className="item-columns">
              {times.map((time) => {
                const entry = entryAt(mapping.items, slotOf(row, time));
                return (
                  <NativeSelect
                    key={time?.key ?? ""}
                    label={time?.label ?? say("field.column")}
                    aria-label={`${row.name}: ${time ? time.label : say("field.column").toLocaleLowerCase(language)}`}
                    description={titleOf(reading, entry?.column)}
                    value={entry?.column ?? ""}
                    onChange={({ currentTarget }) => choose(row, time, currentTarget.value)}
                    data={columnChoices(reading, say("items.noColumn"))}
                    inputWrapperOrder={["label", "input", "description", "error"]}
                  />
                );
              })}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

interface Row {
  name: string;
  words: string;
  slot: Slot;
}

function itemsOf({ id, items }: ListedInstrument): Row[] {
  return items.map((item) => ({
    name: say("items.question", { id: item.id }),
    words: item.text
      ? textIn(item.text, language)
      : say("items.questionKey", { id: item.id, words: item.key.replaceAll("_", " ") }),
    slot: { instrument: id, item: item.id },
  }));
}

function scoresOf({ id, subscales }: ListedInstrument): Row[] {
  return subscales.map((subscale) => ({
    name: textIn(subscale.label, language),
    words: textIn(subscale.label, language),
    slot: { instrument: id, subscale: subscale.id },
  }));
}

/** The end of the file's own question, to be compared with ours. */
function titleOf(reading: Reading, column: string | undefined): string | undefined {
  const title = columnOf(reading, column)?.title;
  if (!title) return undefined;
  const line = title.replace(/\s+/g, " ").trim();
  return line.length > 90 ? `… ${line.slice(-88).replace(/^\S*\s/, "")}` : line;
}
