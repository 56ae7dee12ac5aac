import type { Instrument } from "#shared/instruments/definition";
import { askedFields, type Sent } from "#shared/surveys/conditions";
import type { ConsentPurpose, Survey } from "#shared/surveys/definition";
import type { Field } from "#shared/surveys/fields";
import { type MissingKind, missingCode, missingOfOption } from "./missing";

/** The answers to one instrument, in item order. */
export interface FormSet {
  block: string;
  instrument: Instrument;
  answers: (number | null)[];
  /** Why each is missing (`missingCode`), 0 where it is there. */
  missing: number[];
}

/** The answer to an own question; all but `missing` are left out where there is none. */
export interface FormOwnAnswer {
  block: string;
  number?: number;
  text?: string;
  /** Keys of the options chosen. */
  options?: string[];
  /** 0 where there is an answer. */
  missing: number;
}

export interface ReadForm {
  sets: FormSet[];
  own: FormOwnAnswer[];
  /** Option keys of demographics, by block: what an enrollment is broken down by. */
  attributes: Map<string, string>;
  /** What was said to each consent; undefined where the person said neither yes nor no. */
  consent: Map<ConsentPurpose, boolean | undefined>;
  /** Fields whose text is no number, or one outside the question's range: to be shown again, never dropped. */
  wrong: string[];
}

/** The name of the line that a "write" option opens. */
export const writtenName = (name: string) => `${name}.text`;
export const consentName = (purpose: string) => `consent.${purpose}`;

/** A text longer than this was not typed into the page, which stops there. */
export const longestText = { short_text: 300, long_text: 5_000 } as const;

/**
 * What a submitted form says, in the terms of storage. Three ways of missing are kept apart: a question that
 * its condition kept away was not asked, one that was asked and left alone was not answered, and some have
 * words for it (prefers not to say, does not know). A value that the question does not have, which no page
 * sends, is no answer.
 */
export function readForm(survey: Survey, fields: readonly Field[], sent: Sent): ReadForm {
  const asked = askedFields(fields, sent);
  const read: ReadForm = { sets: [], own: [], attributes: new Map(), consent: new Map(), wrong: [] };
  for (const { purpose } of survey.consent) {
    const said = sent.get(consentName(purpose))?.[0];
    read.consent.set(purpose, said === "yes" ? true : said === "no" ? false : undefined);
  }
  for (const field of fields) {
    const value: Value = asked.has(field.name) ? readField(field, sent) : { missing: "notAsked" };
    if (value.wrong) read.wrong.push(field.name);
    if (field.of) takeItem(read, field, field.of.instrument, value);
    else takeOwn(read, field, value);
  }
  return read;
}

interface Value {
  missing?: MissingKind;
  wrong?: boolean;
  number?: number;
  text?: string;
  chosen?: string[];
}

function readField(field: Field, sent: Sent): Value {
  const values = sent.get(field.name) ?? [];
  const known = field.choices.filter(({ value }) => values.includes(value));
  const written = sent.get(writtenName(field.name))?.[0]?.trim().slice(0, longestText.short_text) ?? "";
  if (field.kind === "choice" || field.kind === "choices") {
    const answers = known.filter(({ missing }) => !missing);
    // "None of these" beside another one: what takes back the others was said by somebody who meant it.
    const alone = answers.find(({ exclusive }) => exclusive);
    const chosen = (alone ? [alone] : field.kind === "choice" ? answers.slice(0, 1) : answers).map(
      ({ value }) => value,
    );
    if (chosen.length > 0) {
      const writes = answers.some(({ write, value }) => write && chosen.includes(value));
      return { chosen, ...(writes && written !== "" ? { text: written } : {}) };
    }
    return missingOf(known);
  }
  const text = values.find((value) => !field.choices.some((choice) => choice.value === value))?.trim() ?? "";
  if (text === "") return missingOf(known);
  if (field.kind !== "number") return { text: text.slice(0, longestText[field.kind]) };
  return readNumber(field, text);
}

function missingOf(known: Field["choices"]): Value {
  const reason = known.find(({ missing }) => missing)?.missing;
  return { missing: reason ? missingOfOption[reason] : "notAnswered" };
}

/** A decimal comma is a point; digits of Arabic script are digits. */
function readNumber({ number }: Field, text: string): Value {
  const plain = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٫,]/, ".");
  const value = /^[-+]?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
  const fits =
    value >= (number?.min ?? -1e12) && value <= (number?.max ?? 1e12) && (!number?.whole || value % 1 === 0);
  return fits ? { number: value } : { missing: "notAnswered", wrong: true };
}

function takeItem(read: ReadForm, field: Field, instrument: Instrument, value: Value): void {
  let set = read.sets.at(-1);
  if (set?.block !== field.block.id) {
    set = { block: field.block.id, instrument, answers: [], missing: [] };
    read.sets.push(set);
  }
  const answer = value.number ?? (value.chosen ? Number(value.chosen[0]) : null);
  set.answers.push(answer);
  set.missing.push(answer === null ? missingCode[value.missing ?? "notAnswered"] : missingCode.answered);
}

function takeOwn(read: ReadForm, field: Field, value: Value): void {
  const { block } = field;
  const { chosen } = value;
  if (block.kind === "demographic" && chosen?.[0]) read.attributes.set(block.id, chosen[0]);
  const isNumber =
    block.kind === "question" && (block.answer.type === "scale" || block.answer.type === "circles");
  read.own.push({
    block: block.id,
    missing: missingCode[value.missing ?? "answered"],
    ...(value.number === undefined ? {} : { number: value.number }),
    ...(value.text === undefined ? {} : { text: value.text }),
    ...(chosen ? (isNumber ? { number: Number(chosen[0]) } : { options: chosen }) : {}),
  });
}
