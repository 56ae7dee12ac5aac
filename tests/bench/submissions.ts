import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import postgres from "postgres";
import { createApp } from "#api/app";
import type { AppEnv } from "#api/http/env";
import { listen } from "#api/http/listen";
import { createLog } from "#api/http/log";
import { answers, filled, openSurvey } from "../collect/open";
import { createTestApp } from "../harness";
import type { Bench, BenchPlace, Row } from "./row";
import type { Load, Step, Visited } from "./visitors";

const total = Number(process.env.SUBMISSIONS ?? 3_000);

/**
 * Submissions of a survey of ten questions over HTTP, each acknowledged when it is committed, with 1, 50 and
 * 500 connections from as many loopback addresses as keep the limits on: beside the same server's empty route,
 * and a bare `INSERT` of as many bytes in a loop over as many database connections as the product has. Then 200 a
 * second while a dashboard is read, 300 people behind one address, and one address that sends thousands. Client
 * and database share the machine.
 */
export const benchSubmissions: Bench = async (place) => {
  // The product's own pool, and its log as it is set out of the box.
  const log = createLog("info", { write: () => undefined });
  const app = await createTestApp({ connection: place.application, deps: { db: place.db, log } });
  const opened = await openSurvey(app, { matching: "none" });
  const coded = await openSurvey(app, { matching: "code" });
  const server = createApp(app.deps) as unknown as Hono<AppEnv>;
  server.get("/bench/empty", (c) => c.body(null, 204));
  const { url, close } = await listen(server, "127.0.0.1", 0);
  const visitors = startVisitors();

  /** People known by a code, who answer first and again at the next wave, where their answers are put together. */
  const byCode = async (): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const [name, path] of [
      ["first answers by code, 50", coded.pre],
      ["second answers by code, 50", coded.post],
    ] as const) {
      const steps: Step[] = [["POST", path, body("{id}").replace("who.code=P1", "who.code=P{n}")]];
      const { ms, p95 } = await visitors.visit({ url, connections: 50, n: total, steps });
      const yardstick = [await insertLoop(place, 10, total)];
      rows.push({ name, ours: [ms], yardstick, against: "bare INSERT", note: noteOf(total, ms, p95, 50) });
    }
    return rows;
  };

  /** Two hundred submissions a second while somebody reads the program's dashboard over and over. */
  const whileRead = async (): Promise<Row> => {
    let isOver = false;
    let read = 0;
    const reading = (async () => {
      for (; !isOver; read++)
        await (await app.ada.fetch(`/api/v1/programs/${opened.program}/dashboard`)).text();
    })();
    const steps: Step[] = [["POST", opened.pre, body("{id}")]];
    const n = Math.min(total, 2_000);
    const paced = await visitors.visit({ url, connections: 200, n, steps, perSecond: 200 });
    isOver = true;
    await reading;
    const empty = await visitors.visit({
      url,
      connections: 200,
      n,
      steps: [["GET", "/bench/empty"]],
      perSecond: 200,
    });
    const note = `p95 ${paced.p95.toFixed(0)} ms (aim 150), dashboard read ${read} times meanwhile`;
    return {
      name: "200/s while a dashboard is read",
      ours: [paced.p95],
      yardstick: [empty.p95],
      against: "p95 of the empty route at 200/s",
      note,
    };
  };

  /** A hall of 300 people behind one address, and one address that sends thousands; against the minute they have. */
  const fromOneAddress = async (): Promise<Row[]> => {
    const steps: Step[] = [
      ["GET", opened.pre],
      ["POST", opened.pre, body("{id}")],
    ];
    const hall = await visitors.visit({ url, connections: 300, n: 300, steps, together: true });
    const flood = await visitors.visit({
      url,
      connections: 50,
      n: 3_000,
      steps: steps.slice(1),
      together: true,
    });
    const minute = { yardstick: [60_000], against: "a minute" };
    return [
      {
        name: "a hall of 300",
        ours: [hall.ms],
        ...minute,
        note: `${hall.slowed} of 600 requests told to wait`,
      },
      { name: "3000 from one", ours: [flood.ms], ...minute, note: `${flood.slowed} of 3000 told to wait` },
    ];
  };

  try {
    const rows: Row[] = [];
    for (const connections of [1, 50, 500]) {
      const n = connections === 1 ? Math.ceil(total / 5) : total;
      const load = (...steps: Step[]) => visitors.visit({ url, connections, n, steps });
      const submit = await load(["POST", opened.pre, body("{id}")]);
      const flow = await load(["GET", opened.pre], ["POST", opened.pre, body("{id}")]);
      const empty = await load(["GET", "/bench/empty"]);
      const insert = await insertLoop(place, Math.min(connections, 10), n);
      rows.push(
        {
          name: `submission, ${connections}`,
          ours: [submit.ms],
          yardstick: [insert],
          against: "bare INSERT",
          note: noteOf(n, submit.ms, submit.p95, connections),
        },
        {
          name: `page and submission, ${connections}`,
          ours: [flow.ms],
          yardstick: [empty.ms],
          against: "empty route",
          note: noteOf(n, flow.ms, flow.p95, connections),
        },
      );
    }
    rows.push(...(await byCode()), await whileRead(), ...(await fromOneAddress()));
    return rows;
  } finally {
    visitors.stop();
    await close();
    await app.close();
  }
};

const noteOf = (n: number, ms: number, p95: number, connections: number) =>
  `${Math.round((n / ms) * 1000)}/s, p95 ${p95.toFixed(0)} ms, ${connections} connections`;

/** A whole form of the survey of tests/surveys/draft.ts, under this id. */
export const body = (id: string) =>
  filled({ ...answers, _id: id, _v: "1", _l: "en" }).replace(encodeURIComponent(id), id);

/** Visitors in a process of their own: their work is not the server's. */
export function startVisitors() {
  const visitors = fork(new URL("./visitors.ts", import.meta.url));
  let network = 1;
  const visit = (load: Omit<Load, "network">) =>
    new Promise<Visited>((resolve, reject) => {
      visitors.once("error", reject);
      visitors.once("message", (told: Visited) => {
        visitors.off("error", reject);
        resolve(told);
      });
      visitors.send({ ...load, network: network++ } satisfies Load);
    });
  return { visit, stop: () => visitors.kill() };
}

async function insertLoop({ owner }: BenchPlace, connections: number, n: number): Promise<number> {
  const sql = postgres({ ...owner, max: connections });
  await sql`create table if not exists bench_insert (id uuid primary key, body text)`;
  let left = n;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) await sql`insert into bench_insert values (${randomUUID()}, ${body(randomUUID())})`;
    }),
  );
  const ms = performance.now() - started;
  await sql`drop table bench_insert`;
  await sql.end();
  return ms;
}
