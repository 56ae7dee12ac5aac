import type { Me, Measures } from "../api";
import { audienceQuery, type ReadableRelease, type Reading, readingOf } from "../ui/audience";
import { filterIn } from "./filters";
import type { DashboardFilter, DashboardSearch } from "./search";
import type { SavedView } from "./viewQueries";
import { openerOf, sayingOf } from "./views";
import { wavesIn } from "./wavesIn";

/** What the server is asked for the figures of a dashboard. */
export type Question = {
  pre?: string;
  post?: string;
  audience?: "shared";
  release?: "current";
} & DashboardFilter;

/** What must be known before a dashboard can ask for its figures. */
interface Opening {
  me: Pick<Me, "role">;
  measured: Measures;
  releases: readonly ReadableRelease[];
  views: readonly SavedView[];
}

/**
 * The question of an address; null where there is nothing to ask for yet. Waves that the address leaves open are left
 * out: the server takes the usual pair too, and has begun to answer that before this code was read
 * (api/http/pageStart.ts).
 */
export function questionOf(
  search: DashboardSearch,
  measured: Measures,
  reading: Reading,
  isTeam: boolean,
): Question | null {
  const { pre, post } = wavesIn(search, measured);
  if (reading.from === "nothing" || !pre || !post || measured.instruments.length === 0) return null;
  const isUsual = search.pre === undefined && search.post === undefined;
  return {
    ...(isUsual ? {} : { pre: pre.key, post: post.key }),
    ...filterIn(search, measured, reading),
    ...audienceQuery(isTeam, reading),
  };
}

/** The question that a dashboard opens with: where its address says nothing, that of the view that was chosen for it. */
export function openingQuestion(asked: DashboardSearch, opening: Opening): Question | null {
  const { me, measured, releases, views } = opening;
  const isBare = Object.keys(sayingOf(asked)).length === 0;
  const search = (isBare && openerOf(views)?.search) || asked;
  const isTeam = me.role !== "viewer";
  return questionOf(search, measured, readingOf(isTeam, search, releases[0] ?? null), isTeam);
}
