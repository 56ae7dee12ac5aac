import type { Instrument, Item } from "#shared/instruments/definition";
import { rangeOfItem } from "#shared/instruments/grid";
import { missingCode, missingOfOption } from "#shared/responses/missing";
import { foldWords, quoteCell, saysNothing, trimCell } from "./cells";
import { readNumber } from "./numbers";
import { type Told, tell } from "./tell";

/** What a cell of an item column says. */
export type ReadAnswer = { value: number } | { missing: number } | { problem: Told };

/**
 * Reads the cells of one item: the words that the mapping gives a meaning, the instrument's own labels (in
 * any of its languages), numbers, and "3 - Often" or "Often (3)" where number and word agree. What is none
 * of these is a problem that names what was expected: nothing is clamped, shifted or guessed, and nothing
 * is reversed (scoring does that).
 *
 * @param values  From the mapping: what the words of this file mean. They come before everything else.
 * @param offset  Added to numeric cells, for a file that counts from another number.
 * @param notAsked  Folded cells with which the survey tool says that the question was not shown.
 */
export function compileAnswerReader(
  instrument: Instrument,
  item: Item,
  values: ReadonlyMap<string, number | null>,
  offset = 0,
  notAsked: readonly string[] = [],
): (cell: string) => ReadAnswer {
  const allowed = new Set(rangeOfItem(instrument, item)!.values);
  const labels = optionWords(instrument, item);
  const fromNumber = (number: number): number | undefined => {
    const value = number + offset;
    return allowed.has(value) ? value : undefined;
  };

  return (cell) => {
    const text = trimCell(cell);
    if (text === "") return { missing: missingCode.notAnswered };
    const words = foldWords(text);
    const given = values.get(words);
    if (given !== undefined) {
      if (given === null) return { missing: missingCode.declaredCode };
      return allowed.has(given) ? { value: given } : { problem: outside(instrument, item, text, offset) };
    }
    const label = labels.get(words);
    if (label !== undefined) return label;
    const number = readNumber(text);
    if (number !== undefined) {
      const value = fromNumber(number);
      return value === undefined ? { problem: outside(instrument, item, text, offset) } : { value };
    }
    // REDCap writes this where a survey was never opened.
    if (words === "[not completed]" || notAsked.includes(words)) return { missing: missingCode.notAsked };
    if (saysNothing(text)) return { missing: missingCode.notAnswered };
    return (
      readNumbered(text, item, labels, fromNumber, values) ?? { problem: unknown(instrument, item, text) }
    );
  };
}

const numberFirst = /^(\p{Nd}+)(?:\s*[-–—:.)=]\s+|\s+[-–—:=]\s*|\s*\(|\s+)(\p{L}.*?)\)?$/u;
const numberLast = /^(\p{L}.*?)\s*(?:\(\s*|\[\s*|[-–—:=]\s+)(\p{Nd}+)\s*[)\]]?$/u;

/** "3 - Often", "3 = Often", "3 (Often)", "Often (3)": number and word have to agree. */
function readNumbered(
  text: string,
  item: Item,
  labels: ReadonlyMap<string, ReadAnswer>,
  fromNumber: (number: number) => number | undefined,
  values: ReadonlyMap<string, number | null>,
): ReadAnswer | undefined {
  const [number, words] = splitNumbered(text) ?? [];
  if (number === undefined || words === undefined) return undefined;
  const value = fromNumber(number);
  const folded = foldWords(words);
  const declared = values.get(folded);
  const label = declared === undefined || declared === null ? labels.get(folded) : { value: declared };
  if (label && "value" in label && label.value !== value)
    return {
      problem: tell("problem.disagrees", {
        cell: quoteCell(text),
        number,
        words: `'${words}'`,
        value: label.value,
      }),
    };
  if (label) return label;
  // A scale with words of its own knows them; "3 - Frequently" on it may be a look-alike that runs the other way.
  return item.optionSet === undefined && value !== undefined ? { value } : undefined;
}

function splitNumbered(text: string): [number, string] | undefined {
  const first = numberFirst.exec(text);
  if (first) {
    const number = readNumber(first[1]!);
    return number === undefined ? undefined : [number, first[2]!];
  }
  const last = numberLast.exec(text);
  const number = last ? readNumber(last[2]!) : undefined;
  return number === undefined ? undefined : [number, last![1]!];
}

/** Every word by which an option is known: labels in all languages, aliases, key. */
export function optionWords(instrument: Instrument, item: Item): Map<string, ReadAnswer> {
  const words = new Map<string, ReadAnswer>();
  const put = (word: string, answer: ReadAnswer) => {
    const folded = foldWords(word);
    // A label that is itself a number ("1") would hide what number the file means.
    if (folded !== "" && readNumber(folded) === undefined && !words.has(folded)) words.set(folded, answer);
  };
  const options = item.optionSet === undefined ? [] : (instrument.optionSets[item.optionSet] ?? []);
  const answerOf = (option: (typeof options)[number]): ReadAnswer =>
    option.value === null
      ? { missing: missingCode[option.missing ? missingOfOption[option.missing] : "notAnswered"] }
      : { value: option.value };
  for (const option of options)
    for (const word of [...Object.values(option.label), ...(option.aliases ?? [])])
      put(word, answerOf(option));
  // Keys last: "often" may be the key of one option and the label of another.
  for (const option of options) put(option.key.replaceAll("_", " "), answerOf(option));
  for (const option of options) put(option.key, answerOf(option));
  for (const word of Object.values(item.range?.low ?? {})) put(word, { value: item.range!.min });
  for (const word of Object.values(item.range?.high ?? {})) put(word, { value: item.range!.max });
  for (const [word, kind] of declined) put(word, { missing: missingCode[kind] });
  return words;
}

/** Words with which people decline to answer, whatever was asked. Own compilation. */
export const declined: readonly [string, "prefersNotToSay" | "dontKnow"][] = [
  ["prefer not to say", "prefersNotToSay"],
  ["prefer not to answer", "prefersNotToSay"],
  ["rather not say", "prefersNotToSay"],
  ["prefiero no decirlo", "prefersNotToSay"],
  ["prefiero no contestar", "prefersNotToSay"],
  ["je préfère ne pas répondre", "prefersNotToSay"],
  ["préfère ne pas répondre", "prefersNotToSay"],
  ["keine angabe", "prefersNotToSay"],
  ["möchte ich nicht sagen", "prefersNotToSay"],
  ["prefiro não dizer", "prefersNotToSay"],
  ["prefiro não responder", "prefersNotToSay"],
  ["أفضل عدم الإجابة", "prefersNotToSay"],
  ["don't know", "dontKnow"],
  ["i don't know", "dontKnow"],
  ["do not know", "dontKnow"],
  ["no sé", "dontKnow"],
  ["no lo sé", "dontKnow"],
  ["je ne sais pas", "dontKnow"],
  ["ne sait pas", "dontKnow"],
  ["weiß nicht", "dontKnow"],
  ["weiss nicht", "dontKnow"],
  ["não sei", "dontKnow"],
  ["لا أعرف", "dontKnow"],
];

function outside(instrument: Instrument, item: Item, text: string, offset: number): Told {
  const { min, max } = rangeOfItem(instrument, item)!;
  const isCode = /^-\d+$|^\d?(99+|88+|77+)$/.test(text);
  const values = { cell: quoteCell(text), instrument: instrument.id, item: item.id, min, max };
  if (offset === 0) return tell(isCode ? "problem.outsideCode" : "problem.outside", values);
  return tell(isCode ? "problem.outsideShiftedCode" : "problem.outsideShifted", { ...values, offset });
}

function unknown(instrument: Instrument, item: Item, text: string): Told {
  const values = { cell: quoteCell(text), instrument: instrument.id, item: item.id };
  const { min, max } = rangeOfItem(instrument, item)!;
  const expected = namedAnswers(instrument, item);
  return expected === ""
    ? tell("problem.notInRange", { ...values, min, max })
    : tell("problem.unknownAnswer", { ...values, expected });
}

/** The answers that an item takes, for a message: "1 Hardly ever or never, 2 Some of the time, 3 Often". */
export function expectedAnswers(instrument: Instrument, item: Item): string {
  const { min, max } = rangeOfItem(instrument, item)!;
  return namedAnswers(instrument, item) || `a number from ${min} to ${max}`;
}

function namedAnswers(instrument: Instrument, item: Item): string {
  const options = item.optionSet === undefined ? [] : (instrument.optionSets[item.optionSet] ?? []);
  return options
    .flatMap(({ value, label }) =>
      value === null ? [] : [`${value} ${label.en ?? Object.values(label)[0]}`],
    )
    .join(", ");
}
