import type { MatchKey } from "#api/matchKey";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportPlan } from "#shared/imports/plan";
import { type Incoming, openIncoming } from "./incoming";
import { keepApart } from "./keepApart";
import { leaveOutErased } from "./leaveOutErased";
import { leaveOutRemoved } from "./leaveOutRemoved";
import { isAnybodyHere } from "./settleEnrollments";
import type { Place } from "./settling";
import type { TakeRows } from "./takeRows";

export interface Filling {
  organizationId: string;
  program: { id: number; waves: { id: number; key: string }[] };
  mapping: Mapping;
  plan: Pick<ImportPlan, "instruments">;
  matchKey: MatchKey;
  /** The file's fingerprint, known once its last row has been read. */
  sha256: () => string;
  /** Where the responses come from: rows that are read, or what a dry run made of them. */
  take: TakeRows;
  /** Where the lines of the responses are kept for later: given them as they are made, and has them again. */
  kept?: { add(lines: Buffer): Promise<void>; moveInto(incoming: Incoming): Promise<void> } | undefined;
}

/**
 * Fills `incoming`. Where the lines are kept elsewhere and nobody is here yet, who answered when is likely to be
 * all that is needed: the answers, most of the work of a `COPY`, stay away until `whole` is asked for, because
 * something in the file meets something.
 */
export async function fillIncoming(place: Place, run: Filling) {
  const { kept } = run;
  const source = {
    organizationId: run.organizationId,
    matchKey: run.matchKey,
    waves: new Map(run.program.waves.map((wave) => [wave.key, wave.id])),
    selfGenerated: run.mapping.selfGenerated !== undefined,
    instruments: run.plan.instruments.length,
  };
  let isBrief = kept !== undefined && source.instruments > 0 && !(await isAnybodyHere(place));
  const incoming = await openIncoming(place.sql, { ...source, keep: kept?.add, isBrief });
  const { rows: taken, arrived } = await run.take(incoming);
  // Nobody else plans by a temporary table's statistics; without them joins by wave before joining by person
  // made five thousand million rows of a hundred thousand. The tables that are being filled have none yet:
  // what looks like one row may be all of them, and looping over them once for each took minutes. Hashing
  // reads them once, whatever the guess.
  await place.sql`SET LOCAL default_statistics_target = 10`;
  const prepare = async () => {
    const looks = arrived.isMixed && !run.mapping.roster;
    const apart = source.selfGenerated ? 0 : await keepApart(place, { matchKey: run.matchKey, looks });
    const erased = await leaveOutErased(place);
    const isAskedFor = run.mapping.include?.includes("removed");
    const removed = isAskedFor ? nothingRemoved : await leaveOutRemoved(place, run.sha256());
    await place.sql`ANALYZE incoming`;
    return { apart, erased, removed };
  };
  const leftOut = await prepare();
  async function whole(): Promise<void> {
    if (!isBrief) return;
    isBrief = false;
    await place.sql`DROP TABLE incoming`;
    await kept!.moveInto(await openIncoming(place.sql, source));
    await prepare();
  }
  return { taken, arrived, ...leftOut, whole };
}

const nothingRemoved = { responses: 0, emptied: 0, removed: [] };
