import type { Block, Survey } from "./definition";

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
    return second === "" || !asked ? "Consent" : `Consent “${consentWords[asked.purpose]}”`;
  }
  if (first === "blocks") {
    const block = survey.blocks[Number(second)];
    if (second === "" || !block) return "Questions";
    return [sayBlock(survey, block, Number(second), name), ...sayWithin(rest)].join(", ");
  }
  const found = placeWords[path] ?? placeWords[first];
  return found ?? path;
}

/** The id of the block that a path leads into, so that a list of mistakes can lead there too. */
export function blockAt(survey: Survey, path: string): string | undefined {
  const [first, index] = path.split(".");
  return first === "blocks" ? survey.blocks[Number(index)]?.id : undefined;
}

export const consentWords = {
  take_part: "Taking part",
  be_contacted: "Being contacted",
  quote: "Quoting words",
} as const satisfies Record<Survey["consent"][number]["purpose"], string>;

const placeWords: Record<string, string> = {
  name: "Name of the survey",
  languages: "Languages",
  layout: "Layout",
  matching: "How answers find each other",
  codeLabel: "Name of the code",
  "introduction.title": "Introduction, title",
  introduction: "Introduction, text",
  "closing.title": "Closing page, title",
  "closing.text": "Closing page, text",
  "closing.support": "Closing page, support contact",
  "closing.support.text": "Closing page, support contact",
  "closing.support.phone": "Closing page, telephone of the contact",
  "closing.support.url": "Closing page, address of the contact",
};

/** A block by its number in the survey and its words in the first language. */
export function sayBlock(
  { languages }: Survey,
  block: Block,
  index: number,
  name: (instrument: string) => string = (id) => id,
): string {
  const words = block.kind === "instrument" ? name(block.instrument) : (block.title[languages[0]!] ?? "");
  const short = words.length > 60 ? `${words.slice(0, 57)}…` : words;
  return `Question ${index + 1}${short === "" ? "" : ` “${short}”`}`;
}

function sayWithin(rest: readonly string[]): string[] {
  const at = rest.indexOf("options");
  const option = at >= 0 ? Number(rest[at + 1]) : Number.NaN;
  if (Number.isInteger(option)) return [`answer ${option + 1}`];
  const found = rest.map((step) => stepWords[step]).filter((words) => words !== undefined);
  return found.slice(-1);
}

const stepWords: Record<string, string> = {
  title: "the question",
  hint: "the line below the question",
  when: "ask only if",
  low: "the words at the low end",
  high: "the words at the high end",
  self: "the name of the first circle",
  other: "the name of the second circle",
  min: "the lowest number",
  max: "the highest number",
  attribute: "the name for results",
  options: "the answers",
  answer: "the answer",
};
