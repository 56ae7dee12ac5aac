import { setTimeout as rest } from "node:timers/promises";
import { testConnections } from "./connect";
import { ask } from "./db/launching";

/**
 * Waits until no other file does something that concerns the whole installation, such as sending every mail that is
 * due: files run at the same time in one database. Call it in `beforeAll`, and what it returns in `afterAll`.
 */
export function takeTurn(doing: "sending mails"): Promise<() => Promise<void>> {
  return new Promise((begin, fail) => {
    // Held by a connection: a file that dies gives its turn back. Asked again and again, since a statement that
    // waits would hold its snapshot all the while, for which others may have to wait.
    const held = ask(testConnections().owner, async (sql) => {
      const isOurs = async () => {
        const [row] = await sql`select pg_try_advisory_lock(hashtextextended(${doing}, 0)) as ours`;
        return row?.ours === true;
      };
      while (!(await isOurs())) await rest(200);
      await new Promise<void>((over) => {
        begin(() => {
          over();
          return held;
        });
      });
    });
    held.catch(fail);
  });
}
