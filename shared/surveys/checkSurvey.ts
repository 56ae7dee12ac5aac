import type { Instrument } from "#shared/instruments/definition";
import { Problem, type ProblemPlace } from "#shared/problem";
import type { Block, Survey, Texts } from "./definition";
import { type Field, type FindInstrument, fieldsOf } from "./fields";

/**
 * What stands between a draft and people: a text that lacks a language, a condition on a question that comes
 * later, an instrument without its wording. Each mistake names its place as a dotted path into the survey.
 *
 * @returns All of them, none when the survey can be published.
 */
export function surveyMistakes(survey: Survey, find: FindInstrument): ProblemPlace[] {
  const fields = fieldsOf(survey, find);
  return [
    ...textMistakes(survey),
    ...consentMistakes(survey),
    ...blockListMistakes(survey),
    ...survey.blocks.flatMap((block, index) => blockMistakes(survey, block, index, find)),
    ...conditionMistakes(survey, fields),
    ...supportMistakes(survey, find),
  ];
}

/** @throws Problem `invalid_input` with every mistake and its place. */
export function refuseMistakes(survey: Survey, find: FindInstrument): void {
  const places = surveyMistakes(survey, find);
  const [first] = places;
  if (!first) return;
  const more = places.length > 1 ? ` (and ${places.length - 1} more)` : "";
  throw new Problem("invalid_input", `${first.path}: ${first.message}${more}`, { places });
}

/**
 * Advice on an order that is known to serve people and answers better; nothing that forbids publishing.
 * Sources: ONS harmonised standard (indirect questions about loneliness before the direct one), and the
 * usual care of asking about loneliness neither first nor last.
 */
export function surveyHints(survey: Survey, find: FindInstrument): ProblemPlace[] {
  const hints: ProblemPlace[] = [];
  const used = survey.blocks.map((block) => (block.kind === "instrument" ? block.instrument : undefined));
  const direct = used.indexOf("ons-direct");
  const later = used.findIndex((id, index) => index > direct && id !== undefined && indirect.has(id));
  if (direct >= 0 && later > direct)
    hints.push({
      path: `blocks.${direct}`,
      message:
        "asks about loneliness by its name; put it after the indirect questions, so that the word does not color their answers",
    });
  survey.blocks.forEach((block, index) => {
    if (block.kind !== "instrument") return;
    const sensitive = find(block.instrument, block.version)?.domain.includes("loneliness");
    const atAnEnd = index === 0 || index === survey.blocks.length - 1;
    if (sensitive && atAnEnd && survey.blocks.length > 2)
      hints.push({
        path: `blocks.${index}`,
        message: `asks about loneliness ${index === 0 ? "first" : "last"}; people answer it more easily in the middle, between lighter questions`,
      });
  });
  return hints;
}

const indirect = new Set(["ucla-3", "djg-6", "djg-11", "ucla-20"]);

const place = (path: string, message: string): ProblemPlace => ({ path, message });

/** Every text of the survey itself, by its path; what may be left out is there only when it was begun. */
function textsOf(survey: Survey): [string, Texts][] {
  const { introduction, closing } = survey;
  const texts: [string, Texts | undefined][] = [
    ["introduction.title", introduction.title],
    ["introduction.text", introduction.text],
    ["codeLabel", survey.codeLabel],
    ...survey.consent.map(({ text }, index): [string, Texts] => [`consent.${index}.text`, text]),
    ...survey.blocks.flatMap((block, index) => blockTexts(block, `blocks.${index}`)),
    ["closing.title", closing.title],
    ["closing.text", closing.text],
    ["closing.support.text", closing.support?.text],
  ];
  return texts.filter((entry): entry is [string, Texts] => entry[1] !== undefined);
}

function blockTexts(block: Block, path: string): [string, Texts | undefined][] {
  if (block.kind === "instrument") return [];
  const options =
    block.kind === "demographic"
      ? block.options
      : block.answer.type === "single" || block.answer.type === "multiple"
        ? block.answer.options
        : [];
  const of = block.kind === "demographic" ? "options" : "answer.options";
  const answer: [string, Texts][] = [];
  if (block.kind === "question" && block.answer.type === "scale")
    answer.push([`${path}.answer.low`, block.answer.low], [`${path}.answer.high`, block.answer.high]);
  if (block.kind === "question" && block.answer.type === "circles")
    answer.push([`${path}.answer.self`, block.answer.self], [`${path}.answer.other`, block.answer.other]);
  return [
    [`${path}.title`, block.title],
    [`${path}.hint`, block.hint],
    ...options.map(({ label }, index): [string, Texts] => [`${path}.${of}.${index}.label`, label]),
    ...answer,
  ];
}

/** The paths of the survey's own texts that have no words in a language yet. */
export function missingTexts(survey: Survey, language: string): string[] {
  return textsOf(survey).flatMap(([path, texts]) => (texts[language] ? [] : [path]));
}

function textMistakes(survey: Survey): ProblemPlace[] {
  return textsOf(survey).flatMap(([path, texts]) =>
    survey.languages
      .filter((language) => !texts[language])
      .map((language) => place(path, `has no text in ${language} yet`)),
  );
}

function consentMistakes({ consent, anonymous, matching }: Survey): ProblemPlace[] {
  const purposes = consent.map(({ purpose }) => purpose);
  return [
    ...purposes.flatMap((purpose, index) =>
      purposes.indexOf(purpose) < index ? [place(`consent.${index}`, "asks for this twice")] : [],
    ),
    ...(purposes.length > 0 && !purposes.includes("take_part")
      ? [place("consent", "asks for more without asking whether somebody takes part")]
      : []),
    ...(anonymous && purposes.includes("be_contacted")
      ? [place("consent", "nobody can be contacted who answers anonymously")]
      : []),
    ...(anonymous && matching === "code"
      ? [place("matching", "a code that the program gave tells who answered; an anonymous survey takes none")]
      : []),
  ];
}

function blockListMistakes({ blocks, languages: [language = "en"] }: Survey): ProblemPlace[] {
  if (blocks.length === 0) return [place("blocks", "asks nothing yet")];
  const named = (of: (block: Block) => string | undefined, say: (name: string) => string) =>
    blocks.flatMap((block, index) => {
      const name = of(block);
      const first = blocks.findIndex((other) => of(other) === name);
      return name !== undefined && first < index ? [place(`blocks.${index}`, say(name))] : [];
    });
  return [
    ...named(
      (b) => b.id,
      (id) => `another block has the id "${id}"`,
    ),
    ...named(
      (b) => (b.kind === "instrument" ? b.instrument : undefined),
      (id) => `"${id}" is asked twice`,
    ),
    // Answers to a question are kept under its words: two that read alike would be one.
    ...named(
      (b) => (b.kind === "instrument" ? undefined : b.title[language]?.toLowerCase() || undefined),
      () => "asks the same as an earlier question, in the same words",
    ),
    ...named(
      (b) => (b.kind === "demographic" ? b.attribute.toLowerCase() : undefined),
      (name) => `"${name}" is asked twice`,
    ),
  ];
}

function blockMistakes(survey: Survey, block: Block, index: number, find: FindInstrument): ProblemPlace[] {
  const path = `blocks.${index}`;
  if (block.kind === "instrument") return instrumentMistakes(find(block.instrument, block.version), path);
  const options =
    block.kind === "demographic" ? block.options : "options" in block.answer ? block.answer.options : [];
  const keys = options.map(({ key }) => key);
  const mistakes = keys.flatMap((key, at) =>
    keys.indexOf(key) < at ? [place(`${path}.options.${at}`, `the key "${key}" stands twice`)] : [],
  );
  for (const language of survey.languages) {
    const labels = options.map(({ label }) => label[language]?.toLowerCase());
    labels.forEach((label, at) => {
      if (label && labels.indexOf(label) < at)
        mistakes.push(place(`${path}.options.${at}.label`, "reads the same as another option"));
    });
  }
  if (block.kind === "question") {
    const { answer } = block;
    if (answer.type === "scale" && answer.max <= answer.min)
      mistakes.push(place(`${path}.answer`, "the highest number must be above the lowest"));
    if (answer.type === "number" && (answer.max ?? Infinity) < (answer.min ?? -Infinity))
      mistakes.push(place(`${path}.answer`, "the highest number must not be below the lowest"));
    if (answer.type === "single" && answer.options.some(({ exclusive }) => exclusive))
      mistakes.push(place(`${path}.answer`, "one answer alone is taken here, so none needs to be exclusive"));
  }
  return mistakes;
}

function instrumentMistakes(found: Instrument | undefined, path: string): ProblemPlace[] {
  if (!found) return [place(path, "this instrument, or this version of it, is not here")];
  if (found.items.length === 0)
    return [place(path, `${found.id} has no questions: its scores come ready in a file`)];
  if (found.items.some(({ text }) => !text || Object.keys(text).length === 0))
    return [place(path, `the wording of ${found.id} is not here: add it under your own license first`)];
  return [];
}

function conditionMistakes(survey: Survey, fields: readonly Field[]): ProblemPlace[] {
  return survey.blocks.flatMap((block, index) => {
    if (!block.when) return [];
    const path = `blocks.${index}.when`;
    const { question, anyOf } = block.when;
    const asked = fields.find(({ name }) => name === question);
    const own = fields.findIndex(({ block: of }) => of.id === block.id);
    if (!asked) return [place(path, `there is no question "${question}"`)];
    if (own >= 0 && fields.indexOf(asked) >= own)
      return [place(path, "asks about a question that comes later; move that one up")];
    if (asked.choices.length === 0 || (asked.kind !== "choice" && asked.kind !== "choices"))
      return [place(path, "only an answer that is tapped can decide what is asked next")];
    return anyOf
      .filter((value) => !asked.choices.some((choice) => choice.value === value))
      .map((value) => place(path, `"${value}" is not an answer of "${question}"`));
  });
}

function supportMistakes(survey: Survey, find: FindInstrument): ProblemPlace[] {
  if (survey.closing.support) return [];
  const asking = survey.blocks.flatMap((block) => {
    const found = block.kind === "instrument" ? find(block.instrument, block.version) : undefined;
    return found?.safeguarding?.length ? [found.id] : [];
  });
  if (asking.length === 0) return [];
  return [
    place(
      "closing.support",
      `say whom people can talk to nearby: ${asking.join(", ")} asks about hard things`,
    ),
  ];
}
