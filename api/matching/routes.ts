import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
import { listLabels } from "#api/db/labels";
import { matchMethods } from "#api/db/schema";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { createRouter, problemAnswers } from "#api/http/router";
import { listWaves, raiseDataVersion } from "#api/programs/queries";
import { nearReasons } from "#shared/participants/nearCodes";
import { Problem } from "#shared/problem";
import { type Known, methodOf, openWorkbench, type Workbench } from "./people";
import { type Decided, decide, undoDecision } from "./queries";

const id = z.coerce.number("is a number").int().positive().max(Number.MAX_SAFE_INTEGER);
const params = z.object({ id });
const team = allow("owner", "manager");
const tags = ["Matching"];
const across = z.object({
  across_cohorts: z
    .enum(["true"])
    .optional()
    .meta({ description: "Also propose people of different cohorts" }),
});

const person = z
  .object({
    id,
    codes: z.array(z.string()).meta({ description: "As the files wrote them" }),
    waves: z.array(z.string()).meta({ description: "Keys of the waves that they answered" }),
    cohort: z.string().nullable(),
    group: z.string().nullable(),
    method: z.enum(matchMethods).nullable().meta({ description: "Null: equal codes, or no match" }),
  })
  .meta({ id: "MatchPerson" });
const count = z.object({
  name: z.string().nullable(),
  enrolled: z.number(),
  paired: z.number().meta({ description: "Answered at two waves or more" }),
  once: z.number(),
});
const workbench = z
  .object({
    all: count,
    byGroup: z.array(count),
    byCohort: z.array(count),
    methods: z.object({ exact: z.number(), alike: z.number(), near: z.number(), hand: z.number() }).meta({
      description: "Paired people by how their codes were found to be one person's",
    }),
    safe: z.number().meta({ description: "Proposals that `POST …/matching/safe` would join" }),
    proposed: z.number(),
    proposals: z.array(
      z.object({
        first: person,
        second: person,
        reason: z.enum(nearReasons),
        agree: z.array(z.string()),
        differ: z.array(z.string()),
        twice: z.boolean(),
        rivals: z.number(),
        safe: z.boolean(),
      }),
    ),
    decisions: z.array(
      z.object({
        id,
        same: z.boolean(),
        method: z.enum(matchMethods),
        first: person.nullable(),
        second: person.nullable(),
        decidedAt: z.iso.datetime(),
        decidedBy: z.string().nullable(),
      }),
    ),
    leftOver: z.array(person).meta({ description: "Answered once, and fit nobody: the first 200" }),
  })
  .meta({ id: "Matching" });

const answers = {
  200: {
    description: "Who is paired, who may be one person, and what was decided",
    content: { "application/json": { schema: workbench } },
  },
  ...problemAnswers,
};
const body = <T extends z.ZodType>(schema: T) => ({
  content: { "application/json": { schema } },
  required: true,
});

const look = createRoute({
  method: "get",
  path: "/programs/{id}/matching",
  tags,
  summary: "The matching workbench: who is paired, and who may be one person under two codes",
  middleware: team,
  request: { params, query: across },
  responses: answers,
});
const decideOne = createRoute({
  method: "post",
  path: "/programs/{id}/matching/decisions",
  tags,
  summary: "Say that two people of a program are one, or two; can be undone",
  middleware: team,
  request: { params, body: body(z.strictObject({ first: id, second: id, same: z.boolean() })) },
  responses: answers,
});
const joinSafe = createRoute({
  method: "post",
  path: "/programs/{id}/matching/safe",
  tags,
  summary: "Join all pairs whose codes only look different and who fit nobody else; each can be undone",
  middleware: team,
  request: {
    params,
    body: body(
      z.strictObject({ expected: z.number().int().meta({ description: "`safe`, as it was read" }) }),
    ),
  },
  responses: answers,
});
const undo = createRoute({
  method: "post",
  path: "/programs/{id}/matching/decisions/{decisionId}/undo",
  tags,
  summary: "Take a decision back; figures are as if it had never been made",
  middleware: team,
  request: { params: z.object({ id, decisionId: id }) },
  responses: answers,
});

/** Who is one person under two codes: proposed here, decided by a person. The one place that shows codes. */
export const matchingRoutes = createRouter()
  .openapi(look, async (c) => {
    const acrossCohorts = c.req.valid("query").across_cohorts === "true";
    const { id } = c.req.valid("param");
    return c.json(await inOrganization(c, (db) => answer(c, db, id, acrossCohorts)), 200);
  })
  .openapi(decideOne, async (c) => {
    const { id } = c.req.valid("param");
    const { first, second, same } = c.req.valid("json");
    const told = await inOrganization(c, async (db) => {
      await begin(db, id);
      const { people } = await open(c, db, id);
      const [a, b] = [people.get(first), people.get(second)];
      if (!a || !b) throw new Problem("not_found", "One of the two is not a person of this program by now.");
      if (a === b) throw new Problem("invalid_input", "These are one person already.");
      await decide(db, id, [{ first, second, same, method: methodOf(a, b) }], by(c));
      return answer(c, db, id);
    });
    return c.json(told, 200);
  })
  .openapi(joinSafe, async (c) => {
    const { id } = c.req.valid("param");
    const { expected } = c.req.valid("json");
    const told = await inOrganization(c, async (db) => {
      await begin(db, id);
      const safe = (await open(c, db, id)).proposals.filter((one) => one.safe);
      if (safe.length !== expected)
        throw new Problem("conflict", `By now ${safe.length} pairs differ in look alone. Look again first.`);
      const joined = safe.map(
        ({ first, second }): Decided => ({
          ...{ first, second, same: true, method: "alike" },
        }),
      );
      await decide(db, id, joined, by(c));
      return answer(c, db, id);
    });
    return c.json(told, 200);
  })
  .openapi(undo, async (c) => {
    const { id, decisionId } = c.req.valid("param");
    const told = await inOrganization(c, async (db) => {
      await begin(db, id);
      if (!(await undoDecision(db, id, decisionId, by(c))))
        throw new Problem("not_found", "There is no decision of this number that stands.");
      return answer(c, db, id);
    });
    return c.json(told, 200);
  });

type Asking = Context<AppEnv>;

const by = (c: Asking) => ({ userId: c.var.actor.userId, now: c.var.deps.now() });

function open(c: Asking, db: OrganizationDb, programId: number, acrossCohorts = false) {
  const { organizationId } = c.var.actor;
  return openWorkbench(db, { organizationId, programId, matchKey: c.var.deps.matchKey, acrossCohorts });
}

async function begin(db: OrganizationDb, programId: number): Promise<void> {
  if (!(await raiseDataVersion(db, programId))) throw nowhere();
}

const nowhere = () => new Problem("not_found", "There is no program of this number here.");
const most = 200;

async function answer(c: Asking, db: OrganizationDb, programId: number, acrossCohorts = false) {
  const waves = await listWaves(db, [programId]);
  if (waves.length === 0) throw nowhere();
  const { organizationId } = c.var.actor;
  const labels = await listLabels(db, { organizationId, programId });
  const bench = await open(c, db, programId, acrossCohorts);
  const keys = new Map(waves.map((wave) => [wave.id, wave.key]));
  const tell = (one: Known) => ({
    ...{ id: one.id, codes: one.codes, method: one.method },
    waves: one.waves.map((wave) => keys.get(wave) ?? ""),
    cohort: labels.cohort.get(String(one.cohort)) ?? null,
    group: labels.group.get(String(one.group)) ?? null,
  });
  const told = (id: number) => {
    const one = bench.people.get(id);
    return one ? tell(one) : null;
  };
  const everybody = [...bench.people.values()].map(tell);
  const proposed = new Set(bench.proposals.flatMap(({ first, second }) => [first, second]));
  return {
    ...rates(everybody),
    safe: bench.proposals.filter((one) => one.safe).length,
    proposed: bench.proposals.length,
    proposals: bench.proposals
      .slice(0, most)
      .map((one) => ({ ...one, first: told(one.first)!, second: told(one.second)! })),
    decisions: tellDecisions(bench, told),
    leftOver: everybody.filter((one) => one.waves.length === 1 && !proposed.has(one.id)).slice(0, most),
  };
}

function tellDecisions<T>({ decisions }: Workbench, told: (id: number) => T) {
  return decisions
    .slice(0, most)
    .map(({ id, same, method, decidedAt, decidedBy, firstPerson, secondPerson }) => ({
      ...{ id, same, method, decidedAt, decidedBy },
      first: told(firstPerson),
      second: told(secondPerson),
    }));
}

interface Told {
  waves: string[];
  cohort: string | null;
  group: string | null;
  method: (typeof matchMethods)[number] | null;
}

function rates(people: readonly Told[]) {
  const isPaired = ({ waves }: Told) => waves.length > 1;
  const counted = (name: string | null, some: readonly Told[]) => ({
    ...{ name, enrolled: some.length, paired: some.filter(isPaired).length },
    once: some.filter(({ waves }) => waves.length === 1).length,
  });
  const by = (kind: "group" | "cohort") =>
    [...new Set(people.map((one) => one[kind]))].map((name) =>
      counted(
        name,
        people.filter((one) => one[kind] === name),
      ),
    );
  const paired = people.filter(isPaired);
  const found = (method: Told["method"]) => paired.filter((one) => one.method === method).length;
  return {
    all: counted(null, people),
    byGroup: by("group"),
    byCohort: by("cohort"),
    methods: { exact: found(null), alike: found("alike"), near: found("near"), hand: found("hand") },
  };
}
