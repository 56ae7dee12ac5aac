import { sayIn } from "../ui/say";
import type { Chapter, ChoiceId, StatisticId } from "./contents";
import { facts } from "./facts";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";

type MessageKey = keyof typeof en;

/** What has a title and words: a chapter, a choice, a statistic. */
export type Told = `chapter.${Chapter["id"]}` | `choice.${ChoiceId}` | `statistic.${StatisticId}`;

const voice = sayIn({ en, es, ar });

/** One message, with the numbers that the code decides filled in. Docstrings are in the language of the code. */
export function say(key: MessageKey, values: Record<string, string> = {}): string {
  return voice(key, { ...facts, ...values });
}

export function titleOf(told: Told): string {
  return say(`${told}.title`);
}

/** The paragraphs in plain words. */
export function wordsOf(told: Told): string[] {
  return say(`${told}.words`).split("\n\n");
}
