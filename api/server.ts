import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Problem } from "#shared/problem";
import { loadStories } from "../seeds/loadStories";
import { createAuth } from "./accounts/auth";
import { clearLinkTokens } from "./accounts/linkToken";
import { clearTries, isSetUp, listOrganizationIds } from "./accounts/queries";
import { createApp } from "./app";
import { warmGlances } from "./dashboard/glance";
import { warmDashboards } from "./dashboard/read";
import { warmAfterStart } from "./dashboard/warmAfterStart";
import { type Database, withOrganization } from "./db/client";
import { clearFirstTypings } from "./db/paperTypings";
import { startDatabase } from "./db/start";
import { openExporter } from "./exports/exporter";
import { buildPages } from "./http/buildPages";
import type { Deps } from "./http/env";
import { type Job, startJobs } from "./http/jobs";
import { listen } from "./http/listen";
import { createLog } from "./http/log";
import { clearInterrupted, clearStaged } from "./imports/queries";
import { openImporters } from "./imports/thread/importers";
import { sendDueMails } from "./mail/sendDue";
import { countPairs } from "./matching/people";
import { loadMatchKey, loadOrMakeSecret } from "./matchKey";
import { cutDueReleases } from "./releases/cut";
import { readSettings } from "./settings";

export interface RunningServer {
  url: string;
  setupToken: string;
  deps: Deps;
  stop(): Promise<void>;
}

interface StartOptions {
  /** Takes the sentences for the person who starts the product. */
  print?: (line: string) => void;
  /** False leaves the dashboard's pages out: the API alone. */
  withPages?: boolean;
}

/** Starts the whole product: database, pages, jobs, listening. What was started is stopped when a part fails. */
export async function startServer(
  env: Record<string, string | undefined>,
  { print = () => {}, withPages = true }: StartOptions = {},
): Promise<RunningServer> {
  const settings = readSettings(env);
  const keys = join(settings.DATA_DIR, "keys");
  const log = createLog(settings.LOG_LEVEL);
  const { db, connection, walls, stop: stopDatabase } = await startDatabase(settings, print);
  try {
    const webRoot = withPages ? await buildPages(print) : undefined;
    const secret = settings.AUTH_SECRET ?? (await loadOrMakeSecret(keys, "auth.key"));
    const matchKey = await loadMatchKey(settings.DATA_DIR, settings.MATCH_KEY);
    const importers = openImporters(connection, matchKey);
    const now = () => new Date();
    const deps: Deps = {
      db,
      settings,
      secret,
      log,
      auth: createAuth({ db, settings, secret, log }),
      matchKey,
      importers,
      now,
      loadSample: (organizationId) => loadStories({ db, matchKey, now: now(), organizationId }),
      setupToken: settings.SETUP_TOKEN ?? randomBytes(24).toString("base64url"),
      ...(webRoot ? { webRoot } : {}),
    };
    for (const id of await listOrganizationIds(db))
      await withOrganization(db, id, (own) => clearInterrupted(own, id));
    const { url: listening, close } = await listen(createApp(deps), settings.HOST, settings.PORT);
    const stopJobs = startJobs(jobsOf(db), deps.now, log);
    const sendMails = { name: "send mails that are due", run: (at: Date) => sendDueMails(deps, at) };
    const stopMails = startJobs([sendMails], deps.now, log, { first: 2_000, every: 5_000 });
    const warm = { name: "keep dashboards ready", run: (at: Date) => warmDashboards(db, at) };
    const warmHome = { name: "keep the first page ready", run: (at: Date) => warmGlances(db, at) };
    const leaving = new AbortController();
    let isWarm = false;
    const warmOnce = {
      name: "make ready what people open first",
      async run(at: Date) {
        if (isWarm) return;
        isWarm = true;
        const start = { database: db, matchKey, countPairs, now: at };
        await warmAfterStart(start, await listOrganizationIds(db), leaving.signal);
      },
    };
    const stopWarming = startJobs([warmOnce, warmHome, warm], deps.now, log, { first: 5_000, every: 20_000 });
    const exporter = openExporter(deps);
    const makeFiles = { name: "make files that were asked for", run: () => exporter.work() };
    const stopFiles = startJobs([makeFiles], deps.now, log, { first: 2_000, every: 1_500 });
    const url = settings.PUBLIC_URL ? new URL(settings.PUBLIC_URL).origin : listening;
    print(walls);
    print(`Common Ground is at ${url}`);
    if (!(await isSetUp(db))) print(`Set it up at ${url}/welcome#${deps.setupToken} (works once).`);
    return {
      url: listening,
      setupToken: deps.setupToken,
      deps,
      async stop() {
        leaving.abort();
        await Promise.all([importers.close(), exporter.stop()]);
        await Promise.all([close(), stopJobs(), stopMails(), stopWarming(), stopFiles()]);
        await stopDatabase();
      },
    };
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

const day = 24 * 3_600_000;

/** What is done by itself, now and then. */
export function jobsOf(db: Database): Job[] {
  return [
    {
      name: "clear staged imports",
      async run(now) {
        const before = new Date(now.getTime() - day);
        for (const id of await listOrganizationIds(db)) {
          await withOrganization(db, id, (own) => clearStaged(own, id, before));
        }
      },
    },
    {
      name: "clear first typings of paper forms",
      async run(now) {
        for (const id of await listOrganizationIds(db)) {
          await withOrganization(db, id, (own) => clearFirstTypings(own, now));
        }
      },
    },
    {
      name: "cut releases that are due",
      async run(now) {
        for (const id of await listOrganizationIds(db)) {
          await withOrganization(db, id, (own) => cutDueReleases(own, id, now));
        }
      },
    },
    { name: "clear links that ran out", run: (now) => clearLinkTokens(db, now) },
    { name: "clear counted tries", run: (now) => clearTries(db, now.getTime()) },
  ];
}

async function main(): Promise<void> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const server = await startServer(process.env, { print });
  let stopping = false;
  const stop = async () => {
    // A second Ctrl-C does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    print("Stopping …");
    await server.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
}

const started = process.argv[1];
if (started && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  main().catch((error: unknown) => {
    const sentence = error instanceof Problem || error instanceof Error ? error.message : String(error);
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  });
}
