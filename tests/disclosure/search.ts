import type { Sql } from "postgres";
import type { Fetch, Init } from "../harness";
import type { Operation } from "../operations";
import type { Ask } from "./asks";
import { findCode } from "./findCode";

export interface Asked {
  operation: Operation;
  path: string;
  status: number;
  /** Status line aside, all that was answered: headers and body. */
  text: string;
}

/** Asks a route, and keeps everything that it answers. */
export async function ask(fetch: Fetch, operation: Operation, { path, init = {} }: Ask): Promise<Asked> {
  const answer = await fetch(path, { ...init, method: operation.split(" ", 1)[0]! });
  const headers = JSON.stringify([...answer.headers]);
  // An answer that breaks off midway says no more than why.
  const bytes = await answer.arrayBuffer().catch((why: unknown) => Buffer.from(String(why)));
  const body = Buffer.from(bytes as Buffer).toString("latin1");
  return { operation, path, status: answer.status, text: `${headers}\n${body}` };
}

/** Routes whose answer holds the code, each once. */
export function tellers(answers: readonly Asked[], code: string): Operation[] {
  return [
    ...new Set(answers.filter(({ text }) => findCode(text, code).length > 0).map((a) => a.operation)),
  ].sort();
}

/**
 * The same route asked wrongly, with the code wherever a request has room for one: in each part of the path,
 * in each parameter of the query and one that does not exist, and in bodies of every kind.
 *
 * @param sound  How the route is asked rightly.
 */
export function askWrongly(
  operation: Operation,
  { path: sound, init }: Ask,
  query: readonly string[],
  code: string,
): Ask[] {
  const [method, template] = operation.split(" ") as [string, string];
  const [place] = sound.split("?", 1) as [string];
  const parts = place.split("/");
  const named = template.split("/").flatMap((part, k) => (part.startsWith("{") ? [k] : []));
  const again = { ...(init ? { init } : {}) };
  const asks: Ask[] = [
    ...named.flatMap((k) =>
      [code, encodeURIComponent(`${code} é`)].map((word) => ({
        path: parts.with(k, word).join("/"),
        ...again,
      })),
    ),
    ...[...query, "participant"].map((name) => {
      const parameters = new URLSearchParams(sound.split("?")[1]);
      parameters.set(name, code);
      return { path: `${place}?${parameters}`, ...again };
    }),
  ];
  if (method === "GET") return asks;
  const text = (body: string, type = "application/json"): Init => ({
    body,
    headers: { "Content-Type": type },
  });
  const bodies = [
    text(`{"name": "${code}`),
    text(JSON.stringify([code])),
    text(JSON.stringify({ name: [code], participant: code, mapping: code, id: { code } })),
    text(code, "text/plain"),
    text(`--${code}\r\n\r\n${code}`, `multipart/form-data; boundary=${code}`),
  ];
  return [...asks, ...bodies.map((wrong) => ({ path: sound, init: wrong }))];
}

/**
 * Every column of every table where the code can be read, as "table.column". Rows of other organizations
 * are left out; a file's columns say whether it is still staged.
 *
 * @param sql  The owner's connection: no policy hides a row from it.
 */
export async function searchTables(sql: Sql, organizationId: string, code: string): Promise<string[]> {
  const tables = await sql<{ name: string; owned: boolean }[]>`
    select relname as name, exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not attisdropped
    ) as owned
    from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`;
  const found = new Set<string>();
  for (const { name, owned } of tables) {
    const rows = await sql<{ row: Record<string, unknown> }[]>`
      select to_jsonb(t) as row from ${sql(name)} t
      ${owned ? sql`where t.organization_id::text = ${organizationId}` : sql``}`;
    for (const { row } of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (findCode(JSON.stringify(value), code).length === 0) continue;
        found.add(`${name}.${column}${name === "import" ? ` (${String(row.state)})` : ""}`);
      }
    }
  }
  return [...found].sort();
}
