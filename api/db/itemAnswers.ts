import { type SQL, sql } from "drizzle-orm";
import type { CountedItem } from "#shared/outcomes/ordinal";
import { keyOf } from "#shared/outcomes/stratum";
import type { OrganizationDb } from "./client";
import { countedSets, joined, personOf } from "./countedSets";
import { byOf, dimensionColumn, isCompared, listLabels } from "./labels";
import { changeRow } from "./schema";

interface AnswerRow extends Record<string, unknown> {
  item: number;
  first: string | null;
  second: string | null;
  paired: boolean;
  pre: number | null;
  post: number | null;
  preMissing: number | null;
  postMissing: number | null;
  n: number;
}

/** One instrument version of a program at two waves. */
export interface ItemQuestion {
  organizationId: string;
  programId: number;
  preWaveId: number;
  postWaveId: number;
  /** `group`, `cohort`, or the name of an attribute; at most one. */
  dimensions: readonly string[];
  versionId: number;
  /** By place of the item: the place of the subscale that says who has both scores, from 0. */
  homes: readonly number[];
  /** The change rows of the people whose scores count; all of the program when left out. */
  people?: SQL;
}

/**
 * Answers before and after, by item: how many people gave which answer at both waves, and why answers are
 * missing. By place of the item in the definition, from 0. Comparison cohorts are left out.
 */
export async function countItemAnswers(
  db: OrganizationDb,
  question: ItemQuestion,
): Promise<Map<number, CountedItem[]>> {
  const labels = await listLabels(db, question);
  const [first, second] = question.dimensions.map(dimensionColumn);
  const { organizationId, programId, versionId, preWaveId, postWaveId } = question;
  const home = sql`(${sql.raw(`array[${question.homes.map((place) => Math.trunc(place) + 1).join(", ")}]::int[]`)})[i.item]`;
  const at = (wave: number, column: "answers" | "missing") =>
    sql`max(a.${sql.raw(column)}) filter (where r.wave_id = ${wave})`;
  const rows = await db.execute<AnswerRow>(sql`
    with given as (
      select ${personOf} as enrollment_id, ${at(preWaveId, "answers")} as pre, ${at(postWaveId, "answers")} as post,
        ${at(preWaveId, "missing")} as pre_missing, ${at(postWaveId, "missing")} as post_missing
      from ${countedSets(question)} ${joined(question)}
      where r.wave_id in (${preWaveId}, ${postWaveId})
      group by 1)
    select i.item::int - 1 as item, ${first ?? sql`null::text`} as first, ${second ?? sql`null::text`} as second,
      coalesce(c.pre[${home}] is not null and c.post[${home}] is not null, false) as paired, i.pre, i.post,
      case when given.pre is not null and i.pre is null then coalesce(i.pre_missing, 2) end as "preMissing",
      case when given.post is not null and i.post is null then coalesce(i.post_missing, 2) end as "postMissing",
      count(*)::int as n
    from given
    join ${question.people ?? changeRow} c on c.organization_id = ${organizationId} and c.enrollment_id = given.enrollment_id
      and c.program_id = ${programId} and c.instrument_version_id = ${versionId}
      and c.pre_wave_id = ${preWaveId} and c.post_wave_id = ${postWaveId}
    cross join lateral unnest(given.pre, given.post, given.pre_missing, given.post_missing)
      with ordinality as i(pre, post, pre_missing, post_missing, item)
    where not ${isCompared(labels)}
    group by 1, 2, 3, 4, 5, 6, 7, 8`);
  const items = new Map<number, Map<string, CountedItem>>();
  for (const row of rows) {
    const strata = items.get(row.item) ?? new Map<string, CountedItem>();
    items.set(row.item, strata);
    const by = byOf(question.dimensions, [row.first, row.second], labels);
    const cell = strata.get(keyOf(by)) ?? {
      ...{ by, pairs: [], unpaired: 0, leftOut: [], missing: { pre: [], post: [] } },
    };
    strata.set(keyOf(by), cell);
    const { paired, pre, post, preMissing, postMissing, n } = row;
    if (paired && pre !== null && post !== null) cell.pairs.push({ pre, post, n });
    else if (paired) {
      cell.unpaired += n;
      cell.leftOut.push({ pre: preMissing, post: postMissing, n });
    }
    if (preMissing !== null) cell.missing.pre.push({ code: preMissing, n });
    if (postMissing !== null) cell.missing.post.push({ code: postMissing, n });
  }
  return new Map([...items].map(([item, strata]) => [item, [...strata.values()]]));
}
