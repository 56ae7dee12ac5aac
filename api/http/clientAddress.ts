import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { AppEnv } from "./env";

/**
 * Where a request comes from, as nobody can pretend: the socket's address, or behind TRUSTED_PROXIES
 * reverse proxies the entry of X-Forwarded-For that the outermost of them wrote. What the client itself
 * put there lies further left and is never read.
 */
export function clientAddress(c: Context<AppEnv>): string {
  const socket = socketOf(c)?.remoteAddress ?? "unknown";
  const proxies = c.var.deps.settings.TRUSTED_PROXIES;
  if (proxies === 0) return network(socket);
  const hops = (c.req.header("X-Forwarded-For") ?? "").split(",").map((hop) => hop.trim());
  return network(hops.at(-proxies) || socket);
}

/**
 * The address to write into links that leave the page: PUBLIC_URL, else the loopback name that the browser
 * used, else the address on which the request arrived. A forged `Host` header names no other machine.
 */
export function linkOrigin(c: Context<AppEnv>): string {
  const { PUBLIC_URL } = c.var.deps.settings;
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  const asked = new URL(c.req.url);
  if (["localhost", "127.0.0.1", "[::1]"].includes(asked.hostname)) return asked.origin;
  const socket = socketOf(c);
  const address = (socket?.localAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
  return `http://${address.includes(":") ? `[${address}]` : address}:${socket?.localPort ?? c.var.deps.settings.PORT}`;
}

function socketOf(c: Context<AppEnv>) {
  return (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket;
}

/** An IPv6 client owns a whole /64 and could try from each of its addresses: they are one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill("0"), ...right].map((g) => g.replace(/^0+(?=.)/, ""));
  return `${groups.slice(0, 4).join(":")}::/64`;
}
