import { readFile, writeFile } from "node:fs/promises";
import { platform, setPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#api/db/client";
import type { PgConnection } from "#api/db/connection";

/**
 * About a third of what others get while all want it. Much lower, and an import on a machine that is busy with other
 * things hardly comes on (ten times as slow, beside eleven others), and what it holds others wait for.
 */
const niceness = 5;
/** Linux takes one change of a group from one process in a tenth of a second. */
const groupAfter = 110;

/**
 * Lets what imports do in the database wait for what participants do there: the processes of Postgres that
 * serve these connections get less of the processor than all others while others want it, and all of it
 * otherwise. Without it a submission that met an import took four times as long as alone.
 *
 * Works on Linux, where the database runs on this machine as this user (as the one does that comes with the
 * product), and does nothing elsewhere: a number of a process on another machine would be somebody else's here.
 *
 * @param size  How many connections the pool has. All are opened.
 * @returns To be called before each piece of work: connections are made anew now and then.
 */
export function openGivingWay(db: Database, { host }: PgConnection, size: number): () => Promise<void> {
  const isHere = platform() === "linux" && host.startsWith("/");
  const lowered = new Set<number>();
  return async () => {
    if (!isHere) return;
    const pids = await backendsOf(db, size);
    for (const pid of pids) {
      if (lowered.has(pid) || !(await isPostgres(pid))) continue;
      lowered.add(pid);
      await lower(pid).catch(() => {});
    }
  };
}

/** One transaction for each connection at the same time: each holds one of the pool until all are known. */
async function backendsOf(db: Database, size: number): Promise<number[]> {
  let known = 0;
  let letGo: () => void = () => {};
  const all = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return Promise.all(
    Array.from({ length: size }, () =>
      db.$client
        .begin(async (sql) => {
          const [{ pid }] = await sql<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`;
          if (++known === size) letGo();
          await all;
          return pid;
        })
        .catch((error: unknown) => {
          letGo();
          throw error;
        }),
    ),
  );
}

/** A socket can lead out of a container, where numbers of processes mean others. */
async function isPostgres(pid: number): Promise<boolean> {
  const title = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return title.startsWith("postgres: ");
}

async function lower(pid: number): Promise<void> {
  setPriority(pid, niceness);
  // Where each session is a group of its own, it is the group that counts.
  const group = `/proc/${pid}/autogroup`;
  for (let tries = 0; tries < 3; tries++) {
    try {
      await writeFile(group, String(niceness));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return;
      await pause(groupAfter);
    }
  }
}
