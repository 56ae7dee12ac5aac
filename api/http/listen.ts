import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Problem } from "#shared/problem";

interface App {
  fetch: (request: Request, env: never) => Response | Promise<Response>;
}

/**
 * Listens, and says in words why it cannot.
 *
 * @returns The address to open, and `close`, which lets requests end (ten seconds at most).
 */
export async function listen(app: App, host: string, port: number) {
  const server = createAdaptorServer({ fetch: app.fetch as never }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: listening } = server.address() as AddressInfo;
  return { url: `http://${nameOf(host)}:${listening}`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), 10_000);
  // A connection whose last request just ended would be kept open for the next one, which will not come.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearInterval(idle);
  clearTimeout(late);
}

/** An address to type: "every address of this machine" is none. */
function nameOf(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const words: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that one, or start with another: PORT=${port + 1}`,
    EACCES: `This user may not listen on port ${port}. Take one above 1024: PORT=3000`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Look at HOST.`,
    ENOTFOUND: `This machine has no address ${host}. Look at HOST.`,
  };
  const sentence = words[error.code ?? ""];
  return sentence ? new Problem("unavailable", sentence) : error;
}
