import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { seedOfCode } from "./tests/randomSeed";

const database = "tests/**/*.db.test.ts";
const journeys = "tests/journeys/**/*.test.ts";

/** The seed of all random cases: the same for the same code, else what RANDOM_SEED says. */
const seed = process.env.RANDOM_SEED ?? String(seedOfCode(import.meta.dirname));
const random = { setupFiles: ["tests/randomCases.ts"], env: { RANDOM_SEED: seed } };

/** What is awaited may take long on a busy machine; it is polled, so that a quick one waits for nothing. */
const patient = { expect: { poll: { timeout: 30_000 } } };

/**
 * Files of one worker share what they import, as requests share it in the running product: loading the whole product
 * anew for each file took a third of the time. Pure tests load little, and some change what they import.
 */
const shared = { isolate: false };

/**
 * Three suites, one after the other, quickest first: `pure` needs nothing, `database` (files named *.db.test.ts) a throwaway
 * Postgres that tests/database.ts starts once, `journeys` a real server and a real browser.
 */
export default defineConfig({
  test: {
    // Files wait for the database and for processes of their own: on two cores two at a time, not one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "pure",
          sequence: { groupOrder: 0 },
          ...random,
          ...patient,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [database, journeys],
          // Random cases take seconds, and many more on a busy machine: time is no test here.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "database",
          sequence: { groupOrder: 1 },
          ...random,
          ...patient,
          ...shared,
          include: [database],
          globalSetup: ["tests/database.ts"],
          // Some wait for the turn of another file (tests/takeTurn.ts), all for a machine that may be busy.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: "journeys",
          sequence: { groupOrder: 2 },
          ...random,
          ...patient,
          ...shared,
          include: [journeys],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
