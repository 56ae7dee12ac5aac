import type { Sql } from "postgres";

/** The database and the two roles that the launcher makes. */
export const databaseName = "common_ground";
export const ownerRole = "common_ground_owner";
export const applicationRole = "common_ground_app";

/**
 * As superuser, on any database: makes the owner (migrations and retention; exempt from policies, no
 * superuser), the application role (bound by policies, may make nothing) and the database. Does nothing
 * to what is there.
 */
export async function prepareRoles(sql: Sql): Promise<void> {
  await makeRole(sql, ownerRole, "bypassrls");
  await makeRole(sql, applicationRole, "nobypassrls");
  const [made] = await sql`select 1 from pg_database where datname = ${databaseName}`;
  if (!made) await sql`create database ${sql(databaseName)} owner ${sql(ownerRole)}`;
}

/** As superuser, on the database itself: who may do what in it, now and with tables still to come. */
export async function prepareDatabase(sql: Sql): Promise<void> {
  await grantUse(sql, ownerRole, applicationRole);
}

/**
 * As the owner of a given server's database (who may create roles): makes a role for the product that
 * row-level security binds, or gives the existing one that password, and lets it use what the owner has
 * made and will make in the schema `public`.
 */
export async function createApplicationRole(
  sql: Sql,
  { name, password }: { name: string; password: string },
): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${name}`;
  // A utility statement takes no parameters: the server itself quotes the two.
  const [statement] = await sql<{ text: string }[]>`
    select format(${found ? "alter role %I login password %L" : "create role %I login password %L"},
      ${name}::text, ${password}::text) as text`;
  await sql.unsafe(statement!.text);
  const [me] = await sql<{ name: string }[]>`select current_user::text as name`;
  await grantUse(sql, me!.name, name);
}

/**
 * As the database's owner or as superuser: lets the role use what that owner has made and will make in the
 * schema `public`. Rows, yes; structure, no. Temporary tables too: bulk loading goes through one.
 */
export async function grantUse(sql: Sql, owner: string, role: string): Promise<void> {
  const [from, to] = [sql(owner), sql(role)];
  const [here] = await sql<{ name: string }[]>`select current_database()::text as name`;
  const database = sql(here!.name);
  await sql.begin(async (tx) => {
    await tx`revoke all on database ${database} from public`;
    await tx`grant connect, temporary on database ${database} to ${to}`;
    await tx`revoke create on schema public from public`;
    await tx`grant usage on schema public to ${to}`;
    await tx`grant select, insert, update, delete on all tables in schema public to ${to}`;
    await tx`grant usage, select on all sequences in schema public to ${to}`;
    await tx`grant execute on all functions in schema public to ${to}`;
    const coming = tx`alter default privileges for role ${from} in schema public grant`;
    await tx`${coming} select, insert, update, delete on tables to ${to}`;
    await tx`${coming} usage, select on sequences to ${to}`;
    await tx`${coming} execute on functions to ${to}`;
  });
}

/** What row-level security finds before it: the role that a connection has on its server. */
export interface Walls {
  role: string;
  superuser: boolean;
  bypassRls: boolean;
  /** Owns the database or a table in it: may lift the policies, though forced ones bind it till then. */
  owner: boolean;
}

export async function describeWalls(sql: Sql): Promise<Walls> {
  const [walls] = await sql<Walls[]>`
    select r.rolname::text as role, r.rolsuper as superuser, r.rolbypassrls as "bypassRls",
      pg_has_role(r.oid, d.datdba, 'member') or exists (
        select 1 from pg_class c where c.relnamespace = to_regnamespace('public')
          and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owner
    from pg_roles r, pg_database d
    where r.rolname = current_user and d.datname = current_database()`;
  return walls!;
}

/** The sentence at start that says which walls between organizations stand for the product's connection. */
export function wallsSentence({ role, superuser, bypassRls, owner }: Walls): string {
  const better = "Give DATABASE_URL a role that is neither superuser nor BYPASSRLS.";
  if (superuser) return `Connected as ${role}, a superuser: row-level security does not bind it. ${better}`;
  if (bypassRls) {
    return `Connected as ${role}, which has BYPASSRLS: row-level security does not bind it. ${better}`;
  }
  if (owner) {
    return `Connected as ${role}, which owns the tables: row-level security binds it, but it could lift it. A role that owns nothing is safer.`;
  }
  return `Connected as ${role}: filters in every query and row-level security both stand between organizations.`;
}

async function makeRole(sql: Sql, name: string, policies: "bypassrls" | "nobypassrls") {
  const [found] = await sql`select 1 from pg_roles where rolname = ${name}`;
  if (found) return;
  await sql`create role ${sql(name)} login nosuperuser nocreatedb nocreaterole noreplication ${sql.unsafe(policies)}`;
}
