import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { openDatabase, withOrganization } from "#api/db/client";
import type { PgConnection } from "#api/db/connection";
import { startPostgres } from "#api/db/launcher";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { startServer } from "#api/server";
import { findBuiltIn } from "#shared/instruments/library";
import { openBrowser } from "../journeys/browser";
import { type Cookies, send, startTeam } from "../journeys/team";
import { fill } from "./outcomes";
import type { Row } from "./row";
import { sizesOr } from "./sizes";

/** So many charts are seen before the clock stops. */
const charts = 12;

/**
 * A program's dashboard in a browser, from opening its address to the moment at which twelve charts are drawn, with
 * its figures kept as they are after a write: on a first visit, all code to be fetched, and on the next ones; each
 * against the first size in the same run. Server, database and browser share the machine.
 */
export async function benchPaint(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "common-ground-paint-"));
  // As root the database runs as somebody else, who must be able to reach it.
  await chmod(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, "data") });
  const server = await startServer({
    PORT: "0",
    DATA_DIR: join(folder, "product"),
    LOG_LEVEL: "error",
    DATABASE_URL: urlOf(postgres.application),
    DATABASE_OWNER_URL: urlOf(postgres.owner),
  });
  const db = openDatabase(postgres.application);
  const browser = await openBrowser();
  try {
    const { ada } = await startTeam(browser, server);
    const times: { people: number; first: number[]; again: number[] }[] = [];
    for (const people of sizesOr([1_000, 100_000, 1_000_000])) {
      const program = await startProgram(browser, ada, server.url, people);
      const organizationId = program.organizationId;
      const versionId = await withOrganization(db, organizationId, (own) =>
        pinInstrumentVersion(own, findBuiltIn("ons4")!),
      );
      const [pre, post] = program.waves as [{ id: number }, { id: number }];
      const place = { db, owner: postgres.owner, application: postgres.application, folder };
      await fill(
        place,
        { organizationId, programId: program.id, versionId, pre: pre.id, post: post.id },
        people,
      );
      const address = `${server.url}/programs/${program.id}/dashboard`;
      const rounds = async (visits: () => Promise<number>) => {
        const ms: number[] = [];
        for (let round = 0; round < 5; round++) ms.push(await visits());
        return ms;
      };
      const open = () => browser.newContext({ storageState: ada, viewport: { width: 1280, height: 900 } });
      const visitOnce = async () => {
        const context = await open();
        const taken = await paint(context, address);
        await context.close();
        return taken;
      };
      // The first of all counts and keeps the figures.
      await visitOnce();
      const first = await rounds(visitOnce);
      const kept = await open();
      await paint(kept, address);
      const again = await rounds(() => paint(kept, address));
      await kept.close();
      times.push({ people, first, again });
    }
    const [least] = times;
    const rowOf = (name: string, ms: number[], yardstick: number[]): Row => ({
      ...{ name, ours: ms, yardstick },
      against: `${least!.people.toLocaleString("en")} people`,
      note: `the slowest ${Math.max(...ms).toFixed(0)} ms`,
    });
    return times.flatMap(({ people, first, again }) => [
      rowOf(`${charts} charts drawn, ${people.toLocaleString("en")} people`, first, least!.first),
      rowOf("  the same on the next visits", again, least!.again),
    ]);
  } finally {
    await browser.close();
    await db.$client.end({ timeout: 5 });
    await server.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function startProgram(browser: Browser, ada: Cookies, url: string, people: number) {
  const context = await browser.newContext({ storageState: ada });
  const product = { url, setupToken: "", stop: async () => {} };
  const { id } = await send(product, context, "/programs", { name: `${people} people` });
  const read = async (path: string) => (await context.request.get(`${url}/api/v1${path}`)).json();
  const { waves } = await read(`/programs/${id}`);
  const { organization } = await read("/me");
  await context.close();
  return { id: id as number, waves, organizationId: organization.id as string };
}

/** Milliseconds from opening the address to the frame in which so many charts stand. */
async function paint(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  const drawn = await page.waitForFunction(
    (wanted) => document.querySelectorAll(".chart svg").length >= wanted && performance.now(),
    charts,
    { polling: "raf", timeout: 120_000 },
  );
  const taken = (await drawn.jsonValue()) as number;
  await page.close();
  return taken;
}

function urlOf({ host, port, database, user, password = "" }: PgConnection): string {
  return `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
