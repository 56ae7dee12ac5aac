import type { Block, Demographic, Question, Survey, Texts } from "./definition";

type Answer = Question["answer"];
export type AnswerType = Answer["type"];
type Option = Demographic["options"][number];

/** A text with its words in one language set; emptied words are a gap again. */
export function setText(texts: Texts | undefined, language: string, words: string): Texts {
  const { [language]: _before, ...others } = texts ?? {};
  return words === "" ? others : { ...others, [language]: words };
}

/** The survey with one block moved to another place; places count from 0, and stay within the list. */
export function moveBlock(survey: Survey, id: string, to: number): Survey {
  const block = survey.blocks.find((one) => one.id === id);
  if (!block) return survey;
  const others = survey.blocks.filter((one) => one.id !== id);
  const place = Math.min(Math.max(to, 0), others.length);
  return { ...survey, blocks: others.toSpliced(place, 0, block) };
}

export function changeBlock(survey: Survey, id: string, change: (block: Block) => Block): Survey {
  return { ...survey, blocks: survey.blocks.map((block) => (block.id === id ? change(block) : block)) };
}

export function removeBlock(survey: Survey, id: string): Survey {
  return { ...survey, blocks: survey.blocks.filter((block) => block.id !== id) };
}

/** An empty question of one answer, with two options to begin with. */
export function newQuestion(survey: Survey): Question {
  return {
    kind: "question",
    id: freeId(survey, "q"),
    title: {},
    answer: { type: "single", options: newOptions() },
    preferNotToSay: false,
  };
}

/**
 * A question about who somebody is, which can be answered in own words or not at all.
 *
 * @param called  What the nth breakdown is called in the words of whoever makes it, until they name it.
 */
export function newDemographic(survey: Survey, called: (n: number) => string): Demographic {
  return {
    kind: "demographic",
    id: freeId(survey, "who"),
    attribute: freeAttribute(survey, called),
    title: {},
    options: newOptions(),
    selfDescribe: true,
    preferNotToSay: true,
  };
}

export function newInstrument(survey: Survey, instrument: { id: string; version: string }): Block {
  const name = instrument.id.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  const base = /^[a-z]/.test(name) ? name.slice(0, 36) : `i_${name}`.slice(0, 36);
  const isFree = !survey.blocks.some(({ id }) => id === base);
  const id = isFree ? base : freeId(survey, `${base}_`);
  return { kind: "instrument", id, instrument: instrument.id, version: instrument.version };
}

/** One more option, under a key that no other option of the question has. */
export function addOption(options: readonly Option[]): Option[] {
  const keys = new Set(options.map(({ key }) => key));
  let n = options.length + 1;
  while (keys.has(`a${n}`)) n++;
  return [...options, { key: `a${n}`, label: {} }];
}

/** The same question answered another way; options stay where the new way has options too. */
export function switchAnswer(answer: Answer, type: AnswerType): Answer {
  const options = "options" in answer ? answer.options : newOptions();
  switch (type) {
    case "single":
      return { type, options: options.map(({ exclusive: _exclusive, ...option }) => option) };
    case "multiple":
      return { type, options };
    case "scale":
      return { type, min: 0, max: 10, low: {}, high: {} };
    case "number":
      return { type, min: 0, whole: true };
    case "circles":
      return { type, self: {}, other: {} };
    default:
      return { type };
  }
}

const newOptions = (): Option[] => addOption(addOption([]));

function freeId({ blocks }: Survey, stem: string): string {
  const ids = new Set(blocks.map(({ id }) => id));
  let n = 1;
  while (ids.has(`${stem}${n}`)) n++;
  return `${stem}${n}`;
}

function freeAttribute({ blocks }: Survey, called: (n: number) => string): string {
  const used = new Set(blocks.flatMap((block) => (block.kind === "demographic" ? [block.attribute] : [])));
  let n = 1;
  while (used.has(called(n))) n++;
  return called(n);
}
