import type { QueryClient } from "@tanstack/react-query";
import { measuresQuery, meQuery, releasesQuery } from "../api";
import { audienceQuery, readingOf } from "../ui/audience";
import { filterIn } from "./filters";
import { dashboardQuery } from "./query";
import type { DashboardSearch } from "./search";
import { viewsQuery } from "./viewQueries";
import { openerOf, sayingOf } from "./views";
import { wavesIn } from "./wavesIn";

/**
 * Asks for all that the dashboard opens with while its code is on the way, so that neither waits for the other. The page
 * asks the same again, finds what has come, and tells what went wrong: nothing is told here.
 */
export async function askAhead(
  client: QueryClient,
  programId: number,
  asked: DashboardSearch,
): Promise<void> {
  const [me, measured, { releases }, views] = await Promise.all([
    client.fetchQuery(meQuery),
    client.fetchQuery(measuresQuery(programId)),
    client.fetchQuery(releasesQuery(programId)),
    client.fetchQuery(viewsQuery(programId)),
  ]);
  const isBare = Object.keys(sayingOf(asked)).length === 0;
  const search = (isBare && openerOf(views)?.search) || asked;
  const isTeam = me.role !== "viewer";
  const reading = readingOf(isTeam, search, releases[0] ?? null);
  const { pre, post } = wavesIn(search, measured);
  if (reading.from === "nothing" || !pre || !post || measured.instruments.length === 0) return;
  const filter = filterIn(search, measured, reading);
  const query = { pre: pre.key, post: post.key, ...filter, ...audienceQuery(isTeam, reading) };
  await client.prefetchQuery(dashboardQuery(programId, query));
}
