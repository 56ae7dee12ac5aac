import { usualPair } from "#shared/outcomes/mainOutcomes";
import type { Measures, Wave } from "../api";
import type { DashboardSearch } from "./search";

/** The two waves that an address compares; what it leaves open is the usual pair, as far as the program has one. */
export function wavesIn(
  search: Pick<DashboardSearch, "pre" | "post">,
  measured: Measures,
): { pre: Wave | undefined; post: Wave | undefined } {
  const waves = measured.waves.filter(({ kind }) => kind !== "then");
  const [, usual] = usualPair(waves) ?? [];
  const post = waves.slice(1).find(({ key }) => key === search.post) ?? usual;
  const earlier = waves.slice(0, post ? waves.indexOf(post) : 0);
  return { pre: earlier.find(({ key }) => key === search.pre) ?? earlier[0], post };
}
