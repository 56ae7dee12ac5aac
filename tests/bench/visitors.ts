import { Agent, request } from "node:http";
import { percentile95 } from "./row";

/** One request of a visit; `{id}` in its body becomes an id of its own. */
export type Step = [method: string, path: string, body?: string];
export interface Load {
  url: string;
  connections: number;
  /** Visits in all. */
  n: number;
  steps: Step[];
  /** The second number of their loopback addresses: each load comes from a network of its own. */
  network: number;
}

/** How long visits took, in milliseconds. */
export interface Visited {
  ms: number;
  p95: number;
  times: number[];
}

/** The visitors' side of a load, in a process of its own so that it does not wait for the server's work. */
process.on("message", async (load: Load) => {
  process.send!(await visit(load));
});

/** Works through `n` visits over so many connections at once. @returns Milliseconds in all, the 95th percentile, and every visit's own, sorted. */
async function visit({ url, connections, n, steps, network }: Load): Promise<Visited> {
  const times: number[] = [];
  let left = n;
  const agents = Array.from({ length: connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  const began = performance.now();
  await Promise.all(
    agents.map(async (agent, index) => {
      // Each connection comes from an address of its own, so that no limit is met.
      const from = `127.${network}.${index >> 7}.${1 + (index & 127)}`;
      while (left-- > 0) {
        const started = performance.now();
        for (const step of steps) await send(url, agent, from, step);
        times.push(performance.now() - started);
      }
    }),
  );
  const ms = performance.now() - began;
  for (const agent of agents) agent.destroy();
  times.sort((a, b) => a - b);
  return { ms, p95: percentile95(times), times };
}

function send(url: string, agent: Agent, localAddress: string, [method, path, body]: Step): Promise<void> {
  const text = body?.replace("{id}", crypto.randomUUID());
  const headers = text
    ? { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(text) }
    : {};
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, agent, localAddress, headers }, (answer) => {
      answer.resume();
      answer.on("end", () =>
        (answer.statusCode ?? 500) < 300
          ? resolve()
          : reject(new Error(`${method} ${path}: ${answer.statusCode}`)),
      );
    });
    sent.on("error", reject);
    sent.end(text);
  });
}
