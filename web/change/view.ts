import type { Instrument, Subscale } from "#shared/instruments/definition";
import type { Measures, Wave } from "../api";
import type { Reading } from "../ui/audience";
import type { ChangeSearch } from "./search";

/** One view with nothing left open: what the address says, and the usual choice where it says nothing. */
export interface View {
  instrument: Instrument;
  subscale: Subscale;
  pre: Wave;
  post: Wave;
  by: string;
  group: string | undefined;
  cohort: string | undefined;
  /** Live figures alone can be told without people matched under two codes. */
  matches: "exact" | undefined;
}

/**
 * Undefined where there is nothing to compare: no instrument with scores, or fewer than two waves.
 *
 * @param measures  What may be chosen, as `choosable` leaves it.
 */
export function viewOf(search: ChangeSearch, measures: Measures, reading: Reading): View | undefined {
  const instrument =
    measures.instruments.find(({ id }) => id === search.instrument) ?? measures.instruments[0];
  if (!instrument) return undefined;
  const subscale =
    instrument.subscales.find(({ id }) => id === search.subscale) ??
    instrument.subscales.find(({ id }) => id === "total") ??
    instrument.subscales[0];
  const waves = comparableWaves(measures.waves);
  const post = waves.slice(1).find(({ key }) => key === search.post) ?? usualPost(waves);
  const earlier = waves.slice(0, post ? waves.indexOf(post) : 0);
  const pre = earlier.find(({ key }) => key === search.pre) ?? earlier[0];
  if (!subscale || !pre || !post) return undefined;
  const by = isChoosable(search.by, measures) ? (search.by ?? "") : "";
  const filters = mayFilter(by, reading) ? { group: search.group, cohort: search.cohort } : noFilters;
  const matches = reading.from === "live" ? search.matches : undefined;
  return { instrument, subscale, pre, post, by, matches, ...filters };
}

const noFilters = { group: undefined, cohort: undefined };

/** What may be chosen: a release has the breakdowns that it was cut with. */
export function choosable(measures: Measures, reading: Reading): Measures {
  if (reading.from !== "release") return measures;
  const { attributes } = reading.current;
  return { ...measures, attributes: measures.attributes.filter((name) => attributes.includes(name)) };
}

/** A release holds attributes one at a time, not within a group or a cohort. */
export function mayFilter(by: string, reading: Reading): boolean {
  return reading.from === "live" || !isAttribute(by);
}

/** The dimensions of a breakdown, as the address and the server name them. */
export function breakdownOf({ by }: Pick<View, "by">): string[] {
  return isAttribute(by) ? [by] : by.split(",").filter(Boolean);
}

function isAttribute(by: string): boolean {
  return !["", "group", "cohort", "group,cohort"].includes(by);
}

function isChoosable(by: string | undefined, { attributes }: Measures): boolean {
  return by === undefined || !isAttribute(by) || attributes.includes(by);
}

/** A wave that people judged looking back is never compared as a measurement. */
export function comparableWaves(waves: readonly Wave[]): Wave[] {
  return waves.filter(({ kind }) => kind !== "then");
}

function usualPost(waves: readonly Wave[]): Wave | undefined {
  return waves.slice(1).find(({ kind }) => kind === "post") ?? waves[1];
}

/** The question to the server. */
export function queryOf(view: View): Record<string, string> & { instrument: string } {
  return {
    instrument: view.instrument.id,
    subscale: view.subscale.id,
    pre: view.pre.key,
    post: view.post.key,
    ...(view.by ? { by: view.by } : {}),
    ...(view.group === undefined ? {} : { group: view.group }),
    ...(view.cohort === undefined ? {} : { cohort: view.cohort }),
  };
}
