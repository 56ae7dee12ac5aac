import { spawn } from "node:child_process";
import { getPriority, platform } from "node:os";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "#api/db/client";
import { openGivingWay } from "#api/imports/thread/giveWay";
import { testConnections } from "../connect";

const { application } = testConnections();
/** Only where the database is on this machine can a number of a process be believed. */
const isHere = platform() === "linux" && application.host.startsWith("/");
const pools = [openDatabase(application, { max: 3 }), openDatabase(application, { max: 1 })] as const;
afterAll(() => Promise.all(pools.map((pool) => pool.$client.end())));

const priorities = async (pool: (typeof pools)[number], size: number) => {
  const found = await Promise.all(
    Array.from({ length: size }, () =>
      pool.$client.begin(async (sql) => {
        const [{ pid }] = await sql<[{ pid: number }]>`SELECT pg_backend_pid() AS pid, pg_sleep(0.1)`;
        return [pid, isHere ? getPriority(pid) : undefined] as const;
      }),
    ),
  );
  return [...new Map(found).values()];
};

test("every connection that imports are stored by gives way, and no other does", async () => {
  const [importing, answering] = pools;
  const giveWay = openGivingWay(importing, application, 3);
  await giveWay();
  await giveWay();
  expect(await priorities(importing, 3)).toEqual(isHere ? [5, 5, 5] : [undefined, undefined, undefined]);
  expect(await priorities(answering, 1)).toEqual(isHere ? [0] : [undefined]);
});

test("a database of another machine is left alone, though a process here has the same number", async () => {
  const bystander = spawn("sleep", ["30"]);
  try {
    const pool = { $client: { begin: async () => bystander.pid } } as unknown as (typeof pools)[0];
    await openGivingWay(pool, { ...application, host: "db.example.org" }, 1)();
    // Nor where a socket leads out of a container: what has that number here is no Postgres.
    await openGivingWay(pool, { ...application, host: "/run/postgresql" }, 1)();
    expect(getPriority(bystander.pid)).toBe(0);
  } finally {
    bystander.kill();
  }
});
