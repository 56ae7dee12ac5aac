import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { organization } from "#api/db/accountSchema";
import { type Database, type OrganizationDb, openDatabase, withOrganization } from "#api/db/client";
import { enrollment, participant, response } from "#api/db/schema";
import { createProgram } from "#api/programs/queries";
import { testConnections } from "../connect";

let db: Database;
let ownId: string;
let otherId: string;

beforeAll(async () => {
  db = openDatabase(testConnections().application, { max: 2 });
  ownId = await found();
  otherId = await found();
});
afterAll(() => db?.$client.end({ timeout: 5 }));

async function found(): Promise<string> {
  const name = randomUUID();
  const [made] = await db.insert(organization).values({ name, slug: name }).returning();
  return made!.id;
}

const own = <T>(work: (db: OrganizationDb) => Promise<T>) => withOrganization(db, ownId, work);

/** A program with one person, one response and one set of answers; answers the ids. */
async function tellOne(organizationId: string) {
  return withOrganization(db, organizationId, async (tx) => {
    const programId = await createProgram(tx, "Circle", [{ key: "pre", label: "Before", kind: "pre" }]);
    const [ids] = await tx.execute<Record<string, number>>(sql`
      with w as (select id from wave where program_id = ${programId}),
      c as (insert into cohort (program_id, name, name_key) values (${programId}, 'Spring', 'spring') returning id),
      s as (insert into survey (program_id, name, origin) values (${programId}, 'file', 'file') returning id),
      v as (insert into survey_version (survey_id, version, content) select id, 1, '{}' from s returning id),
      i as (insert into instrument (id) values ('x') on conflict do nothing),
      p as (insert into participant (code_hash) values (${Buffer.from(randomUUID())}) returning id)
      select w.id as wave, c.id as cohort, v.id as version, p.id as participant from w, c, v, p`);
    const [iv] = await tx.execute<{
      id: number;
    }>(sql`insert into instrument_version (instrument_id, version, definition)
      values ('x', ${randomUUID()}, '{}') returning id`);
    const [e] = await tx
      .insert(enrollment)
      .values({ programId, participantId: ids!.participant!, cohortId: ids!.cohort! })
      .returning();
    const [r] = await tx
      .insert(response)
      .values({ enrollmentId: e!.id, waveId: ids!.wave!, surveyVersionId: ids!.version!, source: "file" })
      .returning();
    await tx.execute(sql`insert into answer_set (enrollment_id, response_id, instrument_version_id, answers, scores)
      values (${e!.id}, ${r!.id}, ${iv!.id}, '{1}', '{1}')`);
    return { programId, enrollmentId: e!.id, ...ids } as Record<string, number>;
  });
}

const refused = { cause: { code: "23503" } };

describe("what refers to something that is not there is refused", () => {
  test("an enrollment of nobody, in no cohort, in no program", async () => {
    const { programId } = await tellOne(ownId);
    const insert = (values: Partial<typeof enrollment.$inferInsert>) =>
      own((tx) => tx.insert(enrollment).values({ programId: programId!, ...values }));
    await expect(insert({ participantId: 1e12 })).rejects.toMatchObject(refused);
    await expect(insert({ cohortId: 1e12 })).rejects.toMatchObject(refused);
    await expect(insert({ groupId: 1e12 })).rejects.toMatchObject(refused);
    await expect(insert({ programId: 1e12 })).rejects.toMatchObject(refused);
    await insert({});
  });

  test("an enrollment of another organization's participant", async () => {
    const { programId } = await tellOne(ownId);
    const theirs = await tellOne(otherId);
    const steal = own((tx) =>
      tx.insert(enrollment).values({ programId: programId!, participantId: theirs.participant! }),
    );
    await expect(steal).rejects.toMatchObject(refused);
  });

  test("a change of an enrollment to a cohort that is not there", async () => {
    const { enrollmentId } = await tellOne(ownId);
    const move = own((tx) =>
      tx.update(enrollment).set({ cohortId: 1e12 }).where(eq(enrollment.id, enrollmentId!)),
    );
    await expect(move).rejects.toMatchObject(refused);
  });

  test("a response of no enrollment or at no wave, and change rows of somebody erased", async () => {
    const { enrollmentId, wave, version, programId } = await tellOne(ownId);
    const insert = (values: Partial<typeof response.$inferInsert>) =>
      own((tx) =>
        tx.insert(response).values({
          enrollmentId: enrollmentId!,
          waveId: wave!,
          surveyVersionId: version!,
          source: "file",
          ...values,
        }),
      );
    await expect(insert({ enrollmentId: 1e12 })).rejects.toMatchObject(refused);
    await expect(insert({ waveId: 1e12 })).rejects.toMatchObject(refused);
    const refresh = own((tx) =>
      tx.execute(sql`select refresh_changes(${programId}, array[${1e12}::bigint])`),
    );
    await expect(refresh).rejects.toMatchObject(refused);
  });
});

describe("what belongs to something goes with it", () => {
  test("a cohort that people are in stays", async () => {
    const { cohort } = await tellOne(ownId);
    const removal = own((tx) => tx.execute(sql`delete from cohort where id = ${cohort}`));
    await expect(removal).rejects.toMatchObject(refused);
  });

  test("a participant's enrollments, responses, answers and change rows go with the participant", async () => {
    const one = await tellOne(ownId);
    await own((tx) =>
      tx.execute(sql`select refresh_changes(${one.programId}, array[${one.enrollmentId}::bigint])`),
    );
    await own((tx) => tx.delete(participant).where(eq(participant.id, one.participant!)));
    for (const table of ["response", "answer_set", "change_row"]) {
      const left = await own((tx) =>
        tx.execute(sql`select 1 from ${sql.identifier(table)} where enrollment_id = ${one.enrollmentId}`),
      );
      expect(left).toHaveLength(0);
    }
  });

  test("removing an organization leaves no row of it in any table, and every row of others", async () => {
    await tellOne(ownId);
    const kept = await rowsOf(otherId);
    await own((tx) => tx.delete(organization).where(eq(organization.id, ownId)));
    expect(await rowsOf(ownId)).toEqual({});
    expect(await rowsOf(otherId)).toEqual(kept);
    expect(Object.keys(kept)).toContain("answer_set");
  });
});

/** How many rows each table holds of an organization, tables without any left out. */
async function rowsOf(organizationId: string): Promise<Record<string, number>> {
  return withOrganization(db, organizationId, async (tx) => {
    const tables = await tx.execute<{ name: string }>(
      sql`select tablename as name from pg_policies where schemaname = 'public'`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await tx.execute<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(name)} where organization_id = ${organizationId}`,
      );
      if (row!.n > 0) counts[name] = row!.n;
    }
    return counts;
  });
}
