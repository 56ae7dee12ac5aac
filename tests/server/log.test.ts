import { DrizzleQueryError } from "drizzle-orm/errors";
import { describe, expect, test } from "vitest";
import { runAll } from "#api/http/jobs";
import { createLog } from "#api/http/log";

const code = "PLANTED-CODE-7";

function logOf(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog("debug", { write: (line) => void lines.push(line) }));
  return lines.join("");
}

describe("createLog(level)", () => {
  test("keeps a failed query's parameters and rows out of the log", () => {
    const cause = Object.assign(new Error(`duplicate key ${code}`), {
      code: "23505",
      severity: "ERROR",
      constraint_name: "participant_code_key",
      detail: `Key (code)=(${code}) already exists.`,
    });
    const query = new DrizzleQueryError(
      "insert into participant values ($1)",
      [`${code}\n    at ${code}`],
      cause,
    );
    expect(query.message).toContain(code);
    for (const error of [query, cause]) {
      const line = logOf((log) => log.error({ err: error }, "unexpected"));
      expect(line).not.toContain(code);
      expect(JSON.parse(line).err).toMatchObject({ code: "23505", constraint: "participant_code_key" });
      expect(JSON.parse(line).err.frames.length).toBeGreaterThan(0);
    }
  });

  test("hides what is named like a secret", () => {
    const line = logOf((log) => log.info({ password: "planted", body: { token: "planted" } }, "x"));
    expect(line).not.toContain("planted");
  });

  test("says what an ordinary error says, in one line", () => {
    const line = logOf((log) => log.error({ err: new TypeError("x is not a function\nand more") }, "x"));
    expect(JSON.parse(line).err).toMatchObject({ name: "TypeError", message: "x is not a function" });
  });
});

describe("runAll(jobs, now, log)", () => {
  test("goes on when a job fails, and names it", async () => {
    const ran: string[] = [];
    const lines: string[] = [];
    const log = createLog("error", { write: (line) => void lines.push(line) });
    const now = new Date("2026-03-01T12:00:00Z");
    await runAll(
      [
        { name: "fails", run: () => Promise.reject(new Error("planted failure")) },
        { name: "runs", run: async (at) => void ran.push(at.toISOString()) },
      ],
      now,
      log,
    );
    expect(ran).toEqual(["2026-03-01T12:00:00.000Z"]);
    expect(lines.join("")).toContain('"job":"fails"');
  });
});
