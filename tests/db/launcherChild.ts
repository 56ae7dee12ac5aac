import { createInterface } from "node:readline";
import { startPostgres } from "#api/db/launcher";

/**
 * A Node process that runs a database and can be killed: one line of JSON says how the start ended, then
 * a line on stdin says how to end: `stop` in good order, `exit` without stopping.
 */
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
process.on("SIGINT", () => say({ interrupted: true }));
const notes: string[] = [];
try {
  const options = JSON.parse(process.argv[2]!);
  const running = await startPostgres({ ...options, log: (line) => notes.push(line) });
  say({ owner: running.owner, version: running.version, notes });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === "stop") await running.stop();
    process.exit(0);
  }
} catch (error) {
  say({ refused: (error as Error).message, notes });
  process.exit(1);
}
