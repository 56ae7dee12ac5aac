import { IntlMessageFormat } from "intl-messageformat";
import type { Chapter, ChoiceId, StatisticId } from "./contents";
import { facts } from "./facts";
import { en } from "./messages/en";

export type MessageKey = keyof typeof en;

/** The languages that the method is told in. Docstrings are in the language of the code. */
const messages = { en } as const satisfies Record<string, Record<MessageKey, string>>;

/** What has a title and words: a chapter, a choice, a statistic. */
export type Told = `chapter.${Chapter["id"]}` | `choice.${ChoiceId}` | `statistic.${StatisticId}`;

/** One message, with the numbers that the code decides filled in. */
export function say(key: MessageKey, values: Record<string, string> = {}, language: "en" = "en"): string {
  const message = new IntlMessageFormat(messages[language][key], language, undefined, { ignoreTag: true });
  return String(message.format({ ...facts, ...values }));
}

export function titleOf(told: Told): string {
  return say(`${told}.title`);
}

/** The paragraphs in plain words. */
export function wordsOf(told: Told): string[] {
  return say(`${told}.words`).split("\n\n");
}
