import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findEntrance } from "#api/collect/entrance";
import { type Fate, type Submission, submitFirstResponses, submitResponse } from "#api/collect/queries";
import { makeSubmission, nobody, readWho } from "#api/collect/submission";
import { storeSubmission } from "#api/collect/together";
import { withOrganization } from "#api/db/client";
import { readForm } from "#shared/responses/readForm";
import type { SurveyDraft } from "#shared/surveys/definition";
import { createTestApp, type TestApp } from "../harness";
import { answers, openSurvey } from "./open";

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app?.close());

type Matching = SurveyDraft["matching"];
type Fields = Record<string, string | string[]>;

/** A survey of a program of its own, and how a form to it becomes a submission. */
async function opened(matching: Matching) {
  const survey = await openSurvey(app, { matching });
  const entrance = async (path: string) => (await findEntrance(app.db, path.split("/").pop()!, Date.now()))!;
  const make = async (
    path: string,
    clientId: string,
    fields: Fields,
    at = new Date(),
  ): Promise<Submission> => {
    const found = await entrance(path);
    const form = found.form!;
    const sent = new Map(
      Object.entries({ ...answers, ...fields }).map(([name, said]) => [name, [said].flat()]),
    );
    const who = readWho(form, found, sent, app.deps.matchKey);
    const made = { clientId, language: "en", mode: "page", now: at, seconds: 40 };
    const person = "wrong" in who ? nobody : who;
    return makeSubmission(
      found,
      form,
      readForm(form.survey, form.fields, sent),
      person,
      made,
      app.deps.matchKey,
    );
  };
  return { ...survey, make };
}

const rows = (query: ReturnType<typeof sql>) =>
  withOrganization(app.db, app.ada.organizationId, async (db) => [...(await db.execute(query))]);

/**
 * All that is stored of a program, in words that are the same in another one to which the same was sent: client ids
 * by their place in `ids`, people by the first of their client ids.
 */
async function stored(program: number, ids: readonly string[]) {
  const found = await rows(sql`
    select r.client_id, r.enrollment_id, w.position as wave, r.counts, r.source, r.language, r.mode,
      r.duration_seconds, r.stated, r.submitted_at, e.attributes, c.name as cohort, g.name as "group",
      p.id is not null as known, p.code_sealed is not null as sealed, cardinality(p.near_hashes) as near,
      (select count(*)::int from receipt t where t.response_id = r.id) as receipts,
      (select jsonb_agg(jsonb_build_array(a.answers, a.missing, a.scores, a.reasons)) from answer_set a
        where a.response_id = r.id) as sets,
      (select jsonb_agg(jsonb_build_array(q.title, o.number, o.text, o.options, o.missing) order by q.title)
        from own_answer o join question q on q.id = o.question_id where o.response_id = r.id) as own,
      (select jsonb_agg(jsonb_build_array(c.purpose, c.version, c.given) order by c.purpose) from consent c
        where c.response_id = r.id) as consent,
      (select jsonb_agg(jsonb_build_array(x.pre, x.post, x.attributes, x.cohort_id = c.id, x.group_id = g.id))
        from change_row x where x.enrollment_id = r.enrollment_id) as changes
    from response r join enrollment e on e.id = r.enrollment_id join wave w on w.id = r.wave_id
    left join cohort c on c.id = e.cohort_id left join "group" g on g.id = e.group_id
    left join participant p on p.id = e.participant_id where e.program_id = ${program}`);
  const place = (id: unknown) => ids.indexOf(id as string);
  const person = new Map<unknown, number>();
  for (const { enrollment_id, client_id } of found)
    person.set(enrollment_id, Math.min(place(client_id), person.get(enrollment_id) ?? ids.length));
  return found
    .map(({ client_id, enrollment_id, ...row }) => ({
      id: place(client_id),
      person: person.get(enrollment_id)!,
      ...row,
    }))
    .sort((a, b) => a.id - b.id);
}

/** A cohort and a group of a program. */
async function placeIn(program: number) {
  const [made] = await rows(sql`with c as (
      insert into cohort (program_id, name, name_key) values (${program}, 'spring', 'spring') returning id
    ), g as (insert into "group" (program_id, name, name_key) values (${program}, 'north', 'north') returning id)
    select c.id as cohort, g.id as "group" from c, g`);
  return { cohortId: Number(made!.cohort), groupId: Number(made!.group) };
}

const codes = ["M", "m", "F", "K"];
const sending = fc.record({
  id: fc.nat(24),
  who: fc.nat(7),
  small: fc.boolean(),
  lonely: fc.constantFrom("1", "2", "3", ""),
  age: fc.constantFrom("old", "young", ""),
  quote: fc.constantFrom("yes", "no"),
  ways: fc.subarray(["bus", "foot"]),
  minute: fc.nat(59),
  placed: fc.boolean(),
});
type Sending = typeof sending extends fc.Arbitrary<infer T> ? T : never;

const fieldsOf = (
  { who, small, lonely, age, quote, ways }: Sending,
  matching: Matching,
  tag: string,
): Fields => ({
  ...(matching === "code" ? { "who.code": small ? `p${tag}${who}` : `P${tag}${who}` } : {}),
  ...(matching === "self_code"
    ? {
        "who.mother": codes[who % 4]!,
        "who.siblings": String(who % 3),
        "who.month": String(1 + (tag.charCodeAt(0) % 12)),
        "who.day": String(1 + (tag.charCodeAt(1) % 28)),
        "who.town": tag[2]!,
        "who.middle": "X",
      }
    : {}),
  "lonely.1": lonely,
  age,
  "consent.quote": quote,
  ways,
});

/** What became of each, where those of `early` came before and one of them was withdrawn. */
async function history(
  { matching, early, late }: { matching: Matching; early: Sending[]; late: Sending[] },
  store: (submissions: Submission[]) => Promise<Fate[]>,
) {
  const { make, program, pre, post } = await opened(matching);
  const place = await placeIn(program);
  const ids = Array.from({ length: 25 }, () => randomUUID());
  // Another tag in each program: people of one organization are one in all its programs.
  const tag = randomUUID()
    .replaceAll(/[^a-f]/g, "")
    .padEnd(3, "a");
  const submission = async (path: string, one: Sending) => ({
    ...(await make(
      path,
      ids[one.id]!,
      fieldsOf(one, matching, tag),
      new Date(Date.UTC(2026, 10, 2, 9, one.minute)),
    )),
    ...(one.placed ? place : {}),
  });
  for (const one of early) await submitResponse(app.db, await submission(pre, one));
  if (early[0]) await rows(sql`delete from response where client_id = ${ids[early[0].id]!}`);
  const fates = await store(
    await Promise.all(late.map((one) => submission(early.length % 2 ? pre : post, one))),
  );
  return { fates, stored: await stored(program, ids) };
}

const inTurn = async (submissions: Submission[]) => {
  const fates: Fate[] = [];
  for (const one of submissions) fates.push(await submitResponse(app.db, one));
  return fates;
};

describe("answers that are stored together", () => {
  test.each<Matching>(["none", "code", "self_code"])(
    "leave behind what they leave one after another, with matching by %s",
    async (matching) => {
      let together = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(sending, { maxLength: 4 }),
          fc.array(sending, { minLength: 2, maxLength: 20 }),
          async (early, late) => {
            const asked = { matching, early, late };
            const many = await history(asked, async (submissions) => {
              const fates = await submitFirstResponses(app.db, submissions);
              together += fates.filter((fate) => fate === "stored").length;
              const settled: Fate[] = [];
              for (const [place, fate] of fates.entries())
                settled.push(fate === "alone" ? await submitResponse(app.db, submissions[place]!) : fate);
              return settled;
            });
            expect(many).toEqual(await history(asked, inTurn));
          },
        ),
        { numRuns: 15, endOnFailure: true },
      );
      expect(together).toBeGreaterThan(15);
    },
  );

  test("do not share a failure: what cannot be stored is refused by itself", async () => {
    const { make, program, pre } = await opened("none");
    const all = await Promise.all(Array.from({ length: 12 }, () => make(pre, randomUUID(), {})));
    const broken = all.map((one, place) =>
      place % 5 === 3 ? { ...one, own: [{ ...one.own[0]!, q: 0 }] } : one,
    );
    await expect(submitFirstResponses(app.db, broken)).rejects.toThrow();
    const fates = await Promise.allSettled(broken.map((one) => storeSubmission(app.db, one)));
    expect(fates.map(({ status }) => status)).toEqual(
      all.map((_, place) => (place % 5 === 3 ? "rejected" : "fulfilled")),
    );
    expect(await stored(program, [])).toHaveLength(10);
  });

  test("wait for nobody: who waits for another is left to wait alone", async () => {
    const { make, program, pre } = await opened("none");
    const [one, two, ...others] = await Promise.all(
      Array.from({ length: 9 }, () => make(pre, randomUUID(), {})),
    );
    const slow = [one!, two!];
    let sent: Promise<Fate>[] = [];
    await withOrganization(app.db, app.ada.organizationId, async (db) => {
      for (const { clientId } of slow)
        await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${clientId}::uuid::text, 5))`);
      await expect(submitFirstResponses(app.db, [...slow, ...others])).rejects.toThrow(/lock timeout/);
      // As many as are stored at once.
      sent = slow.map((submission) => storeSubmission(app.db, submission));
      const fates = await Promise.all(others.map((submission) => storeSubmission(app.db, submission)));
      expect(new Set(fates)).toEqual(new Set(["stored"]));
    });
    expect(await Promise.all(sent)).toEqual(["stored", "stored"]);
    expect(await stored(program, [])).toHaveLength(9);
  });

  test("are somebody's who is kept apart for the small letters of their code", async () => {
    const { make, program, pre } = await opened("code");
    const code = `q${randomUUID().slice(0, 6)}`;
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const said = [code, code.toUpperCase(), `${code}-2`];
    const all = await Promise.all(ids.map((id, place) => make(pre, id, { "who.code": said[place]! })));
    const hex = (hash: Buffer | null) => hash!.toString("hex");
    await rows(sql`insert into participant (code_hash, folded_hash)
      values (decode(${hex(all[0]!.apartHash)}, 'hex'), decode(${hex(all[0]!.codeHash)}, 'hex'))`);
    expect(await submitFirstResponses(app.db, all)).toEqual(["alone", "alone", "stored"]);
    for (const one of all) await storeSubmission(app.db, one);
    expect((await stored(program, ids)).map(({ person }) => person)).toEqual([0, 1, 2]);
  });

  test("are told apart by organization: nothing of another one is reached", async () => {
    const { make, pre } = await opened("none");
    const submissions = await Promise.all(Array.from({ length: 3 }, () => make(pre, randomUUID(), {})));
    const elsewhere = submissions.map((one) => ({ ...one, organizationId: app.eve.organizationId }));
    await expect(submitFirstResponses(app.db, elsewhere)).rejects.toThrow("the program is not there");
    const lost = submissions.map((one) => ({ ...one, waveId: 0 }));
    await expect(submitFirstResponses(app.db, lost)).rejects.toThrow("the wave is not there");
  });

  test("are stored once each when a hall sends at once, retries with them", async () => {
    const { make, program, pre } = await opened("code");
    const ids = Array.from({ length: 120 }, () => randomUUID());
    const tag = randomUUID().slice(0, 4);
    const submissions = await Promise.all(
      [...ids, ...ids.slice(0, 30)].map((id, place) =>
        make(pre, id, { "who.code": `${tag}-${ids.indexOf(id)}`, "lonely.1": String(1 + (place % 3)) }),
      ),
    );
    const fates = await Promise.all(submissions.map((one) => storeSubmission(app.db, one)));
    expect(fates.filter((fate) => fate === "stored")).toHaveLength(120);
    expect(fates.filter((fate) => fate === "again")).toHaveLength(30);
    const kept = await stored(program, ids);
    expect(kept.map(({ id }) => id)).toEqual(ids.map((_, place) => place));
    expect(new Set(kept.map(({ person }) => person)).size).toBe(120);
  });
});
