import { execFileSync } from "node:child_process";
import { join } from "node:path";
import postgres from "postgres";
import { expect, test } from "vitest";
import { testConnections } from "../connect";

const { PG_BIN: folder, TEST_DATABASE_URL: server } = process.env;

/** Without this, a run "on the older Postgres" could be a second run on the usual one, and nobody would know. */
test("the database tests run on the Postgres that was asked for", async () => {
  const sql = postgres({ ...testConnections().application, max: 1 });
  try {
    const [row] = await sql<
      [{ major: number }]
    >`select current_setting('server_version_num')::int / 10000 as major`;
    if (server) expect(row.major).toBeGreaterThanOrEqual(15);
    else expect(row.major).toBe(folder ? readMajor(folder) : 18);
  } finally {
    await sql.end();
  }
});

function readMajor(programs: string): number {
  const said = execFileSync(join(programs, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/ (\d+)\./.exec(said)?.[1]);
}
