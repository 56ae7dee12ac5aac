import { createContext, useContext } from "react";
import type { Instrument, Subscale } from "#shared/instruments/definition";
import type { Measures, Wave } from "../api";
import { audienceQuery, type Reading } from "../ui/audience";
import type { ChangeView, OutcomesSearch } from "./search";

/** One view with nothing left open: what the address says, and the usual choice where it says nothing. */
export interface View {
  programId: number;
  program: string;
  measures: Measures;
  pre: Wave;
  post: Wave;
  /** One dimension, or empty for everyone together. */
  by: string;
  reference: string | undefined;
  instrument: Instrument;
  subscale: Subscale;
  isTeam: boolean;
  reading: Reading;
  /** An ISO time as a date to read. */
  date: (iso: string) => string;
  search: OutcomesSearch;
  onView: ChangeView;
}

const OutcomesView = createContext<View | null>(null);
export const OutcomesViewProvider = OutcomesView.Provider;

/** The view that the page around has settled on. */
export function useView(): View {
  const view = useContext(OutcomesView);
  if (!view) throw new Error("A part of the outcomes stands inside of OutcomesPage");
  return view;
}

/** What the address chooses among; null where there is nothing to compare. */
export function chosen(search: OutcomesSearch, measures: Measures) {
  const instrument =
    measures.instruments.find(({ id }) => id === search.instrument) ?? measures.instruments[0];
  if (!instrument) return null;
  const { subscales } = instrument;
  const subscale =
    subscales.find(({ id }) => id === search.subscale) ??
    subscales.find(({ id }) => id === "total") ??
    subscales[0];
  const waves = comparableWaves(measures.waves);
  const later = waves.slice(1);
  const post =
    later.find(({ key }) => key === search.post) ?? later.find(({ kind }) => kind === "post") ?? later[0];
  const earlier = waves.slice(0, post ? waves.indexOf(post) : 0);
  const pre = earlier.find(({ key }) => key === search.pre) ?? earlier[0];
  if (!subscale || !pre || !post) return null;
  return { instrument, subscale, pre, post };
}

/** A wave that people judged looking back is never compared as a measurement. */
export function comparableWaves(waves: readonly Wave[]): Wave[] {
  return waves.filter(({ kind }) => kind !== "then");
}

/** The breakdowns that can be asked for here, one dimension each; a release has those it was cut with. */
export function breakdowns({ groups, cohorts, attributes }: Measures, reading: Reading): string[] {
  const told =
    reading.from === "release"
      ? attributes.filter((name) => reading.current.attributes.includes(name))
      : attributes;
  const own = cohorts.filter(({ role }) => role === "program");
  return [...(groups.length > 0 ? ["group"] : []), ...(own.length > 0 ? ["cohort"] : []), ...told];
}

/** What every question of this view says to the server. */
export function asked({ pre, post, isTeam, reading }: View) {
  return { pre: pre.key, post: post.key, ...audienceQuery(isTeam, reading) };
}

/** Live figures alone can be told without people matched under two codes. */
export function matchesOf({ reading, search }: View): { matches?: "exact" } {
  return reading.from === "live" && search.matches ? { matches: search.matches } : {};
}
