import { createHash } from "node:crypto";
import { connectionOf, type Database, type OrganizationDb, withOrganization } from "#api/db/client";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportPlan } from "#shared/imports/plan";
import type { Advice } from "#shared/imports/planAnswers";
import type { GatheredProblems } from "#shared/imports/report";
import type { Arrived, Incoming } from "./incoming";
import type { RowsRead, TakeRows } from "./takeRows";

/** All that reading a staged file under one mapping told, but for the responses themselves. */
export interface Ready {
  rows: RowsRead;
  arrived: Arrived;
  problems: GatheredProblems;
  /** What the columns as a whole suggest. */
  offset: Advice[];
  failedRows: string;
}

interface StoredReady extends Omit<Ready, "rows"> {
  fingerprint: string;
  rows: Omit<RowsRead, "skippedBecause" | "noted"> & {
    skippedBecause: [string, number][];
    noted: [string, number][];
  };
}

/** Of the columns that a line holds: lines that an older product left ready are not taken. */
const linesVersion = 4;

/** What decides how a row is read, in one word: where it is the same, the rows come out the same. How conflicts are settled comes after reading. */
export function fingerprintOf(
  {
    mapping,
    program,
    head: reading,
    language = "en",
  }: {
    mapping: Mapping;
    program: { waves: readonly { id: number; key: string }[] };
    head: { source: { id: string }; header: unknown };
    /** Of the failed rows, which come out with the others. */
    language?: string | undefined;
  },
  plan: Pick<ImportPlan, "instruments">,
): string {
  const instruments = plan.instruments.map((instrument) => [instrument.id, instrument.version, instrument]);
  const places = program.waves.map(({ id, key }) => [id, key]);
  return createHash("sha256")
    .update(
      JSON.stringify([
        { ...mapping, conflicts: undefined },
        instruments,
        places,
        reading.source.id,
        reading.header,
        language,
        linesVersion,
      ]),
    )
    .digest("hex");
}

/** What a dry run under the same fingerprint left ready, if one did. */
export async function findReady(
  own: OrganizationDb,
  organizationId: string,
  importId: number,
  fingerprint: string,
): Promise<Ready | undefined> {
  const [row] = await connectionOf(own)<{ ready: StoredReady | null }[]>`
    SELECT ready FROM import WHERE organization_id = ${organizationId} AND id = ${importId}`;
  if (row?.ready?.fingerprint !== fingerprint) return undefined;
  const { rows, ...ready } = row.ready;
  return {
    ...ready,
    rows: { ...rows, skippedBecause: new Map(rows.skippedBecause), noted: new Map(rows.noted) },
  };
}

/** Takes a dry run's responses as they are: nothing is read, checked or scored again. */
export function moveInto(db: Database, organizationId: string, importId: number, ready: Ready): TakeRows {
  return async (incoming) => {
    const { responses } = await moveLines(db, organizationId, importId, incoming);
    return { rows: ready.rows, arrived: { ...ready.arrived, responses } };
  };
}

/** Puts the lines that were kept of a file into `incoming` and ends it. */
export async function moveLines(
  db: Database,
  organizationId: string,
  importId: number,
  incoming: Incoming,
): Promise<Arrived> {
  const read = (position: number) => {
    const chunk = withOrganization(db, organizationId, async (own) => {
      const [row] = await connectionOf(own)<{ lines: Buffer }[]>`
        SELECT lines FROM import_ready
        WHERE organization_id = ${organizationId} AND import_id = ${importId} AND position = ${position}`;
      return row?.lines;
    });
    // Whoever stops before the end does not wait for the one that is on its way.
    chunk.catch(() => {});
    return chunk;
  };
  try {
    let next = read(0);
    for (let position = 1; ; position++) {
      const lines = await next;
      if (!lines) break;
      next = read(position);
      await incoming.move(lines);
    }
  } catch (error) {
    incoming.abort(error as Error);
    throw error;
  }
  return incoming.end();
}

export interface ReadyKeeper {
  add(lines: Buffer): Promise<void>;
  /** Answers when all that was added can be read. */
  settle(): Promise<void>;
  /** From now on a confirmation finds them. */
  finish(fingerprint: string, ready: Ready): Promise<void>;
}

/** Lines kept together: a transaction for every 64 kB took longer than reading and checking them. */
const chunkBytes = 1024 * 1024;

/**
 * Keeps what a dry run makes of a staged file, on a connection of its own: the dry run's is busy with the
 * COPY and is rolled back at its end. Until `finish` nothing counts as ready.
 */
export async function keepReady(
  db: Database,
  organizationId: string,
  importId: number,
): Promise<ReadyKeeper> {
  const inOrganization = (work: (sql: ReturnType<typeof connectionOf>) => Promise<unknown>) =>
    withOrganization(db, organizationId, (own) => work(connectionOf(own)));
  await inOrganization(async (sql) => {
    await sql`UPDATE import SET ready = NULL WHERE organization_id = ${organizationId} AND id = ${importId}`;
    await sql`DELETE FROM import_ready WHERE organization_id = ${organizationId} AND import_id = ${importId}`;
  });
  let position = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  const flush = async () => {
    if (bytes === 0) return;
    const lines = Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
    // One is written while the next is made; a third waits.
    await underWay;
    underWay = inOrganization(async (sql) => {
      // Nothing counts before `finish`, whose commit waits for the disk and takes these with it.
      await sql`SET LOCAL synchronous_commit = off`;
      await sql`INSERT INTO import_ready (organization_id, import_id, position, lines)
        VALUES (${organizationId}, ${importId}, ${position++}, ${lines})`;
    });
    // Whoever adds or finishes next hears of a failure; nobody may for a while.
    underWay.catch(() => {});
  };
  return {
    async add(lines) {
      waiting.push(lines);
      bytes += lines.length;
      if (bytes >= chunkBytes) await flush();
    },
    async settle() {
      await flush();
      await underWay;
    },
    async finish(fingerprint, { rows, ...ready }) {
      await flush();
      await underWay;
      const stored: StoredReady = {
        fingerprint,
        ...ready,
        rows: { ...rows, skippedBecause: [...rows.skippedBecause], noted: [...rows.noted] },
      };
      await inOrganization(
        (sql) => sql`UPDATE import SET ready = ${JSON.stringify(stored)}::jsonb
          WHERE organization_id = ${organizationId} AND id = ${importId}`,
      );
    },
  };
}

/** What was ready has been stored, or will never be. */
export async function dropReady(
  own: OrganizationDb,
  organizationId: string,
  importId: number,
): Promise<void> {
  const sql = connectionOf(own);
  await sql`UPDATE import SET ready = NULL WHERE organization_id = ${organizationId} AND id = ${importId}`;
  await sql`DELETE FROM import_ready WHERE organization_id = ${organizationId} AND import_id = ${importId}`;
}
