import { optionsOf, textIn } from "#shared/instruments/subscale";
import { scoreReasons } from "#shared/scores/scoreAnswers";
import { consentPurposes } from "#shared/surveys/definition";
import { type RawColumn, type RawWish, whyBlank } from "./columns";
import type { RawShape } from "./queries";
import { literal, randomKey, safeText, whole } from "./sqlText";

const own = "(select current_setting('app.organization_id')::uuid)";

interface Rows {
  shape: RawShape;
  wish: RawWish;
  /** 32 random bytes, made for one file and forgotten: keys and order follow from it. */
  seed: Buffer;
}

/**
 * Every response of a program, one a row. Joined enrollments stand as the one that stands for the person. The order
 * follows from the seed: the order of arrival would tell who is who to anybody who knows the file they came from.
 */
export function wideSelect({ shape, seed }: Omit<Rows, "wish">, columns: readonly RawColumn[]): string {
  const sets = shape.versions.map(
    ({ id }) => `left join answer_set a${whole(id)} on a${id}.organization_id = ${own}
      and a${id}.enrollment_id = r.own_enrollment and a${id}.response_id = r.id and a${id}.instrument_version_id = ${id}`,
  );
  return `select ${columns.map(({ sql }) => sql).join(",\n")}
    from ${responses(shape, seed)} r
    left join ${consents} c on c.enrollment_id = r.own_enrollment and c.response_id = r.id
    left join ${ownAnswers(shape)} o on o.enrollment_id = r.own_enrollment and o.response_id = r.id
    ${sets.join("\n")}
    ${inOrder}`;
}

/** The columns of the long file: fixed, whatever a program asks. */
export const longColumns = [
  ["person", "Random key of the person, made for this file alone. Blank: an anonymous answer"],
  ["enrollment", "Random key of one taking part"],
  ["response", "Random key of the response"],
  ["wave", "When in the program it was answered"],
  ["cohort", "Who started together"],
  ["cohort_role", "program, or comparison"],
  ["group", "Site or circle"],
  ["counts", "1: the response that counts at its wave"],
  ["excluded", "1: left out of every figure by a person of the team"],
  ["kind", "item, score or question (the program's own)"],
  ["instrument", "Id of the instrument; blank for own questions"],
  ["version", "Version of the instrument"],
  ["name", "Number of the item, name of the subscale, or q and the number of the own question"],
  ["option", "Of a question with several answers: which option the row is about"],
  ["value", "The number that was stored; 1 or 0 where the row is about an option"],
  ["text", "The answer in words, where it has any"],
  ["missing", "Why value and text are blank"],
] as const;

/** Every answer, then every score, then every answer to own questions of a program, one a row. */
export function longSelect({ shape, wish, seed }: Rows): string {
  const place = `r.person, r.enrollment, r.response, r.wave, ${safeText("r.cohort")} as cohort, r.cohort_role,
    ${safeText(`r."group"`)} as "group", r.counts::int, r.excluded::int`;
  const parts = [...answersOf(shape, seed), ...ownAnswersOf(shape, wish, seed)];
  return parts.length === 0
    ? `select ${longColumns.map(() => "null::text").join(", ")} where false`
    : parts.map(({ told, from }) => `(select ${place}, ${told} from ${from})`).join("\nunion all\n");
}

interface Part {
  told: string;
  /** Rows in their order, each opened into its answers only then: sorting answers would take several times as long. */
  from: string;
}

function answersOf(shape: RawShape, seed: Buffer): Part[] {
  const { versions } = shape;
  if (versions.length === 0) return [];
  const labels = versions.flatMap(({ id, definition }) =>
    definition.items.flatMap((item, k) =>
      optionsOf(definition, item).flatMap(({ value, label }) =>
        value === null
          ? []
          : [`when ${literal(`${whole(id)} ${k + 1} ${value}`)} then ${literal(textIn(label, "en"))}`],
      ),
    ),
  );
  const known = versions.map(({ id, definition }) => {
    const names = (list: readonly { id: string }[]) =>
      `array[${list.map((one) => literal(one.id)).join(",")}]::text[]`;
    const { instrument, version } = { instrument: definition.id, version: definition.version };
    return `(${whole(id)}, ${literal(instrument)}, ${literal(version)}, ${names(definition.items)}, ${names(definition.subscales)})`;
  });
  const sets = `(select r.*, a.answers, a.missing, a.scores, a.reasons, a.instrument_version_id, v.instrument, v.version,
      v.items, v.subscales
    from ${responses(shape, seed)} r
    join answer_set a on a.organization_id = ${own} and a.enrollment_id = r.own_enrollment and a.response_id = r.id
    join (values ${known.join(",")}) v(version_id, instrument, version, items, subscales)
      on v.version_id = a.instrument_version_id
    ${inOrder}, a.instrument_version_id) r`;
  const reason = `(array[${scoreReasons.map(literal).join(",")}]::text[])[u.why]`;
  const label =
    labels.length === 0
      ? "null::text"
      : safeText(`(case r.instrument_version_id || ' ' || u.k || ' ' || u.answer ${labels.join(" ")} end)`);
  return [
    {
      told: `'item' as kind, r.instrument, r.version, r.items[u.k] as name, null::int as option, u.answer::float8 as value,
        ${label} as text, ${whyBlank("u.answer", "u.why")} as missing`,
      from: `${sets} cross join lateral unnest(r.answers, r.missing) with ordinality u(answer, why, k)`,
    },
    {
      told: `'score', r.instrument, r.version, r.subscales[u.k], null, u.score, null,
        case when u.score is null then ${reason} end`,
      from: `${sets} cross join lateral unnest(r.scores, r.reasons) with ordinality u(score, why, k)`,
    },
  ];
}

function ownAnswersOf(shape: RawShape, { freeText }: RawWish, seed: Buffer): Part[] {
  const asked = shape.questions.filter(({ kind }) => freeText || kind !== "text");
  if (asked.length === 0) return [];
  const sets = (
    kinds: string,
    ids: number[],
  ) => `(select r.*, o.number, o.text, o.options, o.missing, q.id as question,
      q.options as choices
    from ${responses(shape, seed)} r
    join own_answer o on o.organization_id = ${own} and o.enrollment_id = r.own_enrollment and o.response_id = r.id
      and o.question_id in (${ids.map(whole).join(",")})
    join question q on q.organization_id = ${own} and q.id = o.question_id and q.kind ${kinds}
    ${inOrder}, q.id) r`;
  const missing = whyBlank("coalesce(r.number::text, r.text, r.options::text)", "r.missing");
  const chosen = `(select r.choices[k] from generate_subscripts(r.choices, 1) k
    where r.options & (1::bigint << (k - 1)) <> 0 order by k limit 1)`;
  const ids = asked.map(({ id }) => id);
  return [
    {
      told: `'question' as kind, null::text as instrument, null::text as version, 'q' || r.question as name,
        null::int as option, r.number as value, ${safeText(`coalesce(r.text, ${chosen})`)} as text, ${missing} as missing`,
      from: sets("<> 'multi'", ids),
    },
    {
      told: `'question', null, null, 'q' || r.question, k.k, ((r.options >> (k.k - 1)) & 1)::float8,
        ${safeText("r.choices[k.k]")}, ${missing}`,
      from: `${sets("= 'multi'", ids)} cross join lateral generate_subscripts(r.choices, 1) k(k)`,
    },
  ];
}

const inOrder = "order by r.shuffle, r.wave_position, r.moment, r.id";

/** Responses with who, when and where, in the words of the file. */
function responses({ programId }: RawShape, seed: Buffer): string {
  return `(select r.id, r.enrollment_id as own_enrollment, s.participant_id is null as anonymous,
      hashint8extended(s.id, ${seed.readBigInt64BE(0)}) as shuffle, w.position as wave_position, r.submitted_at as moment,
      ${randomKey("P", "s.participant_id", seed)} as person, ${randomKey("E", "s.id", seed)} as enrollment,
      ${randomKey("R", "r.id", seed)} as response, w.key as wave, k.name as cohort, coalesce(k.role, 'program') as cohort_role,
      g.name as "group", s.attributes, to_char(r.submitted_at at time zone 'UTC', 'YYYY-MM-DD') as submitted_on,
      r.source, r.language, r.finished, r.counts, exists (select 1 from exclusion x where x.organization_id = ${own}
        and x.enrollment_id = r.enrollment_id and x.response_id = r.id and x.lifted_at is null) as excluded
    from enrollment e
    join enrollment s on s.organization_id = ${own} and s.id = coalesce(e.joined_into, e.id)
    join response r on r.organization_id = ${own} and r.enrollment_id = e.id
    join wave w on w.organization_id = ${own} and w.id = r.wave_id
    left join cohort k on k.organization_id = ${own} and k.id = s.cohort_id
    left join "group" g on g.organization_id = ${own} and g.id = s.group_id
    where e.organization_id = ${own} and e.program_id = ${whole(programId)})`;
}

const consents = `(select enrollment_id, response_id, ${consentPurposes
  .map((purpose) => `bool_or(given) filter (where purpose = '${purpose}') as ${purpose}`)
  .join(", ")} from consent where organization_id = ${own} group by 1, 2)`;

function ownAnswers({ questions }: RawShape): string {
  const one = (id: number) => `filter (where question_id = ${whole(id)})`;
  const columns = questions.flatMap(({ id }) => [
    `bool_or(true) ${one(id)} as h${id}`,
    `max(number) ${one(id)} as n${id}`,
    `max(text) ${one(id)} as t${id}`,
    `max(options) ${one(id)} as b${id}`,
    `max(missing) ${one(id)} as m${id}`,
  ]);
  const ids = questions.map(({ id }) => whole(id)).join(",") || "null";
  return `(select ${["enrollment_id", "response_id", ...columns].join(", ")} from own_answer
    where organization_id = ${own} and question_id in (${ids}) group by 1, 2)`;
}
