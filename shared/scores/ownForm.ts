import {
  type Direction,
  domains,
  type Instrument,
  type InstrumentDraft,
  instrumentSchema,
  type Subscale,
  type Vector,
} from "#shared/instruments/definition";
import { rawGrid } from "#shared/instruments/grid";
import { parseDefinition } from "#shared/instruments/parseDefinition";
import { proposeExamples } from "./proposeExamples";

/** An instrument of one's own as a form has it: what most own scales need, and no more. */
export interface OwnForm {
  /** Its name in files and addresses. */
  id: string;
  name: string;
  domain: Instrument["domain"][number];
  language: string;
  /** Who wrote the questions, to be named beside results. */
  author: string;
  /** Whether the wording may be passed on. */
  mayLeave: boolean;
  answers:
    | { kind: "options"; options: { label: string; value: number }[] }
    | { kind: "range"; min: number; max: number; low: string; high: string };
  items: { text: string; reverse: boolean }[];
  subscales: OwnSubscale[];
  /** Worked examples besides the three that are proposed. */
  examples: Vector[];
}

export interface OwnSubscale {
  label: string;
  /** Numbers of items, from 1. */
  items: string[];
  aggregate: "sum" | "mean";
  /** How many answers may be missing; the person's own mean stands in for them. */
  mayMiss: number;
  direction: Direction;
}

export function emptyForm(author: string): OwnForm {
  const labels = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"];
  return {
    id: "",
    name: "",
    domain: "belonging",
    language: "en",
    author,
    mayLeave: true,
    answers: { kind: "options", options: labels.map((label, index) => ({ label, value: index + 1 })) },
    items: [],
    subscales: [{ label: "Total", items: [], aggregate: "sum", mayMiss: 0, direction: "higher_better" }],
    examples: [],
  };
}

/**
 * The form as a definition in the language that all instruments are written in: ranges and steps worked out
 * from items and answers, three examples proposed.
 *
 * @returns JSON for `checkDefinition`, which names what is wrong in it; without examples where the rest is not
 *   sound yet.
 */
export function writeDefinition(form: OwnForm, version: string): InstrumentDraft {
  const text = (words: string) => ({ [form.language]: words });
  const { answers } = form;
  const bare: InstrumentDraft = {
    id: form.id,
    version,
    name: text(form.name),
    domain: [form.domain],
    licence: {
      name: form.mayLeave ? "Own words, free to use" : "Own words, kept in the organization",
      textRedistributable: form.mayLeave,
      attribution: form.author,
    },
    validated: false,
    optionSets:
      answers.kind === "options"
        ? {
            answers: answers.options.map(({ label, value }, index) => ({
              value,
              key: `answer_${index + 1}`,
              label: text(label),
            })),
          }
        : {},
    items: form.items.map((item, index) => ({
      id: String(index + 1),
      key: `question_${index + 1}`,
      text: text(item.text),
      ...(answers.kind === "options"
        ? { kind: "likert" as const, optionSet: "answers" }
        : { kind: "numeric" as const, range: rangeOf(answers, text) }),
      ...(item.reverse ? { reverse: true } : {}),
    })),
    subscales: form.subscales.map((subscale, index) => ({
      id: subscaleIds(form)[index]!,
      label: text(subscale.label),
      items: subscale.items,
      aggregate: subscale.aggregate,
      missing: { maxMissing: subscale.mayMiss, prorate: subscale.mayMiss > 0, source: "project" },
      range: [0, 1],
      step: 1,
      direction: subscale.direction,
    })),
    composite: "allowed",
    translations: {},
    citations: [],
    vectors: [],
  };
  const shaped = instrumentSchema.safeParse(bare);
  if (!shaped.success) return bare;
  const ranged = {
    ...shaped.data,
    subscales: shaped.data.subscales.map((one) => withRange(shaped.data, one)),
  };
  return withExamples(ranged, form.examples);
}

function withExamples(instrument: Instrument, own: readonly Vector[]): InstrumentDraft {
  const fits = own.filter(({ answers }) => answers.length === instrument.items.length);
  try {
    // Whatever is wrong with the rest is told when the whole is checked: examples would only repeat it.
    parseDefinition({ ...instrument, vectors: placeholders(instrument) });
    return { ...instrument, vectors: [...proposeExamples(instrument), ...fits] };
  } catch {
    return { ...instrument, vectors: placeholders(instrument) };
  }
}

/** Enough for the rules on examples to have nothing to say. */
function placeholders({ items, subscales }: Instrument): Vector[] {
  const answers = items.map(() => null);
  const expected = Object.fromEntries(subscales.map(({ id }) => [id, 0]));
  return ["a", "b", "c"].map((name) => ({ name, answers, expected }));
}

function rangeOf(answers: Extract<OwnForm["answers"], { kind: "range" }>, text: (words: string) => object) {
  const { min, max, low, high } = answers;
  return { min, max, ...(low && high ? { low: text(low), high: text(high) } : {}) } as {
    min: number;
    max: number;
  };
}

/** The first whole is `total`; others are named after their words. */
function subscaleIds({ subscales }: OwnForm): string[] {
  return subscales.map(({ label }, index) => {
    const word = label
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^[^a-z]+|_+$/g, "")
      .slice(0, 40);
    return word || (index === 0 ? "total" : `score_${index + 1}`);
  });
}

function withRange(instrument: Instrument, subscale: Subscale): Subscale {
  const count = subscale.items.length;
  if (subscale.items.some((id) => !instrument.items[Number(id) - 1])) return subscale;
  const raw = rawGrid(instrument, subscale, count);
  if (!raw) return subscale;
  const divisor = subscale.aggregate === "mean" ? count : 1;
  return { ...subscale, range: [raw.min / divisor, raw.max / divisor], step: raw.step / divisor };
}

/**
 * A definition as the form has it, for editing; null where it says more than the form can show (a conversion,
 * bands, several sets of answers …). Such a one is edited as it is written.
 */
export function readForm(instrument: Instrument): OwnForm | null {
  const language = Object.keys(instrument.name)[0] ?? "en";
  const textOf = (words: Record<string, string> | null | undefined) => words?.[language] ?? "";
  const [set] = Object.values(instrument.optionSets);
  const [first] = instrument.items;
  if (!first) return null;
  const form: OwnForm = {
    id: instrument.id,
    name: textOf(instrument.name),
    domain: instrument.domain[0] ?? domains[0],
    language,
    author: instrument.licence.attribution,
    mayLeave: instrument.licence.textRedistributable,
    answers: first.range
      ? {
          kind: "range",
          min: first.range.min,
          max: first.range.max,
          low: textOf(first.range.low),
          high: textOf(first.range.high),
        }
      : {
          kind: "options",
          options: (set ?? []).map(({ label, value }) => ({ label: textOf(label), value: value ?? -1 })),
        },
    items: instrument.items.map(({ text, reverse }) => ({ text: textOf(text), reverse: reverse ?? false })),
    subscales: instrument.subscales.map(({ label, items, aggregate, missing, direction }) => ({
      label: textOf(label),
      items,
      aggregate: aggregate === "mean" ? "mean" : "sum",
      mayMiss: missing?.maxMissing ?? 0,
      direction,
    })),
    examples: instrument.vectors.slice(3),
  };
  // The form can show it exactly when writing it down again gives the same.
  const again = writeDefinition(form, instrument.version);
  return sameJson(again, instrument) ? form : null;
}

function sameJson(a: unknown, b: unknown): boolean {
  const ordered = (value: unknown): unknown =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([x], [y]) => (x < y ? -1 : 1))
            .map(([key, part]) => [key, ordered(part)]),
        )
      : Array.isArray(value)
        ? value.map(ordered)
        : value;
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** The version that follows: "1" becomes "2", "1.9" becomes "1.10", a word gets a number. */
export function nextVersion(version: string): string {
  const end = /^(.*?)(\d+)$/.exec(version);
  return end ? `${end[1]}${Number(end[2]) + 1}` : `${version}-2`;
}

/** A name for files out of a name for people: "Feeling at home" becomes "feeling-at-home". */
export function idFrom(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}
