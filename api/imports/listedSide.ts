import type postgres from "postgres";
import { tell } from "#shared/imports/tell";
import type { Place } from "./settling";

/** The cohorts and groups of a list by their index in `incoming`, and the attributes that its mapping names. */
export interface RosterLabels {
  cohortIds: number[];
  groupIds: number[];
  groups: string[];
  attributes: string[];
}

/** What a list says of people, as questions of which a conflict may be. */
export function listedQuestions(attributes: readonly string[]) {
  const { message: title, said } = tell("answer.group");
  return [
    { title, said, kind: "text" as const },
    ...attributes.map((name) => ({ title: name, kind: "text" as const })),
  ];
}

/** What is said of one person, in SQL, as answers to `listedQuestions`: their group and attributes. */
export function listedSide(
  sql: Place["sql"],
  { attributes }: RosterLabels,
  group: postgres.PendingQuery<postgres.Row[]>,
  details: postgres.PendingQuery<postgres.Row[]>,
) {
  return sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('question', said.n, 'text', said.text)), '[]') FROM (
      SELECT 0 AS n, ${group} AS text
      UNION ALL SELECT array_position(${attributes}::text[], one.key), one.value FROM jsonb_each_text(${details}) one
    ) said WHERE said.n IS NOT NULL AND said.text IS NOT NULL)`;
}
