import type { Instrument } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { foldWords } from "./cells";
import { type ItemMatch, matchItems, type NumberedBlock, numberedBlocks } from "./proposeItems";
import { mayAnswer } from "./proposeValues";
import type { Reading } from "./reading";
import type { ImportQuestion } from "./report";
import { ask } from "./tell";

/** The columns with answers: by what they say, else by how they are numbered; what is only likely is asked. */
export function findItems(
  reading: Reading,
  instruments: readonly Instrument[],
  questions: ImportQuestion[],
): ItemMatch[] {
  const matches = dropScoresBesideItems(matchItems(reading, instruments));
  const likely = matches.filter(({ sure }) => !sure);
  for (const instrument of new Set(likely.map((match) => match.instrument))) {
    const columns = likely.filter((match) => match.instrument === instrument);
    questions.push({
      id: `items.${instrument.id}`,
      about: "items",
      ...ask("ask.almostItems", {
        instrument: nameOf(instrument),
        columns: columns.map(({ column, item }) => `${column.name} = ${item?.id}`).join(", "),
      }),
      options: [{ value: instrument.id, label: nameOf(instrument) }],
    });
  }
  if (matches.length > 0) return matches;
  const byOrder = matchByOrder(reading, instruments, questions);
  if (byOrder.length === 0 && !questions.some(({ about }) => about === "items"))
    questions.push({
      id: "items",
      about: "items",
      ...ask(reading.columns.length < 2 ? "ask.oneColumn" : "ask.noAnswers"),
    });
  return byOrder;
}

function nameOf(instrument: Instrument): string {
  return instrument.name.en ?? Object.values(instrument.name)[0] ?? instrument.id;
}

/** Where a file has the items of a scale, its ready totals are left alone: the score is made from the items. */
function dropScoresBesideItems(matches: ItemMatch[]): ItemMatch[] {
  const withItems = new Set(matches.filter(({ item }) => item).map(({ instrument }) => instrument));
  return matches.filter(({ item, instrument }) => item || !withItems.has(instrument));
}

/**
 * Columns that are only numbered: asked which questionnaire of that length and range they are. Several can be;
 * the one whose answers all occur, no more and no fewer, is proposed first.
 */
function matchByOrder(
  reading: Reading,
  instruments: readonly Instrument[],
  questions: ImportQuestion[],
): ItemMatch[] {
  const candidates = numberedBlocks(reading.columns).flatMap((block) => {
    const longest = Math.max(...block.waves.map(({ columns }) => columns.length));
    const fitting = instruments.filter(
      (instrument) =>
        instrument.items.length === longest &&
        block.waves.every(({ columns }) =>
          columns.every((column, index) => mayAnswer(column, instrument, instrument.items[index]!)),
        ),
    );
    return fitting.length > 0 ? [{ block, fitting }] : [];
  });
  const [first] = candidates;
  if (!first) return [];
  const { block, fitting: alike } = first;
  const [best, ...others] = alike.filter((instrument) => showsEveryAnswer(block, instrument));
  const instrument = alike.length === 1 ? alike[0]! : others.length === 0 ? best : undefined;
  const fitting = instrument ? [instrument, ...alike.filter((one) => one !== instrument)] : alike;
  const names = block.waves.flatMap(({ columns }) => columns.map(({ name }) => name));
  questions.push({
    id: `items.${block.stem || "numbered"}`,
    about: "items",
    ...ask("ask.numbered", { columns: `${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}` }),
    options: fitting.map((instrument) => ({ value: instrument.id, label: nameOf(instrument) })),
  });
  const short = block.waves.filter(({ columns }) => columns.length < fitting[0]!.items.length);
  for (const { columns } of short)
    questions.push({
      id: `missing.${columns[0]!.name}`,
      about: "items",
      ...ask("ask.missingItem", {
        columns: columns.map(({ name }) => name).join(", "),
        instrument: fitting[0]!.id,
        items: fitting[0]!.items.length,
      }),
    });
  if (!instrument) return [];
  return block.waves.flatMap(({ wave, columns }) =>
    columns.map((column, index) => ({
      column,
      instrument,
      item: instrument.items[index]!,
      ...(wave ? { wave } : {}),
      sure: false,
    })),
  );
}

/** Three different answers in a file speak for a scale of three, though a scale of five could hold them too. */
function showsEveryAnswer({ waves }: NumberedBlock, instrument: Instrument): boolean {
  const columns = waves.flatMap((wave) => wave.columns);
  const seen = new Set(columns.flatMap(({ distinct }) => distinct.map(({ value }) => foldWords(value))));
  const answers = instrument.items.map((item) => rangeOfItem(instrument, item)?.values.length ?? 0);
  return seen.size === Math.max(...answers);
}
