import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../api/db/migrations");

interface Entry {
  idx: number;
  when: number;
  tag: string;
}

/** Entries that a database which has those before them would pass over: it takes what is dated later than its last. */
function passedOver(entries: readonly Entry[]): string[] {
  return entries.filter(({ when }, k) => k > 0 && when <= entries[k - 1]!.when).map(({ tag }) => tag);
}

test("every migration is dated later than the one before, so that no database passes it over", () => {
  const { entries } = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as {
    entries: Entry[];
  };
  expect(passedOver(entries)).toEqual([]);
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, k) => k));
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.sort());
});

test("the look at the journal finds a migration that is dated back", () => {
  const entry = (idx: number, when: number) => ({ idx, when, tag: `000${idx}` });
  expect(passedOver([entry(0, 1), entry(1, 3), entry(2, 2)])).toEqual(["0002"]);
});
