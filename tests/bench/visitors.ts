import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { percentile95 } from "./row";

/** One request of a visit; `{id}` in its body becomes an id of its own, `{n}` the visit's number from 1 on. */
export type Step = [method: string, path: string, body?: string];
export interface Load {
  url: string;
  connections: number;
  /** Visits in all. */
  n: number;
  steps: Step[];
  /** The second number of their loopback addresses: each load comes from a network of its own. */
  network: number;
  /** As many visits begin in a second, whether or not earlier ones have ended; else each begins when one ends. */
  perSecond?: number;
  /** All come from one address, as people in a hall do, and may be told to wait (429). */
  together?: boolean;
}

/** How long visits took, in milliseconds. */
export interface Visited {
  ms: number;
  p95: number;
  times: number[];
  /** Requests that were told to wait; none where each connection has an address of its own. */
  slowed: number;
}

/** The visitors' side of a load, in a process of its own so that it does not wait for the server's work. */
process.on("message", async (load: Load) => {
  process.send!(await visit(load));
});

/** Works through `n` visits over so many connections at once. @returns Milliseconds in all, the 95th percentile, and every visit's own, sorted. */
async function visit(load: Load): Promise<Visited> {
  const { url, connections, n, steps, network, perSecond, together = false } = load;
  const times: number[] = [];
  let left = n;
  let slowed = 0;
  const agents = Array.from({ length: connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const began = performance.now();
  await Promise.all(
    agents.map(async (agent, index) => {
      // Each connection comes from an address of its own, so that no limit is met.
      const from = together ? `127.${network}.0.1` : `127.${network}.${index >> 7}.${1 + (index & 127)}`;
      while (left-- > 0) {
        const number = n - left;
        // Where visits come at their own pace, one that has to wait for a connection has waited already.
        const due = perSecond === undefined ? performance.now() : began + ((number - 1) / perSecond) * 1_000;
        if (due > performance.now()) await setTimeout(due - performance.now());
        for (const step of steps) {
          const status = await send(url, agent, from, step, number);
          if (status === 429) slowed++;
          if (status >= 300 && !(together && status === 429))
            throw new Error(`${step[0]} ${step[1]}: ${status}`);
        }
        times.push(performance.now() - due);
      }
    }),
  );
  const ms = performance.now() - began;
  for (const agent of agents) agent.destroy();
  times.sort((a, b) => a - b);
  return { ms, p95: percentile95(times), times, slowed };
}

function send(
  url: string,
  agent: Agent,
  localAddress: string,
  [method, path, body]: Step,
  number: number,
): Promise<number> {
  const text = body?.replace("{id}", crypto.randomUUID()).replace("{n}", String(number));
  const headers = text
    ? { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(text) }
    : {};
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, agent, localAddress, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 500));
    });
    sent.on("error", reject);
    sent.end(text);
  });
}
