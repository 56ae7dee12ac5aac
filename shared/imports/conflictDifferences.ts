import type { Instrument } from "../instruments/definition";
import { optionsOf, textIn } from "../instruments/subscale";
import { isSaidMissing, missingKinds } from "../responses/missing";
import type { OwnQuestion } from "./planQuestions";
import { type Said, type Told, tell } from "./tell";

/** What one response says to one instrument: answers, why any is missing, scores; `p` where a file brought the scores. */
export interface SaidSet {
  a: (number | null)[];
  m: number[] | null;
  s: (number | null)[];
  p: boolean;
}

/** One of two or more responses that disagree; `row` is null for what is stored. */
export interface ConflictSide {
  row: number | null;
  /** By the plan's instruments; null where it says nothing to one. */
  sets: (SaidSet | null)[];
  /** Answers to own questions, by the plan's questions. */
  own: {
    question: number;
    number?: number | null;
    text?: string | null;
    options?: string[] | null;
    missing?: number | null;
  }[];
}

/** Words of an instrument in each of its languages. */
type Words = Record<string, string>;

/**
 * What one side says to one question: the number, and words for it; both null where it says nothing. The words are
 * English; beside them stands what says them in other languages.
 */
export interface SaidValue {
  value: number | null;
  label: string | null;
  labelIn?: Words | undefined;
  said?: Said | undefined;
}

export interface Difference {
  /** The name of the instrument; null for an own question. */
  about: string | null;
  aboutIn?: Words | undefined;
  /** Its number there, from 1; null for a score and for an own question. */
  item: number | null;
  question: string;
  /** The item's text, or the name of the score. */
  questionIn?: Words | undefined;
  said?: Said | undefined;
  /** One for each side, in their order. */
  values: SaidValue[];
}

/**
 * Where responses that disagree say different things, question by question, and to how many questions they say
 * the same. A side without an instrument or question does not disagree about it. Scores are told where a file
 * brought them, or where they differ although all answers are the same.
 */
export function tellDifferences(
  sides: readonly ConflictSide[],
  plan: { instruments: readonly Instrument[]; questions: readonly (OwnQuestion & { said?: Said })[] },
): { differences: Difference[]; same: number } {
  const told = [
    ...plan.instruments.flatMap((instrument, i) =>
      compareSets(
        instrument,
        sides.map(({ sets }) => sets[i] ?? null),
      ),
    ),
    ...plan.questions.flatMap(({ title, said }, question) => {
      const values = sides.map(({ own }) => ownValue(own.find((one) => one.question === question)));
      return values.filter(saysSomething).length < 2
        ? []
        : [{ about: null, item: null, question: title, ...(said ? { said } : {}), values }];
    }),
  ];
  const differences = told.filter(({ values }) => isDifferent(values));
  return { differences, same: told.length - differences.length };
}

function compareSets(instrument: Instrument, sets: readonly (SaidSet | null)[]): Difference[] {
  if (sets.filter((set) => set !== null).length < 2) return [];
  const about = { about: textIn(instrument.name, "en"), aboutIn: instrument.name };
  const items = instrument.items.map((item, k) => {
    const options = optionsOf(instrument, item);
    const question = item.text ? textIn(item.text, "en") : item.key.replaceAll("_", " ");
    const values = sets.map((set): SaidValue => {
      if (!set) return nothing;
      const value = set.a[k] ?? null;
      if (value === null)
        return { value, ...labelled(tell(`answer.${missingKinds[set.m?.[k] || 2] ?? "notAnswered"}`)) };
      const label = options.find((option) => option.value === value)?.label;
      return label ? { value, label: textIn(label, "en"), labelIn: label } : { value, label: null };
    });
    return {
      ...{ ...about, item: k + 1, question, values },
      ...(item.text ? { questionIn: item.text } : {}),
    };
  });
  const areSupplied = sets.some((set) => set?.p) || instrument.items.length === 0;
  if (!areSupplied && items.some(({ values }) => isDifferent(values))) return items;
  const scores = instrument.subscales.map((subscale, k) => ({
    ...about,
    item: null,
    question: `Score: ${textIn(subscale.label, "en")}`,
    questionIn: subscale.label,
    values: sets.map((set): SaidValue => {
      const value = set?.s[k] ?? null;
      if (!set) return nothing;
      return value === null ? { value, ...labelled(tell("answer.noScore")) } : { value, label: null };
    }),
  }));
  return areSupplied
    ? [...items, ...scores]
    : [...items, ...scores.filter(({ values }) => isDifferent(values))];
}

const labelled = ({ message, said }: Told) => ({ label: message, said });

const nothing: SaidValue = { value: null, label: null };

function ownValue(answer: ConflictSide["own"][number] | undefined): SaidValue {
  if (!answer) return nothing;
  if (typeof answer.number === "number") return { value: answer.number, label: null };
  if (answer.options?.length === 0) return { value: null, ...labelled(tell("answer.noneOfThese")) };
  if (answer.options) return { value: null, label: answer.options.toSorted().join("; ") };
  if (answer.text !== null && answer.text !== undefined) return { value: null, label: answer.text };
  return isSaidMissing(answer.missing ?? 0)
    ? { value: null, ...labelled(tell(`answer.${missingKinds[answer.missing!]!}`)) }
    : nothing;
}

const saysSomething = ({ value, label }: SaidValue) => value !== null || label !== null;

function isDifferent(values: readonly SaidValue[]): boolean {
  const said = values.filter(saysSomething).map(({ value, label }) => (value === null ? label : value));
  return new Set(said).size > 1;
}
