import type { Instrument } from "#shared/instruments/definition";
import { originalOf } from "#shared/instruments/languages";
import { textIn } from "#shared/instruments/subscale";
import type { Survey } from "./definition";
import { type Field, itemField } from "./fields";

/** Reading for understanding, in words a minute: adults read 238 (Brysbaert, 2019, J Mem Lang 109:104047). */
const wordsPerMinute = 238;
/** How much slower somebody reads who is tired, old, or reads a second language: our own allowance. */
const slowReader = 0.6;
/** Seconds to choose or write, once the question is read: our own allowance, a little generous. */
const secondsToAnswer = { choice: 4, choices: 8, number: 6, short_text: 15, long_text: 60 } as const;

/**
 * About how long a survey takes: every word on the page read at six tenths of an adult's usual speed, and some
 * seconds for each answer. An allowance for planning and for telling people, not a measurement: it counts
 * every question, also those that are asked of some people only.
 *
 * @returns Whole minutes, at least 1.
 */
export function estimateMinutes(survey: Survey, fields: readonly Field[]): number {
  const language = survey.languages[0]!;
  const words = surveyTexts(survey, fields, language).reduce((sum, text) => sum + countWords(text), 0);
  const answering = fields.reduce((sum, { kind }) => sum + secondsToAnswer[kind], 0);
  return Math.max(1, Math.round(words / (wordsPerMinute * slowReader) + answering / 60));
}

/** Words of an item whose wording is not here: the items that ship have 9 on average. */
const usualWords = 9;

/**
 * About how long one instrument takes, reckoned as `estimateMinutes` does: an allowance, not a measurement.
 *
 * @returns Seconds, in fives; 0 where there is nothing to answer because scores come ready.
 */
export function estimateSeconds(instrument: Instrument): number {
  const language = originalOf(instrument);
  const block = {
    kind: "instrument",
    id: "one",
    instrument: instrument.id,
    version: instrument.version,
  } as const;
  const fields = instrument.items.map((item) => itemField(block, instrument, item));
  const asked = fields.map(({ title }) => countWords(textIn(title, language)) || usualWords);
  const options = new Set(
    fields.flatMap(({ choices }) => choices.map(({ label }) => textIn(label, language))),
  );
  const words = [...options, instrument.intro ? textIn(instrument.intro, language) : ""]
    .map(countWords)
    .concat(asked)
    .reduce((sum, count) => sum + count, 0);
  const answering = fields.reduce((sum, { kind }) => sum + secondsToAnswer[kind], 0);
  return Math.round((words / (wordsPerMinute * slowReader)) * 12 + answering / 5) * 5;
}

/** Every text that a person reads in one language, question by question; repeated answer words counted once. */
export function surveyTexts(survey: Survey, fields: readonly Field[], language: string): string[] {
  const options = new Set(
    fields.flatMap(({ choices }) => choices.map(({ label }) => textIn(label, language))),
  );
  return [
    textIn(survey.introduction.title, language),
    textIn(survey.introduction.text, language),
    ...survey.consent.map(({ text }) => textIn(text, language)),
    ...fields.flatMap(({ title, hint }) => [textIn(title, language), hint ? textIn(hint, language) : ""]),
    ...options,
    textIn(survey.closing.title, language),
    textIn(survey.closing.text, language),
  ].filter((text) => text !== "");
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;
}
