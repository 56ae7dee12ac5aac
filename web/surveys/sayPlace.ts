import type { Block, Survey } from "#shared/surveys/definition";
import { listOf } from "../ui/lists";
import { say } from "./say";

/**
 * A place in a survey in words that its author knows: the path `blocks.2.answer.options.0.label` becomes
 * "Question 3 “How warm was it?”, answer 1". A path that leads nowhere is said as it is.
 *
 * @param name What an instrument is called; its id where nothing better is known.
 */
export function sayPlace(
  survey: Survey,
  path: string,
  name: (instrument: string) => string = (id) => id,
): string {
  const [first = "", second = "", ...rest] = path.split(".");
  if (first === "consent") {
    const asked = survey.consent[Number(second)];
    if (second === "" || !asked) return say("consent.title");
    return say("place.consent", { purpose: say(`consent.${asked.purpose}`) });
  }
  if (first === "blocks") {
    const block = survey.blocks[Number(second)];
    if (second === "" || !block) return say("blocks.title");
    return listOf([sayBlock(survey, block, Number(second), name), ...sayWithin(rest)]);
  }
  const found = placeWords[path] ?? placeWords[first];
  return found ?? path;
}

/** The id of the block that a path leads into, so that a list of mistakes can lead there too. */
export function blockAt(survey: Survey, path: string): string | undefined {
  const [first, index] = path.split(".");
  return first === "blocks" ? survey.blocks[Number(index)]?.id : undefined;
}

const placeWords: Record<string, string> = {
  name: say("place.name"),
  languages: say("languages.title"),
  layout: say("place.layout"),
  matching: say("place.matching"),
  codeLabel: say("place.codeLabel"),
  "introduction.title": say("place.introductionTitle"),
  introduction: say("place.introduction"),
  "closing.title": say("place.closingTitle"),
  "closing.text": say("place.closingText"),
  "closing.support": say("place.support"),
  "closing.support.text": say("place.support"),
  "closing.support.phone": say("place.phone"),
  "closing.support.url": say("place.url"),
};

/** A block by its number in the survey and its words in the first language. */
export function sayBlock(
  survey: Survey,
  block: Block,
  index: number,
  name: (instrument: string) => string = (id) => id,
): string {
  const words = wordsOfBlock(survey, block, name);
  return words === ""
    ? say("block.named", { n: index + 1 })
    : say("block.namedWords", { n: index + 1, words });
}

/** What a block asks, cut short; empty while nothing is written. */
export function wordsOfBlock(
  { languages }: Survey,
  block: Block,
  name: (instrument: string) => string,
): string {
  const words = block.kind === "instrument" ? name(block.instrument) : (block.title[languages[0]!] ?? "");
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}

function sayWithin(rest: readonly string[]): string[] {
  const at = rest.indexOf("options");
  const option = at >= 0 ? Number(rest[at + 1]) : Number.NaN;
  if (Number.isInteger(option)) return [say("place.answerN", { n: option + 1 })];
  const found = rest.map((step) => stepWords[step]).filter((words) => words !== undefined);
  return found.slice(-1);
}

const stepWords: Record<string, string> = {
  title: say("place.title"),
  hint: say("place.hint"),
  when: say("place.when"),
  low: say("place.low"),
  high: say("place.high"),
  self: say("place.self"),
  other: say("place.other"),
  min: say("place.min"),
  max: say("place.max"),
  attribute: say("place.attribute"),
  options: say("place.options"),
  answer: say("place.answer"),
};
