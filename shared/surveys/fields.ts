import type { Instrument, Item } from "#shared/instruments/definition";
import { optionsOf } from "#shared/instruments/subscale";
import type { Block, Condition, Demographic, Question, Survey, Texts } from "./definition";

/** One thing that can be tapped. `value` is what the form sends. */
export interface Choice {
  value: string;
  label: Texts;
  exclusive?: boolean;
  /** Opens a line to write in. */
  write?: boolean;
  /** Stands apart from the answers: the person would rather not say, does not know … */
  missing?: NonNullable<Instrument["optionSets"][string][number]["missing"]>;
  /** Two circles, the share of one that the other covers. */
  picture?: { overlap: number; alt: Texts };
}

/** One question as a form asks it, whichever kind of block it came from. */
export interface Field {
  /** The form's name for it: `block` or `block.item`. */
  name: string;
  block: Block;
  /** Of an instrument: which, and which item. */
  of?: { instrument: Instrument; item: Item };
  title: Texts;
  hint?: Texts;
  kind: "choice" | "choices" | "number" | "short_text" | "long_text";
  /** Of `choice` and `choices`, in the order shown. */
  choices: Choice[];
  /** Words for the two ends of a row of numbers. */
  ends?: { low: Texts; high: Texts };
  /** Whose circles the pictures show. */
  circles?: { self: Texts; other: Texts };
  number?: { min?: number; max?: number; whole: boolean };
  when?: Condition;
}

/** The instruments that a survey may name, by id and version. */
export type FindInstrument = (id: string, version: string) => Instrument | undefined;

export const notSaying = "prefers_not_to_say";
export const selfDescribing = "self_describe";

/**
 * Every question of a survey in the order asked, instruments spread out into their items. Blocks whose
 * instrument is not known are left out (`checkSurvey` names them).
 */
export function fieldsOf(survey: Survey, find: FindInstrument): Field[] {
  return survey.blocks.flatMap((block) => {
    if (block.kind === "question") return [questionField(block)];
    if (block.kind === "demographic") return [demographicField(block)];
    const instrument = find(block.instrument, block.version);
    return instrument ? instrument.items.map((item) => itemField(block, instrument, item)) : [];
  });
}

/** An item with more whole numbers than this is written in, not tapped. */
const mostTaps = 11;

/** One item of an instrument as a form asks it. */
export function itemField(block: Block, instrument: Instrument, item: Item): Field {
  const base = {
    name: `${block.id}.${item.id}`,
    block,
    of: { instrument, item },
    title: item.text ?? {},
    ...(block.when ? { when: block.when } : {}),
  };
  const { range, pictorial } = item;
  if (range) {
    const ends = range.low && range.high ? { ends: { low: range.low, high: range.high } } : {};
    if (range.max - range.min >= mostTaps)
      return {
        ...base,
        ...ends,
        kind: "number",
        choices: [],
        number: { min: range.min, max: range.max, whole: true },
      };
    return { ...base, ...ends, kind: "choice", choices: wholeNumbers(range.min, range.max) };
  }
  const choices = optionsOf(instrument, item).map(({ value, key, label, missing }, index) => ({
    value: value === null ? key : String(value),
    label,
    ...(value === null ? { missing: missing ?? ("not_applicable" as const) } : {}),
    ...(pictorial
      ? { picture: { overlap: pictorial.overlap[index] ?? 0, alt: pictorial.altText[index] ?? label } }
      : {}),
  }));
  const circles = pictorial ? { circles: { self: pictorial.self, other: pictorial.other } } : {};
  return { ...base, kind: "choice", choices, ...circles };
}

function questionField(block: Question): Field {
  const base = {
    name: block.id,
    block,
    title: block.title,
    ...(block.hint ? { hint: block.hint } : {}),
    ...(block.when ? { when: block.when } : {}),
  };
  const aside: Choice[] = block.preferNotToSay ? [{ value: notSaying, label: {}, missing: notSaying }] : [];
  const { answer } = block;
  switch (answer.type) {
    case "single":
    case "multiple":
      return {
        ...base,
        kind: answer.type === "single" ? "choice" : "choices",
        choices: [...answer.options.map(asChoice), ...aside],
      };
    case "scale":
      return {
        ...base,
        kind: "choice",
        choices: [...wholeNumbers(answer.min, answer.max), ...aside],
        ends: { low: answer.low, high: answer.high },
      };
    case "circles":
      return {
        ...base,
        kind: "choice",
        choices: [...circleChoices, ...aside],
        circles: { self: answer.self, other: answer.other },
      };
    case "number": {
      const { min, max, whole } = answer;
      const number = { whole, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
      return { ...base, kind: "number", choices: aside, number };
    }
    default:
      return { ...base, kind: answer.type, choices: aside };
  }
}

function demographicField(block: Demographic): Field {
  return {
    name: block.id,
    block,
    title: block.title,
    ...(block.hint ? { hint: block.hint } : {}),
    ...(block.when ? { when: block.when } : {}),
    kind: "choice",
    choices: [
      ...block.options.map(asChoice),
      ...(block.selfDescribe ? [{ value: selfDescribing, label: {}, write: true }] : []),
      ...(block.preferNotToSay ? [{ value: notSaying, label: {}, missing: notSaying } as const] : []),
    ],
  };
}

type Option = Demographic["options"][number];

function asChoice({ key, label, exclusive, write }: Option): Choice {
  return { value: key, label, ...(exclusive ? { exclusive } : {}), ...(write ? { write } : {}) };
}

function wholeNumbers(min: number, max: number): Choice[] {
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, step) => ({
    value: String(min + step),
    label: {},
  }));
}

/** Seven pairs by equal steps of overlap, as the instrument `overlap` draws them. The page names the pictures. */
const circleChoices: Choice[] = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9].map((overlap, index) => ({
  value: String(index + 1),
  label: {},
  picture: { overlap, alt: {} },
}));
