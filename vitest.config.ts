import { defineConfig } from "vitest/config";

const database = "tests/**/*.db.test.ts";
const journeys = "tests/journeys/**/*.test.ts";

/**
 * Three suites, quickest first: `pure` needs nothing, `database` (files named *.db.test.ts) a throwaway
 * Postgres that tests/database.ts starts once, `journeys` a real server and a real browser.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [database, journeys],
          // Random cases take seconds, and many more on a busy machine: time is no test here.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "database",
          include: [database],
          globalSetup: ["tests/database.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: [journeys],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
