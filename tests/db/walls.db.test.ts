import { sql } from "drizzle-orm";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withOrganization } from "#api/db/client";
import { describeWalls } from "#api/db/roles";
import { changeRow, enrollment, group, importBatch, participant, program, response } from "#api/db/schema";
import { testConnections } from "../connect";
import { createTestApp, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";
import { findGaps, type Gap, listTables } from "./catalog";
import { ask } from "./launching";

let app: TestApp;
const programs = { ada: 0, eve: 0 };

beforeAll(async () => {
  app = await createTestApp();
  const file = "id,wave,site,q1,q2,q3\nP1,pre,North,1,2,3\nP1,post,North,1,2,2\n";
  const mapping = {
    participant: "id",
    wave: { column: "wave" },
    group: { column: "site" },
    items: ["1", "2", "3"].map((item) => ({ column: `q${item}`, instrument: "ucla-3", item })),
  };
  for (const name of ["ada", "eve"] as const) {
    programs[name] = await startProgram(app[name], `A program of ${name}'s`);
    expect((await upload(app[name], programs[name], file, { mapping })).status).toBe(201);
  }
});
afterAll(() => app?.close());

const owner = <T>(work: (sql: Sql) => Promise<T>) => ask(testConnections().owner, work);

/**
 * What is found with these statements run first, in a transaction that is taken back. They lock tables that the
 * other files of tests use at the same time: where two wait for each other, ours gives way and begins anew.
 */
async function gapsAfter(...statements: string[]): Promise<Gap[]> {
  for (;;) {
    const gaps = await tryGapsAfter(statements);
    if (gaps) return gaps;
  }
}

async function tryGapsAfter(statements: string[]): Promise<Gap[] | undefined> {
  let gaps: Gap[] | undefined;
  const back = new Error("taken back on purpose");
  await owner((sql) =>
    sql
      .begin(async (tx) => {
        for (const statement of statements) await tx.unsafe(statement);
        gaps = await findGaps(tx as unknown as Sql);
        throw back;
      })
      .catch((error) => {
        if (error !== back && error.code !== "40P01") throw error;
      }),
  );
  return gaps;
}

/** A table as it should be, made as the migrations make one. */
const sound = [
  `create table planted (organization_id uuid not null references organization (id), id bigint not null,
     program_id bigint not null, name text, primary key (organization_id, id),
     unique (organization_id, name),
     foreign key (organization_id, program_id) references program (organization_id, id))`,
  "alter table planted enable row level security",
  "alter table planted force row level security",
  `create policy planted_own on planted for all to public
     using (organization_id = (select current_setting('app.organization_id')::uuid))
     with check (organization_id = (select current_setting('app.organization_id')::uuid))`,
];

describe("every table of an organization's data", () => {
  test("stands behind both walls, and there is no other table but better-auth's and the tries", async () => {
    expect(await owner(findGaps)).toEqual([]);
    const { walled, other } = await owner(listTables);
    expect(walled).toEqual(expect.arrayContaining(["change_row", "import_chunk", "participant", "program"]));
    expect(walled.length).toBeGreaterThanOrEqual(20);
    expect(other).toEqual(expectedOthers);
  });

  test("may be a new one that is made the same way", async () => {
    expect(await gapsAfter(...sound)).toEqual([]);
  });

  test.each([
    ["row security, enabled", "alter table planted disable row level security"],
    ["row security, forced on its owner", "alter table planted no force row level security"],
    [
      "a policy by organization for every command and role, for reading and writing",
      "drop policy planted_own on planted",
    ],
    [
      "a policy by organization for every command and role, for reading and writing",
      "alter policy planted_own on planted using (true)",
    ],
    [
      "one policy alone: another may show more",
      "create policy planted_more on planted for select using (true)",
    ],
    [
      "the organization first in planted_pkey",
      "alter table planted drop constraint planted_pkey, add primary key (id)",
    ],
    ["a primary key", "alter table planted drop constraint planted_pkey"],
    [
      "the organization first in planted_name",
      "alter table planted add constraint planted_name unique (name)",
    ],
    [
      "the organization first in planted_idx",
      "create unique index planted_idx on planted (name, organization_id)",
    ],
    [
      "the organization first in planted_wave",
      `create unique index wave_only on wave (id); alter table planted add wave_id bigint,
       add constraint planted_wave foreign key (wave_id) references wave (id)`,
    ],
    [
      "the organization first in planted_person",
      `alter table planted add person uuid,
       add constraint planted_person foreign key (person) references "user" (id)`,
    ],
    [
      "a column that is never empty",
      `alter table planted drop constraint planted_pkey;
       alter table planted alter organization_id drop not null`,
    ],
  ])("is found without %s", async (lacks, ...spoil) => {
    expect(await gapsAfter(...sound, ...spoil)).toContainEqual({ table: "planted", lacks });
  });

  test("is found when a table that names no organization points into it", async () => {
    const gaps = await gapsAfter(
      "create unique index program_only on program (id)",
      "create table planted (program_id bigint references program (id))",
    );
    expect(gaps).toContainEqual({ table: "planted", lacks: "a way to program that names the organization" });
  });
});

describe("a query that forgot its filter", () => {
  test.each([
    ["program", program],
    ["participant", participant],
    ["enrollment", enrollment],
    ["group", group],
    ["response", response],
    ["change_row", changeRow],
    ["import", importBatch],
  ])("shows ada nothing of eve's in %s", async (_name, table) => {
    const [adas, eves] = [app.ada, app.eve].map(({ organizationId }) => organizationId);
    const seen = (as: string) => withOrganization(app.db, as, (db) => db.select().from(table));
    const rows = await seen(adas!);
    expect(new Set(rows.map(({ organizationId }) => organizationId))).toEqual(new Set([adas]));
    const theirs = await seen(eves!);
    expect(theirs.length).toBeGreaterThan(0);
  });

  test("shows ada her own through every table there is, and no organization but hers", async () => {
    const { walled } = await owner(listTables);
    await withOrganization(app.db, app.ada.organizationId, async (db) => {
      for (const table of walled) {
        const rows = await db.execute<{ organization_id: string }>(
          sql`select distinct organization_id from ${sql.identifier(table)}`,
        );
        expect(
          rows.filter((row) => row.organization_id !== app.ada.organizationId),
          table,
        ).toEqual([]);
      }
    });
  });

  test("changes and removes nothing of eve's", async () => {
    const nameOf = async () =>
      (await owner((sql) => sql`select name from program where id = ${programs.eve}`))[0]?.name;
    await withOrganization(app.db, app.ada.organizationId, async (db) => {
      const changed = await db
        .update(program)
        .set({ name: "ada was here" })
        .where(sql`id = ${programs.eve}`)
        .returning();
      const removed = await db.delete(program).where(sql`id = ${programs.eve}`).returning();
      expect([...changed, ...removed]).toEqual([]);
    });
    expect(await nameOf()).toBe("A program of eve's");
  });
});

describe("as ada's organization", () => {
  const refused = /row-level security/;
  const causeOf = (work: Promise<unknown>) =>
    work.then(
      () => "nothing was refused",
      (error: Error) => String((error.cause as Error | undefined)?.message ?? error.message),
    );

  test("a row of eve's organization cannot be written", async () => {
    const { organizationId } = app.eve;
    const insert = withOrganization(app.db, app.ada.organizationId, (db) =>
      db.insert(program).values({ organizationId, name: "Planted" }),
    );
    expect(await causeOf(insert)).toMatch(refused);
  });

  test("no row can be handed over to eve's", async () => {
    const { organizationId } = app.eve;
    const update = withOrganization(app.db, app.ada.organizationId, (db) =>
      db.execute(sql`update import_recipe set organization_id = ${organizationId}`),
    );
    expect(await causeOf(update)).toMatch(refused);
  });

  test("nothing can hang on a program of eve's", async () => {
    const insert = withOrganization(app.db, app.ada.organizationId, (db) =>
      db.insert(group).values({ programId: programs.eve, name: "Planted", nameKey: "planted" }),
    );
    expect(await causeOf(insert)).toMatch(/foreign key constraint "group_program_fk"/);
  });
});

describe("without an organization", () => {
  test("reading fails, in a fresh connection and after a transaction that had one", async () => {
    const message = await app.db
      .select()
      .from(program)
      .then(
        (rows) => `${rows.length} rows`,
        (error: Error) => String((error.cause as Error).message),
      );
    expect(message).toMatch(/app\.organization_id|invalid input syntax for type uuid: ""/);
    const fresh = ask(testConnections().application, (sql) => sql`select * from program`);
    await expect(fresh).rejects.toThrow("app.organization_id");
  });

  test("the role that the product connects as is neither superuser nor exempt, and owns no table", async () => {
    expect(await ask(testConnections().application, describeWalls)).toMatchObject({
      superuser: false,
      bypassRls: false,
      owner: false,
    });
    const [switched] = await ask(
      testConnections().application,
      (sql) => sql`select count(*)::int as n from pg_auth_members where member = current_user::regrole`,
    );
    expect(switched).toEqual({ n: 0 });
  });
});

/** better-auth's own, and the counted tries of the sign-in throttle: nothing in them belongs to a program. */
const expectedOthers = [
  ...["account", "apikey", "invitation", "member", "organization", "rate_limit", "session", "user"],
  "verification",
];
