import { rangeOfItem } from "#shared/instruments/grid";
import { optionsOf, textIn } from "#shared/instruments/subscale";
import { missingKinds, missingWord } from "#shared/responses/missing";
import { consentPurposes } from "#shared/surveys/definition";
import type { RawShape, ShapeQuestion, ShapeVersion } from "./queries";
import { literal, safeText, whole } from "./sqlText";

/** One column of the wide file: how it is called, what it holds, and how the database makes it. */
export interface RawColumn {
  name: string;
  /** In words, for the codebook. */
  title: string;
  type: "string" | "integer" | "number" | "date";
  /** What its values mean, where they are codes. */
  values?: { value: string; label: string }[];
  sql: string;
}

/** The kinds of missing as files write them: `not_asked`, `not_answered`, `prefers_not_to_say` … */
export const missingWords = missingKinds.slice(1).map(missingWord);
const words = `(array[${missingWords.map(literal).join(",")}]::text[])`;

/** Why there is no answer, as a word; blank where there is one. */
export function whyBlank(answer: string, code: string): string {
  return `(case when ${answer} is null then ${words}[coalesce(nullif(${code}, 0), 2)] end)`;
}

export interface RawWish {
  /** Answers in people's own words: left out unless asked for, since they can name anybody. */
  freeText: boolean;
}

/**
 * The columns of the wide file, in order. A name never changes while its question exists: what is added later comes
 * with names of its own.
 */
export function wideColumns(shape: RawShape, { freeText }: RawWish): RawColumn[] {
  return [
    ...placeColumns(shape),
    ...shape.versions.flatMap(columnsOfVersion),
    ...shape.questions.filter(({ kind }) => freeText || kind !== "text").flatMap(columnsOfQuestion),
  ];
}

const named = "(r.anonymous is false)";
const flag = (condition: string) => `(${condition})::int`;
const yesNo = [
  { value: "0", label: "no" },
  { value: "1", label: "yes" },
];

/** Who, when and where, as far as a file may tell. */
export function placeColumns(shape: RawShape): RawColumn[] {
  const text = (name: string, title: string, sql: string): RawColumn => ({
    name,
    title,
    type: "string",
    sql,
  });
  const yes = (name: string, title: string, condition: string): RawColumn => ({
    ...{ name, title, type: "integer", values: yesNo, sql: flag(condition) },
  });
  return [
    text(
      "person",
      "Random key of the person, made for this file alone. Blank: an anonymous answer",
      "r.person",
    ),
    text(
      "enrollment",
      "Random key of one taking part, the unit in which before and after are paired",
      "r.enrollment",
    ),
    text("response", "Random key of the response", "r.response"),
    {
      ...text("wave", "When in the program it was answered", "r.wave"),
      values: shape.waves.map(({ key, label, kind }) => ({ value: key, label: `${label} (${kind})` })),
    },
    text("cohort", "Who started together", safeText("r.cohort")),
    text("cohort_role", "program, or comparison: people who did not take part", "r.cohort_role"),
    text("group", "Site or circle", safeText(`r."group"`)),
    ...shape.attributes.map((name) =>
      text(
        `attribute.${name}`,
        `What was noted of the person: ${name}`,
        safeText(`(r.attributes ->> ${literal(name)})`),
      ),
    ),
    {
      ...text(
        "submitted_on",
        "Day of answering, in UTC; blank for anonymous answers",
        `case when ${named} then r.submitted_on end`,
      ),
      type: "date",
    },
    text("source", "form, paper or file", "r.source"),
    text(
      "language",
      "Language of the form; blank for anonymous answers",
      `case when ${named} then ${safeText("r.language")} end`,
    ),
    yes("finished", "Whether the form was answered to its end", "r.finished"),
    yes("counts", "Whether it is the response that counts at its wave; of several one does", "r.counts"),
    yes("excluded", "Whether a person of the team left it out of every figure", "r.excluded"),
    ...consentPurposes.map(
      (purpose): RawColumn => ({
        ...yes(`consent.${purpose}`, `Whether the person agreed: ${purpose.replaceAll("_", " ")}`, "true"),
        sql: `c.${purpose}::int`,
      }),
    ),
  ];
}

function columnsOfVersion({ id, prefix, definition }: ShapeVersion): RawColumn[] {
  const set = `a${whole(id)}`;
  const items = definition.items.map((item, k): RawColumn => {
    const values = optionsOf(definition, item).flatMap(({ value, label }) =>
      value === null ? [] : [{ value: String(value), label: textIn(label, "en") }],
    );
    const range = rangeOfItem(definition, item);
    const reversed = item.reverse ? ". Worded the other way round; scores turn it" : "";
    return {
      name: `${prefix}.${item.id}`,
      // Never the wording: whether it may be passed on is for its owner to say.
      title: `${textIn(definition.name, "en")}, question ${item.id}: ${item.key.replaceAll("_", " ")}${reversed}`,
      type: "integer",
      ...(values.length > 0
        ? { values }
        : range
          ? { values: range.values.map((value) => ({ value: String(value), label: String(value) })) }
          : {}),
      sql: `${set}.answers[${k + 1}]`,
    };
  });
  const scores = definition.subscales.map((subscale, k): RawColumn => {
    // Ready scores of a file are read again under this name; others follow from the answers.
    const name =
      definition.items.length === 0 ? `${prefix}.${subscale.id}` : `${prefix}.score.${subscale.id}`;
    const [low, high] = subscale.range;
    const title = `${textIn(definition.name, "en")}, score: ${textIn(subscale.label, "en")} (${low} to ${high})`;
    return { name, title, type: "number", sql: `${set}.scores[${k + 1}]` };
  });
  const missing = definition.items.map(
    (item, k): RawColumn => ({
      name: `${prefix}.${item.id}.missing`,
      title: `Why ${prefix}.${item.id} is blank`,
      type: "string",
      values: missingWords.map((word) => ({ value: word, label: word.replaceAll("_", " ") })),
      sql: whyBlank(
        `${set}.answers[${k + 1}]`,
        `(case when ${set}.response_id is null then 1 else ${set}.missing[${k + 1}] end)`,
      ),
    }),
  );
  return [...items, ...scores, ...missing];
}

/** An answer in words, as a number, or as one bit for each option. */
const of = { number: "n", text: "t", single: "b", multi: "b" } as const;

function columnsOfQuestion({ id, title, kind, options }: ShapeQuestion): RawColumn[] {
  const name = `q${whole(id)}`;
  const missing: RawColumn = {
    name: `${name}.missing`,
    title: `Why ${name} is blank`,
    type: "string",
    values: missingWords.map((word) => ({ value: word, label: word.replaceAll("_", " ") })),
    sql: `(case when o.h${id} then ${whyBlank(`o.${of[kind]}${id}`, `o.m${id}`)} else 'not_asked' end)`,
  };
  if (kind === "number") return [{ name, title, type: "number", sql: `o.n${id}` }, missing];
  if (kind === "text") return [{ name, title, type: "string", sql: safeText(`o.t${id}`) }, missing];
  if (kind === "single") {
    const words = options.map(
      (option, k) => `when o.b${id} & (1::bigint << ${k}) <> 0 then ${literal(option)}`,
    );
    const sql = words.length === 0 ? "null" : safeText(`(case ${words.join(" ")} end)`);
    return [{ name, title, type: "string", sql }, missing];
  }
  return [
    ...options.map(
      (option, k): RawColumn => ({
        name: `${name}.${k + 1}`,
        title: `${title}: ${option}`,
        type: "integer",
        values: yesNo,
        sql: `((o.b${id} >> ${k}) & 1)`,
      }),
    ),
    missing,
  ];
}
