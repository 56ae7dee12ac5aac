import type { QueryClient } from "@tanstack/react-query";
import { measuresQuery, meQuery, releasesQuery } from "../api";
import { dashboardQuery } from "./query";
import { openingQuestion } from "./question";
import type { DashboardSearch } from "./search";
import { viewsQuery } from "./viewQueries";

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
  const question = openingQuestion(asked, { me, measured, releases, views });
  if (question) await client.prefetchQuery(dashboardQuery(programId, question));
}
