import { randomBytes, randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { createAuth } from "#api/accounts/auth";
import { createKey, createPerson, foundOrganization } from "#api/accounts/found";
import { addMember, inTransaction } from "#api/accounts/queries";
import { createApp } from "#api/app";
import { type Database, openDatabase } from "#api/db/client";
import type { PgConnection } from "#api/db/connection";
import type { AppEnv, Deps } from "#api/http/env";
import { createLog } from "#api/http/log";
import { openImporters } from "#api/imports/thread/importers";
import { matchKeyFrom } from "#api/matchKey";
import { readSettings } from "#api/settings";

import { testConnections } from "./connect";
import { cast, type PersonName, password } from "./people";

export type Init = Omit<RequestInit, "body"> & {
  /** Sent as JSON. */
  json?: unknown;
  body?: RequestInit["body"];
  /** The socket's address, which a client cannot pretend. */
  from?: string;
  /** What the client says the server is called. */
  host?: string;
};
export type Fetch = (path: string, init?: Init) => Promise<Response>;

export interface Person {
  name: PersonName;
  email: string;
  userId: string;
  organizationId: string;
  /** As this person's browser: signed in, from our own page. */
  fetch: Fetch;
  /** A key that their organization's owner made, with this person's role. */
  apiKey: string;
}

export type TestApp = Record<PersonName, Person> & {
  deps: Deps;
  db: Database;
  /** Every line that the product logged. */
  logged: string[];
  /** As nobody: no cookie, no key. */
  fetch: Fetch;
  /** As the browser that holds this cookie. */
  browser: (cookie?: string) => Fetch;
  /** Signs in and answers a browser of its own. */
  signIn: (email: string, word?: string) => Promise<Fetch>;
  close: () => Promise<void>;
};

interface Options {
  connection?: PgConnection;
  env?: Record<string, string>;
  deps?: Partial<Deps>;
}

/** The product over the test run's database, with nobody in it. Use `createTestApp` unless that matters. */
export function createEmptyApp({
  connection = testConnections().application,
  env = {},
  deps = {},
}: Options = {}) {
  const logged: string[] = [];
  const log = createLog("debug", { write: (line: string) => void logged.push(line) });
  const db = openDatabase(connection, { max: 4 });
  const settings = readSettings(env);
  const secret = randomBytes(32).toString("base64");
  const matchKey = deps.matchKey ?? matchKeyFrom(randomBytes(32));
  const importers = openImporters(connection, matchKey, { givesWay: false });
  const parts: Deps = {
    db,
    settings,
    secret,
    auth: createAuth({ db, settings, secret, log }),
    matchKey,
    importers,
    log,
    now: () => new Date(),
    setupToken: "the token of this test run",
    ...deps,
  };
  const app = createApp(parts) as unknown as Hono<AppEnv>;
  // Addresses of their own, so that test files that share the database do not meet each other's throttle.
  const network = () => `2001:db8:${randomBytes(2).toString("hex")}:${randomBytes(2).toString("hex")}::1`;
  const home = network();
  const browser = (cookie?: string): Fetch => asBrowser(app, home, cookie);
  const signIn = async (email: string, word = password) => {
    const answer = await browser()("/api/auth/sign-in/email", {
      json: { email, password: word },
      method: "POST",
      from: network(),
    });
    if (!answer.ok) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`);
    return browser(cookieOf(answer));
  };
  const close = async () => {
    await importers.close();
    await db.$client.end({ timeout: 5 });
  };
  return { deps: parts, db, logged, browser, fetch: browser(), signIn, close };
}

/**
 * The product with its people: ada (owner), ben and cleo (managers), dan (viewer), and eve, who owns
 * another organization. Make it once per file; each has organizations and e-mail addresses of its own.
 */
export async function createTestApp(options: Options = {}): Promise<TestApp> {
  const empty = createEmptyApp(options);
  const { deps, db } = empty;
  const tag = randomUUID().slice(0, 8);
  const email = (name: PersonName) => `${name}-${tag}@example.org`;
  const made = await inTransaction(db, async (tx) => {
    const found = (name: "ada" | "eve") =>
      foundOrganization(tx, deps, { name: `${name}'s organization` }, { name, email: email(name), password });
    const here = await found("ada");
    const elsewhere = await found("eve");
    const people: Partial<Record<PersonName, { userId: string; organizationId: string; apiKey: string }>> =
      {};
    for (const name of Object.keys(cast) as PersonName[]) {
      const { role, at } = cast[name];
      const home = at === "here" ? here : elsewhere;
      let userId = home.userId;
      if (role !== "owner") {
        userId = await createPerson(home.auth, { name, email: email(name), password });
        await addMember(tx, home.organizationId, userId, role);
      }
      const owner = { organizationId: home.organizationId, userId: home.userId };
      const { key } = await createKey(home.auth, { ...owner, name: `${name}'s key`, role });
      people[name] = { userId, organizationId: home.organizationId, apiKey: key };
    }
    return people as Required<typeof people>;
  });
  const people = {} as Record<PersonName, Person>;
  for (const name of Object.keys(cast) as PersonName[]) {
    people[name] = {
      name,
      email: email(name),
      ...made[name],
      fetch: await empty.signIn(email(name)),
    };
  }
  return { ...empty, ...people };
}

/** A picture of one pixel, for tests of uploads. */
export const onePixelPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNo+A8AAgIBgP3y/PQAAAAASUVORK5CYII=",
  "base64",
);

function asBrowser(app: Hono<AppEnv>, home: string, cookie?: string): Fetch {
  return async (path, { json, from = home, host = "localhost:3000", headers, ...init } = {}) => {
    const sent = new Headers(headers);
    if (cookie && !sent.has("Cookie")) sent.set("Cookie", cookie);
    if (cookie && !sent.has("Sec-Fetch-Site")) sent.set("Sec-Fetch-Site", "same-origin");
    if (json !== undefined) sent.set("Content-Type", "application/json");
    const body = json === undefined ? init.body : JSON.stringify(json);
    const request = new Request(`http://${host}${path}`, {
      ...init,
      method: init.method ?? (body ? "POST" : "GET"),
      headers: sent,
      body: body ?? null,
    });
    const socket = { remoteAddress: from, localAddress: "127.0.0.1", localPort: 3000 };
    return app.fetch(request, { incoming: { socket } } as never);
  };
}

/** What a browser would send back: name and value of the cookies that were set and not cleared. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");
}
