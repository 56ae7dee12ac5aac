import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import { createApp } from "#api/app";
import { listen } from "#api/http/listen";
import { createLog } from "#api/http/log";
import type { Conducted } from "#api/imports/conduct";
import type { StagedFile } from "#api/imports/stage";
import { type Importers, openImporters } from "#api/imports/thread/importers";
import { matchKeyFrom } from "#api/matchKey";
import { openSurvey } from "../collect/open";
import { createTestApp } from "../harness";
import { storeAgain } from "./least";
import { startOrganization } from "./people";
import { type BenchPlace, percentile95, type Row, timed } from "./row";
import { body, startVisitors } from "./submissions";
import { wideColumns, wideMapping, writeWideFile } from "./wideFile";

/**
 * A file of 200,000 rows and 60 columns through upload, dry run and confirmation, against `COPY` of the same
 * bytes into one table of text columns. Then the same once more while one visitor after another submits a survey:
 * what a submission takes meanwhile, beside what it takes while nothing else runs. Beside it the
 * least that storing the same rows takes. `WIDE_ROWS` sets the size.
 */
export async function benchLargeImport(place: BenchPlace): Promise<Row[]> {
  const rows = Number(process.env.WIDE_ROWS ?? 200_000);
  const path = join(place.folder, "wide.csv");
  await writeWideFile(path, rows);
  const log = createLog("info", { write: () => undefined });
  const app = await createTestApp({ connection: place.application, deps: { db: place.db, log } });
  const opened = await openSurvey(app, { matching: "none" });
  const { url, close } = await listen(createApp(app.deps), "127.0.0.1", 0);
  const visitors = startVisitors();
  const key = matchKeyFrom(Buffer.alloc(32, 1));
  const importers = openImporters(place.application, key);
  const submit = (n: number) =>
    visitors.visit({ url, connections: 1, n, steps: [["POST", opened.pre, body("{id}")]] });
  try {
    await submit(100);
    const idle = (await submit(300)).p95;
    const copy = [await copyFile(place, path), await copyFile(place, path), await copyFile(place, path)];
    const memory = watchMemory();
    const alone = await importWide(place, importers, path);
    let over = false;
    const meanwhile = (async () => {
      const times: number[] = [];
      while (!over) times.push(...(await submit(50)).times);
      return times.sort((a, b) => a - b);
    })();
    const visited = await importWide(place, importers, path);
    over = true;
    const busy = await meanwhile;
    const { stage, dry, confirm } = alone;
    const least = await storeAgain(place, alone.organizationId);
    const perSecond = Math.round((rows / (dry + confirm)) * 1000).toLocaleString("en");
    const name = `large import, ${rows.toLocaleString("en")} x 60`;
    const against = "COPY into one text table";
    return [
      {
        name,
        ours: [dry + confirm],
        yardstick: copy,
        against,
        note: `dry run ${dry.toFixed(0)} ms, confirmation ${confirm.toFixed(0)} ms, ${perSecond} rows/s; most memory of the process ${Math.round(memory() / 1024 / 1024)} MB`,
      },
      { name: "  its upload, read and kept", ours: [stage], yardstick: copy, against },
      { name: "  the least: its rows, ready-made", ours: [least], yardstick: copy, against },
      {
        name: "  a submission meanwhile, p95",
        ours: [percentile95(busy)],
        yardstick: [idle],
        against: "while nothing else runs",
        note: `of ${busy.length}; half within ${busy[busy.length >> 1]!.toFixed(0)} ms, the slowest took ${busy.at(-1)!.toFixed(0)} ms; the import then ${((visited.dry + visited.confirm) / 1000).toFixed(0)} s`,
      },
    ];
  } finally {
    visitors.stop();
    await importers.close();
    await close();
    await app.close();
  }
}

async function importWide(place: BenchPlace, importers: Importers, path: string) {
  const { organizationId, program } = await startOrganization(place);
  const batch = { organizationId, programId: program.id, fileName: "wide.csv", createdBy: null };
  let staged: StagedFile | undefined;
  const stage = await timed(async () => {
    const job = { kind: "stage" as const, batch, header: undefined };
    staged = await importers.start<StagedFile>(job, () => {}, createReadStream(path)).result;
  });
  const { importId, reading } = staged!;
  const run = (keep: boolean) => {
    const order = { organizationId, now: new Date(), program, mapping: wideMapping, keep, leaveOut: false };
    const job = { kind: "staged" as const, order, importId, head: reading, sha256: "" };
    return importers.start<Conducted>(job, () => {}).result;
  };
  const dry = await timed(() => run(false));
  const confirm = await timed(() => run(true));
  return { organizationId, stage, dry, confirm };
}

async function copyFile({ owner }: BenchPlace, path: string): Promise<number> {
  const sql = postgres({ ...owner, max: 1, onnotice: () => {} });
  await sql.unsafe(
    `DROP TABLE IF EXISTS yardstick; CREATE TABLE yardstick (${wideColumns.map((c) => `"${c}" text`)})`,
  );
  const time = await timed(async () => {
    const copy = await sql`COPY yardstick FROM STDIN WITH (FORMAT csv, HEADER)`.writable();
    await pipeline(createReadStream(path), copy);
  });
  await sql.unsafe("DROP TABLE yardstick");
  await sql.end();
  return time;
}

function watchMemory(): () => number {
  let peak = process.memoryUsage().rss;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  return () => {
    clearInterval(timer);
    return peak;
  };
}
