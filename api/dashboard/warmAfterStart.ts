import { type Database, withOrganization } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import type { MatchKey } from "#api/matchKey";
import { listPrograms } from "#api/programs/queries";
import { usualPair } from "#shared/outcomes/mainOutcomes";
import { type CountPairs, readGlance } from "./glance";
import { readDashboard } from "./read";

type Actor = AppEnv["Variables"]["actor"];

interface Start {
  database: Database;
  matchKey: MatchKey;
  countPairs: CountPairs;
  now: Date;
}

/** So many programs of an organization, newest first: what memory keeps is bounded too. */
const mostWarmed = 40;

/**
 * Counts after a start what people open first, before anybody does: the programs at a glance and each dashboard, as
 * the team and as viewers see them. One at a time, so that whoever answers a survey meanwhile is not kept waiting.
 *
 * @param signal  The server is stopping: what is being counted ends, and nothing else begins.
 * @returns How many answers it made.
 */
export async function warmAfterStart(
  start: Start,
  organizationIds: readonly string[],
  signal: AbortSignal,
  most: number = mostWarmed,
): Promise<number> {
  let made = 0;
  for (const organizationId of organizationIds) {
    for (const work of await worksOf(start, organizationId, most)) {
      if (signal.aborted) return made;
      made += await work().then(
        () => 1,
        // Whoever asks is told why: a viewer before the first release, a program without answers.
        () => 0,
      );
    }
  }
  return made;
}

async function worksOf(
  start: Start,
  organizationId: string,
  most: number,
): Promise<(() => Promise<unknown>)[]> {
  const { database, now } = start;
  const actors = (["owner", "viewer"] as const).map(
    (role): Actor => ({ organizationId, role, userId: null, via: "apiKey" }),
  );
  const programs = (await withOrganization(database, organizationId, (db) => listPrograms(db, "false")))
    .toSorted((a, b) => b.id - a.id)
    .slice(0, most);
  const glances = actors.map((actor) => () => readGlance({ ...start, actor }, "false", most));
  const dashboards = programs.flatMap(({ id, waves }) => {
    const pair = usualPair(waves);
    if (!pair) return [];
    const asked = { pre: pair[0].key, post: pair[1].key };
    return actors.map((actor) => () => readDashboard({ database, actor, now }, id, asked));
  });
  return [...glances, ...dashboards];
}
