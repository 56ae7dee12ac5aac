import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#api/db/client";
import { startPostgres } from "#api/db/launcher";
import { migrateDatabase } from "#api/db/migrate";
import { benchChange } from "./change";
import { benchDashboard } from "./dashboard";
import { benchExports } from "./exports";
import { benchImport } from "./import";
import { benchLargeImport } from "./largeImport";
import { benchOutcomes } from "./outcomes";
import { benchPaint } from "./paint";
import { benchRelease } from "./release";
import type { Bench, Row } from "./row";
import { benchStories } from "./stories";
import { benchSubmissions } from "./submissions";

/**
 * `npm run bench`: makes its data, runs each thing and its yardstick in turn in one run, and prints ratios.
 * Machines are noisy and differ; a ratio to work that any solution has to do holds. Nothing here is a test.
 *
 * `npm run bench -- import` runs the rows whose name begins so; `ROWS=1000000` sets the size of the import,
 * `PEOPLE=10000` those of the dashboard.
 */
const benches: Record<string, Bench> = {
  import: benchImport,
  large: benchLargeImport,
  change: benchChange,
  dashboard: benchDashboard,
  paint: benchPaint,
  outcomes: benchOutcomes,
  release: benchRelease,
  submissions: benchSubmissions,
  stories: benchStories,
  exports: benchExports,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const folder = await mkdtemp(join(tmpdir(), "common-ground-bench-"));
  // As in real life: a data folder on disk, fsync on, the product connected as its own role.
  const postgres = await startPostgres({ dataDir: folder });
  const db = openDatabase(postgres.application);
  try {
    await migrateDatabase(postgres.owner);
    for (const [name, bench] of Object.entries(benches)) {
      if (wanted.length > 0 && !wanted.some((w) => name.startsWith(w))) continue;
      print(await bench({ db, owner: postgres.owner, application: postgres.application, folder }));
    }
  } finally {
    await db.$client.end({ timeout: 5 });
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(rows: Row[]): void {
  for (const { name, ours, yardstick, against, note } of rows) {
    const ratio = (median(ours) / median(yardstick)).toFixed(1);
    const times = `${median(ours).toFixed(0)} ms against ${median(yardstick).toFixed(0)} ms (${against})`;
    process.stdout.write(`${name.padEnd(34)} ${ratio.padStart(6)} x   ${times}${note ? `; ${note}` : ""}\n`);
  }
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

await main();
