import type { Measures } from "../api";
import type { Reading } from "../ui/audience";
import type { DashboardFilter } from "./search";

/** What may be chosen: a release has the attributes that it was cut with. */
export function attributesOf({ attributes }: Measures, reading: Reading): string[] {
  if (reading.from !== "release") return attributes;
  return attributes.filter((name) => reading.current.attributes.includes(name));
}

/**
 * The filter that an address names, as far as it can be told: names that the program does not have any more, or
 * that this reader's figures do not have, are left out, and a value goes before a group and a cohort.
 */
export function filterIn(search: DashboardFilter, measures: Measures, reading: Reading): DashboardFilter {
  const attribute = attributesOf(measures, reading).find((name) => name === search.attribute);
  if (attribute !== undefined && search.value !== undefined) return { attribute, value: search.value };
  const group = measures.groups.find((name) => name === search.group);
  const cohort = measures.cohorts.find(({ name }) => name === search.cohort)?.name;
  return {
    ...(group === undefined ? {} : { group }),
    ...(cohort === undefined ? {} : { cohort }),
    ...(attribute === undefined ? {} : { attribute }),
  };
}

/** What of a choice cannot be told to this reader, as a key of the words that say so; null where all can. */
export function untoldOf(
  { group, cohort, attribute, value }: DashboardFilter,
  reading: Reading,
): "released" | "within" | "both" | "cells" | null {
  const filters = [group, cohort].filter((name) => name !== undefined).length;
  if (value !== undefined) return reading.from === "live" ? "cells" : "within";
  if (attribute === undefined || filters === 0) return null;
  if (reading.from !== "live") return "released";
  return filters > 1 ? "both" : null;
}
