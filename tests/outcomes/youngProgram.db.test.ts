import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { countEveryPair } from "#api/outcomes/queries";
import { findBuiltIn } from "#shared/instruments/library";
import { createTestApp, type TestApp } from "../harness";
import { startProgram } from "../imports/api";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

const people = 1_500;

test("who gave no code is counted once each, not once for everybody else, before statistics are kept", async () => {
  const programId = await startProgram(app.ada);
  const { waves } = await (await app.ada.fetch(`/api/v1/programs/${programId}`)).json();
  const [preWaveId, postWaveId] = waves.map(({ id }: { id: number }) => id) as [number, number];
  const { organizationId } = app.ada;
  const { read, counted } = await withOrganization(app.db, organizationId, async (db) => {
    const versionId = await pinInstrumentVersion(db, findBuiltIn("ucla-3")!);
    await db.execute(sql`with somebody as (
        insert into enrollment (program_id) select ${programId} from generate_series(1, ${people}) returning id
      ) insert into change_row (program_id, instrument_version_id, pre_wave_id, post_wave_id, enrollment_id, pre)
        select ${programId}, ${versionId}, ${preWaveId}, ${postWaveId}, id, array[3 + id % 7] from somebody`);
    // A planner that knows nothing of the tables may choose anything: here it likes the worst.
    await db.execute(sql`set local enable_hashjoin = off`);
    const fetched = async () => {
      const [row] = await db.execute<{ n: string }>(sql`
        select seq_tup_read + idx_tup_fetch as n from pg_stat_xact_user_tables where relname = 'change_row'`);
      return Number(row!.n);
    };
    const before = await fetched();
    const question = { organizationId, programId, preWaveId, postWaveId, dimensions: [] };
    const all = await countEveryPair(db, question);
    return { read: (await fetched()) - before, counted: all.get(versionId)?.[0]?.cells[0]?.table };
  });
  expect(counted?.anonymous?.pre.reduce((sum, { n }) => sum + n, 0)).toBe(people);
  expect(read).toBeGreaterThanOrEqual(2 * people);
  expect(read).toBeLessThan(4 * people);
});
