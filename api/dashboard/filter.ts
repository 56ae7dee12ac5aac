import { z } from "@hono/zod-openapi";
import { unknownName } from "#shared/outcomes/asked";
import type { Source } from "#shared/outcomes/release";
import type { By } from "#shared/outcomes/stratum";
import { Problem } from "#shared/problem";

export const filters = {
  group: z.string().optional().meta({ description: "Only this group" }),
  cohort: z.string().optional().meta({ description: "Only this cohort" }),
  attribute: z.string().optional().meta({ description: "Also by this attribute" }),
  value: z.string().optional().meta({
    description:
      "Only people with this value of the attribute. Live, groups and cohorts within it are told; a release holds attributes by themselves",
  }),
};

/** One filter, shared by everything that a dashboard draws. */
export interface DashboardFilter {
  group?: string | undefined;
  cohort?: string | undefined;
  attribute?: string | undefined;
  value?: string | undefined;
}

export interface Filtered {
  /** The people that every figure is about; `{}` for everybody. */
  only: By;
  /** Which breakdowns can be told within them. */
  breakdowns: ("group" | "cohort" | "cells")[];
  /** The attribute that is drawn besides, and within whom; of a filter to one of its values, the choice of values. */
  by?: { name: string; only: By };
}

/**
 * What a filter leaves to tell. Group and cohort are looked up in the group × cohort table, live or released. An
 * attribute is told within one group or one cohort to the team alone: a release holds attributes one at a time,
 * and nothing is counted for a filter that was not published whole.
 *
 * @param known  What the program can be broken down by.
 * @throws Problem `invalid_input` for a name that the program has not, for a value without its attribute, and for
 *   a value together with a group or cohort.
 */
export function filterOf(
  { group, cohort, attribute, value }: DashboardFilter,
  known: { groups: string[]; cohorts: { name: string }[]; attributes: string[] },
  source: Source,
): Filtered {
  const cohorts = known.cohorts.map(({ name }) => name);
  if (group !== undefined && !known.groups.includes(group)) throw unknownName("group", known.groups);
  if (cohort !== undefined && !cohorts.includes(cohort)) throw unknownName("cohort", cohorts);
  if (attribute !== undefined && !known.attributes.includes(attribute))
    throw unknownName("attribute", known.attributes);
  const named: By = {
    ...(group === undefined ? {} : { group }),
    ...(cohort === undefined ? {} : { cohort }),
  };
  const filters = Object.keys(named).length;
  const isLive = source.from === "live";
  if (value !== undefined) {
    if (attribute === undefined) throw wrong("attribute", "name the attribute that the value is of");
    if (filters > 0) throw wrong("value", "choose a value of an attribute, or a group or cohort, not both");
    const only = { [attribute]: value };
    return { only, breakdowns: isLive ? ["group", "cohort"] : [], by: { name: attribute, only: {} } };
  }
  const isTold = attribute !== undefined && (filters === 0 || (isLive && filters === 1));
  return {
    only: named,
    breakdowns: ["group", "cohort", "cells"],
    ...(isTold ? { by: { name: attribute, only: named } } : {}),
  };
}

function wrong(path: string, message: string): Problem {
  return new Problem("invalid_input", `${path}: ${message}`, { places: [{ path, message }] });
}
