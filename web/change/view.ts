import type { Instrument, Subscale } from "#shared/instruments/definition";
import type { ChangeSearch } from "./search";

export interface Wave {
  key: string;
  label: string;
  kind: string;
  /** First and last month of answering, where files gave dates. */
  answered: { from: string; to: string } | null;
}

/** What a program can show, as `GET /programs/{id}/measures` answers it. */
export interface Measures {
  program: { id: number; name: string };
  waves: Wave[];
  instruments: Instrument[];
  attributes: string[];
  cohorts: { name: string; role: string }[];
  groups: string[];
}

/** One view with nothing left open: what the address says, and the usual choice where it says nothing. */
export interface View {
  instrument: Instrument;
  subscale: Subscale;
  pre: Wave;
  post: Wave;
  by: string;
  group: string | undefined;
  cohort: string | undefined;
  audience: "team" | "export";
}

/** Undefined where there is nothing to compare: no instrument with scores, or fewer than two waves. */
export function viewOf(search: ChangeSearch, measures: Measures): View | undefined {
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
  return {
    instrument,
    subscale,
    pre,
    post,
    by: search.by ?? "",
    group: search.group,
    cohort: search.cohort,
    audience: search.audience ?? "team",
  };
}

/** A wave that people judged looking back is never compared as a measurement. */
export function comparableWaves(waves: readonly Wave[]): Wave[] {
  return waves.filter(({ kind }) => kind !== "then");
}

function usualPost(waves: readonly Wave[]): Wave | undefined {
  return waves.slice(1).find(({ kind }) => kind === "post") ?? waves[1];
}

/** The question to the server. */
export function queryOf(
  view: View,
  audience = view.audience,
): Record<string, string> & { instrument: string } {
  return {
    instrument: view.instrument.id,
    subscale: view.subscale.id,
    pre: view.pre.key,
    post: view.post.key,
    audience,
    ...(view.by ? { by: view.by } : {}),
    ...(view.group === undefined ? {} : { group: view.group }),
    ...(view.cohort === undefined ? {} : { cohort: view.cohort }),
  };
}
