import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Mapping } from "#shared/imports/mapping";
import type { Reading } from "#shared/imports/reading";
import type { Instrument } from "#shared/instruments/definition";
import { api, call } from "../api";
import { locale } from "../ui/language";
import { listOf } from "../ui/lists";
import type { Change } from "./draft";
import { type AnswerLadder, betterShift, climb, shiftOf, shiftWords } from "./ladder";
import { say } from "./say";

/** What the answers mean: each word of the file on its step of the scale, to be confirmed by eye. */
export function Ladder(props: { instrumentId: string; reading: Reading; mapping: Mapping; change: Change }) {
  const { instrumentId, reading, mapping, change } = props;
  const definition = useQuery({
    queryKey: ["instruments", instrumentId],
    queryFn: async () =>
      (await call(api.instruments[":id"].$get({ param: { id: instrumentId } })))
        .definition as unknown as Instrument,
    staleTime: 300_000,
  });
  const ladder = definition.data && climb(definition.data, mapping, reading);
  if (!ladder) return null;
  const place = (word: string, value: string) => {
    const { [word]: _, ...others } = mapping.values?.[instrumentId] ?? {};
    const words = value === "" ? others : { ...others, [word]: value === none ? null : Number(value) };
    const { [instrumentId]: __, ...rest } = mapping.values ?? {};
    const values = Object.keys(words).length > 0 ? { ...rest, [instrumentId]: words } : rest;
    change({ values: Object.keys(values).length > 0 ? values : undefined });
  };
  const shift = (by: number) =>
    change({
      items: mapping.items.map((entry) => {
        if (entry.instrument !== instrumentId || entry.item === undefined) return entry;
        const { offset: _, ...plain } = entry;
        return by === 0 ? plain : { ...plain, offset: by };
      }),
    });
  return (
    <section className="ladder" aria-label={say("ladder.title")}>
      <p className="ladder-title">{say("ladder.title")}</p>
      <Rungs ladder={ladder} />
      {shiftOf(ladder) !== "none" && (
        <Checkbox
          className="ladder-shift"
          label={shiftWords(ladder)}
          description={say("ladder.shiftHint")}
          checked={ladder.offset !== 0}
          onChange={({ currentTarget }) => shift(currentTarget.checked ? (ladder.numbers?.fitting ?? 0) : 0)}
        />
      )}
      {shiftOf(ladder) === "wrong" && (
        <Button variant="default" onClick={() => shift(ladder.numbers?.fitting ?? 0)}>
          {betterShift(ladder)}
        </Button>
      )}
      <Strangers ladder={ladder} place={place} mapping={mapping} instrumentId={instrumentId} />
    </section>
  );
}

function Rungs({ ladder }: { ladder: AnswerLadder }) {
  const { rungs, missing, min, max } = ladder;
  if (rungs.length === 0) return <p>{say("ladder.whole", { min, max })}</p>;
  return (
    <ul className="rungs">
      {rungs.map(({ value, label, words }) => (
        <li key={value}>
          <span className="rung-value">{value}</span>
          <span className="rung-label">{label}</span>
          <span className="rung-words">{words.length > 0 ? inFile(words) : say("ladder.nobody")}</span>
        </li>
      ))}
      {missing.length > 0 && (
        <li className="rung-missing">
          <span className="rung-value">–</span>
          <span className="rung-label">{say("ladder.none")}</span>
          <span className="rung-words">{inFile(missing)}</span>
        </li>
      )}
    </ul>
  );
}

const none = "none";

function Strangers(props: {
  ladder: AnswerLadder;
  place: (word: string, value: string) => void;
  mapping: Mapping;
  instrumentId: string;
}) {
  const { ladder, place, mapping, instrumentId } = props;
  const placed = mapping.values?.[instrumentId] ?? {};
  const open = ladder.strangers.map(({ word }) => word);
  const known = [...new Set([...Object.keys(placed), ...ladder.words])].filter(
    (word) => !open.includes(word),
  );
  const pick = (word: string) => (
    <NativeSelect
      key={word}
      label={`“${word}”`}
      value={placed[word] === null ? none : (placed[word]?.toString() ?? "")}
      onChange={({ currentTarget }) => place(word, currentTarget.value)}
      data={[
        { value: "", label: open.includes(word) ? say("ladder.choose") : say("ladder.shown") },
        ...ladder.rungs.map(({ value, label }) => ({
          value: String(value),
          label: label ? `${value} ${label}` : String(value),
        })),
        { value: none, label: say("ladder.noAnswer") },
      ]}
    />
  );
  return (
    <>
      {open.length > 0 && (
        <fieldset className="value-list asked">
          <legend>{say("ladder.open", { n: open.length })}</legend>
          {open.slice(0, 30).map(pick)}
        </fieldset>
      )}
      {known.length > 0 && (
        <details>
          <summary>{say("ladder.move")}</summary>
          <fieldset className="value-list">
            <legend className="visually-hidden">{say("ladder.answers")}</legend>
            {known.slice(0, 30).map(pick)}
          </fieldset>
        </details>
      )}
    </>
  );
}

function inFile(words: { word: string; count: number }[]): string {
  return listOf(words.map(({ word, count }) => `“${word}” ${count.toLocaleString(locale)}×`));
}
