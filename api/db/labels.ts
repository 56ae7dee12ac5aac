import { and, eq, sql } from "drizzle-orm";
import type { Stratum } from "#shared/outcomes/stratum";
import type { OrganizationDb } from "./client";
import { cohort, group } from "./schema";

/** What a program's groups and cohorts are called, by id. */
export interface Labels {
  group: Map<string, string>;
  cohort: Map<string, string>;
  /** Ids of comparison cohorts: they never enter a program's figures. */
  compared: number[];
}

/** The names of groups and cohorts by id, and which cohorts are there for comparison. */
export async function listLabels(
  db: OrganizationDb,
  question: { organizationId: string; programId: number },
): Promise<Labels> {
  const { organizationId, programId } = question;
  const groups = await db
    .select({ id: group.id, name: group.name })
    .from(group)
    .where(and(eq(group.organizationId, organizationId), eq(group.programId, programId)));
  const cohorts = await db
    .select({ id: cohort.id, name: cohort.name, role: cohort.role })
    .from(cohort)
    .where(and(eq(cohort.organizationId, organizationId), eq(cohort.programId, programId)));
  return {
    group: new Map(groups.map(({ id, name }) => [String(id), name])),
    cohort: new Map(cohorts.map(({ id, name }) => [String(id), name])),
    compared: cohorts.flatMap(({ id, role }) => (role === "comparison" ? [id] : [])),
  };
}

/** Whether a row `c` is of a comparison cohort. */
export function isCompared({ compared }: Labels) {
  if (compared.length === 0) return sql`false`;
  return sql`coalesce(c.cohort_id in ${compared}, false)`;
}

/** The column of a row `c` that holds a label: a group or cohort by id, an attribute by its value. */
export function dimensionColumn(dimension: string) {
  if (dimension === "group") return sql`c.group_id::text`;
  if (dimension === "cohort") return sql`c.cohort_id::text`;
  return sql`c.attributes ->> ${dimension}::text`;
}

/** The stratum of two labels as they were read, with the names of groups and cohorts. */
export function byOf(
  dimensions: readonly string[],
  values: (string | null)[],
  labels: Labels,
): Stratum["by"] {
  return Object.fromEntries(
    dimensions.map((dimension, i) => {
      const value = values[i] ?? null;
      const named = dimension === "group" || dimension === "cohort" ? labels[dimension] : undefined;
      return [dimension, value === null ? null : (named?.get(value) ?? value)];
    }),
  );
}
