import { randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PgConnection } from "#api/db/connection";
import { type RunningPostgres, startPostgres } from "#api/db/launcher";
import {
  createApplicationRole,
  describeWalls,
  prepareDatabase,
  prepareRoles,
  wallsSentence,
} from "#api/db/roles";
import { testConnections } from "../connect";
import { databaseOn } from "../database";
import { ask } from "./launching";

let server: RunningPostgres;
let superuser: PgConnection;

beforeAll(async () => {
  server = await startPostgres({ throwaway: true, pgBin: process.env.PG_BIN || undefined });
  superuser = { ...server.owner, user: "postgres" };
});
afterAll(() => server.stop());

/** What a connection gets to see of one row behind a forced policy that shows nothing. */
async function countHidden(connection: PgConnection): Promise<number> {
  return ask(connection, async (sql) => (await sql`select from walled`).length);
}

describe("describeWalls(sql), wallsSentence(walls)", () => {
  beforeAll(() =>
    ask(server.owner, async (sql) => {
      await sql`create table walled (n int)`;
      await sql`alter table walled enable row level security`;
      await sql`alter table walled force row level security`;
      await sql`create policy nothing on walled using (false) with check (true)`;
      await sql`insert into walled values (1)`;
    }),
  );

  test("the application role finds both walls standing, and the row hidden", async () => {
    const walls = await ask(server.application, describeWalls);
    expect(walls).toEqual({ role: "common_ground_app", superuser: false, bypassRls: false, owner: false });
    expect(wallsSentence(walls)).toContain("row-level security both stand");
    expect(await countHidden(server.application)).toBe(0);
  });

  test("the owner is exempt, and the sentence asks for another role", async () => {
    const walls = await ask(server.owner, describeWalls);
    expect(walls).toEqual({ role: "common_ground_owner", superuser: false, bypassRls: true, owner: true });
    expect(wallsSentence(walls)).toBe(
      "Connected as common_ground_owner, which has BYPASSRLS: row-level security does not bind it. Give DATABASE_URL a role that is neither superuser nor BYPASSRLS.",
    );
    expect(await countHidden(server.owner)).toBe(1);
  });

  test("a superuser is named as one", async () => {
    const walls = await ask(superuser, describeWalls);
    expect(walls).toMatchObject({ role: "postgres", superuser: true });
    expect(wallsSentence(walls)).toContain(
      "Connected as postgres, a superuser: row-level security does not bind it.",
    );
    expect(await countHidden(superuser)).toBe(1);
  });
});

describe("createApplicationRole(sql, role)", () => {
  const boss = { name: `boss_${randomBytes(3).toString("hex")}`, password: "it's a 'quoted' one" };
  const product = { name: 'pro"duct', password: "also'; drop role x; --" };
  const as = ({ name, password }: typeof boss) => ({
    ...superuser,
    database: boss.name,
    user: name,
    password,
  });

  test("an owner who may make roles gives the product one that is bound, with what is there and what comes", async () => {
    await ask(superuser, async (sql) => {
      await sql`create role ${sql(boss.name)} login createrole`;
      await sql`create database ${sql(boss.name)} owner ${sql(boss.name)}`;
    });
    await ask(as(boss), async (sql) => {
      await sql`create table earlier (n int)`;
      await createApplicationRole(sql, product);
      await createApplicationRole(sql, product);
      await sql`create table later (id int generated always as identity, n int)`;
    });
    expect(wallsSentence(await ask(as(boss), describeWalls))).toContain("owns the tables");
    expect(await ask(as(product), describeWalls)).toEqual({
      role: product.name,
      superuser: false,
      bypassRls: false,
      owner: false,
    });
    await ask(as(product), async (sql) => {
      await sql`insert into earlier values (1)`;
      await sql`insert into later (n) select n from earlier`;
      await sql`create temporary table loading (n int)`;
      await expect(sql`create table mine (n int)`).rejects.toMatchObject({ code: "42501" });
      await expect(sql`drop table later`).rejects.toMatchObject({ code: "42501" });
    });
    const [stored] = await ask(
      superuser,
      (sql) => sql`
      select rolpassword like 'SCRAM-SHA-256$%' as hashed from pg_authid where rolname = ${product.name}`,
    );
    expect(stored).toEqual({ hashed: true });
  });
});

describe("prepareRoles(sql), prepareDatabase(sql)", () => {
  test("may be repeated at each start", async () => {
    await ask(superuser, prepareRoles);
    await ask({ ...superuser, database: "common_ground" }, prepareDatabase);
    expect(await ask(server.application, describeWalls)).toMatchObject({ bypassRls: false, owner: false });
  });
});

describe("the test database", () => {
  const tables = (sql: Sql) => sql`
    select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;

  test("is migrated, and the product's role is bound by policies", async () => {
    const { owner, application } = testConnections();
    expect(await ask(owner, describeWalls)).toMatchObject({ superuser: false, bypassRls: true });
    expect(await ask(application, describeWalls)).toMatchObject({
      superuser: false,
      bypassRls: false,
      owner: false,
    });
    expect((await ask(application, tables)).length).toBeGreaterThan(10);
  });

  test("on a given server has a database and roles of its own, and leaves neither", async () => {
    const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(superuser.host)}`;
    const count = () =>
      ask(superuser, async (sql) => {
        const [row] = await sql<{ roles: number; databases: number }[]>`
          select (select count(*)::int from pg_roles) as roles, (select count(*)::int from pg_database) as databases`;
        return row!;
      });
    const before = await count();
    const given = await databaseOn(url);
    expect(await ask(given.owner, describeWalls)).toMatchObject({ bypassRls: true, owner: true });
    await ask(given.owner, (sql) => sql`create table made (n int)`);
    await ask(given.application, (sql) => sql`insert into made values (1)`);
    expect(await count()).toEqual({ roles: before.roles + 2, databases: before.databases + 1 });
    await given.stop();
    expect(await count()).toEqual(before);
  });
});
