import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { Hono } from "hono";
import postgres from "postgres";
import { createApp } from "#api/app";
import type { AppEnv } from "#api/http/env";
import { listen } from "#api/http/listen";
import { answers, filled, openSurvey } from "../collect/open";
import { createTestApp } from "../harness";
import type { Bench, BenchPlace, Row } from "./row";

const total = Number(process.env.SUBMISSIONS ?? 3_000);

/**
 * Submissions of a survey of ten questions over HTTP, each acknowledged when it is committed, with 1, 50 and
 * 500 connections from as many loopback addresses as keep the limits on: beside the same server's empty route,
 * and a bare `INSERT` of as many bytes in a loop over as many database connections as the product has. Client
 * and database share the machine.
 */
export const benchSubmissions: Bench = async (place) => {
  const app = await createTestApp({ connection: place.application });
  const opened = await openSurvey(app, { matching: "none" });
  const server = createApp(app.deps) as unknown as Hono<AppEnv>;
  server.get("/bench/empty", (c) => c.body(null, 204));
  const { url, close } = await listen(server, "127.0.0.1", 0);
  try {
    const rows: Row[] = [];
    for (const connections of [1, 50, 500]) {
      const n = connections === 1 ? Math.ceil(total / 5) : total;
      const submit = await load(url, connections, n, () => [["POST", opened.pre, body()]]);
      const flow = await load(url, connections, n, () => [
        ["GET", opened.pre],
        ["POST", opened.pre, body()],
      ]);
      const empty = await load(url, connections, n, () => [["GET", "/bench/empty"]]);
      const insert = await insertLoop(place, Math.min(connections, 10), n);
      const note = (p95: number, ms: number) =>
        `${Math.round((n / ms) * 1000)}/s, p95 ${p95.toFixed(0)} ms, ${connections} connections`;
      rows.push(
        {
          name: `submission, ${connections}`,
          ours: [submit.ms],
          yardstick: [insert],
          against: "bare INSERT",
          note: note(submit.p95, submit.ms),
        },
        {
          name: `page and submission, ${connections}`,
          ours: [flow.ms],
          yardstick: [empty.ms],
          against: "empty route",
          note: note(flow.p95, flow.ms),
        },
      );
    }
    return rows;
  } finally {
    await close();
    await app.close();
  }
};

const body = () => filled({ ...answers, _id: randomUUID(), _v: "1", _l: "en" });

type Step = [method: string, path: string, body?: string];

/** Works through `n` visits over so many connections at once. @returns Milliseconds in all, and the 95th percentile. */
async function load(url: string, connections: number, n: number, visit: () => Step[]) {
  const times: number[] = [];
  let left = n;
  let address = 0;
  const agents = Array.from({ length: connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const began = performance.now();
  await Promise.all(
    agents.map(async (agent) => {
      while (left-- > 0) {
        const started = performance.now();
        // A new address each time, so that no limit is met.
        const from = `127.${1 + (address >> 16)}.${(address >> 8) & 255}.${1 + (address++ % 250)}`;
        for (const step of visit()) await send(url, agent, from, step);
        times.push(performance.now() - started);
      }
    }),
  );
  const ms = performance.now() - began;
  for (const agent of agents) agent.destroy();
  times.sort((a, b) => a - b);
  return { ms, p95: times[Math.floor(times.length * 0.95)]! };
}

function send(url: string, agent: Agent, localAddress: string, [method, path, text]: Step): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}${path}`,
      { method, agent, localAddress, headers: { "Content-Type": "application/x-www-form-urlencoded" } },
      (answer) => {
        answer.resume();
        answer.on("end", () =>
          (answer.statusCode ?? 500) < 300
            ? resolve()
            : reject(new Error(`${method} ${path}: ${answer.statusCode}`)),
        );
      },
    );
    sent.on("error", reject);
    sent.end(text);
  });
}

async function insertLoop({ owner }: BenchPlace, connections: number, n: number): Promise<number> {
  const sql = postgres({ ...owner, max: connections });
  await sql`create table if not exists bench_insert (id uuid primary key, body text)`;
  let left = n;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (left-- > 0) await sql`insert into bench_insert values (${randomUUID()}, ${body()})`;
    }),
  );
  const ms = performance.now() - started;
  await sql`drop table bench_insert`;
  await sql.end();
  return ms;
}
