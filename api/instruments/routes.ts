import { createRoute, z } from "@hono/zod-openapi";
import type { OrganizationDb } from "#api/db/client";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { domains, type Instrument } from "#shared/instruments/definition";
import { findBuiltIn } from "#shared/instruments/library";
import { Problem } from "#shared/problem";
import { checkDefinition } from "#shared/scores/checkDefinition";
import { describeInstrument, instrumentAnswer } from "./describe";
import {
  type KeptWording,
  listVersionsOf,
  listWordings,
  resolveInstruments,
  storeInstrumentVersion,
} from "./queries";
import { wordingRoutes } from "./wordingRoutes";

const definition = z.record(z.string(), z.unknown()).meta({
  id: "InstrumentDefinition",
  description: "An instrument in the definition language: items, option sets, subscales, worked examples",
});
const versions = z
  .array(z.object({ version: z.string(), createdAt: z.iso.datetime(), answered: z.boolean() }))
  .meta({
    description: "Of an own instrument, newest first; answers stay with the version they were given to",
  });
const wholeAnswer = instrumentAnswer
  .extend({ definition, versions })
  .meta({ id: "InstrumentWithDefinition" });
const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });
const tags = ["Instruments"];

const list = createRoute({
  method: "get",
  path: "/instruments",
  tags,
  summary: "List instruments: the library and the organization's own, latest version each",
  middleware: allow("owner", "manager", "viewer"),
  request: { query: z.object({ domain: z.enum(domains).optional() }) },
  responses: {
    200: { description: "Instruments", ...json(z.object({ instruments: z.array(instrumentAnswer) })) },
    ...problemAnswers,
  },
});

const read = createRoute({
  method: "get",
  path: "/instruments/{id}",
  tags,
  summary: "One instrument with its whole definition",
  middleware: allow("owner", "manager", "viewer"),
  request: { params: z.object({ id: z.string().max(60) }) },
  responses: { 200: { description: "The instrument", ...json(wholeAnswer) }, ...problemAnswers },
});

const create = createRoute({
  method: "post",
  path: "/instruments",
  tags,
  summary: "Define an instrument, or a new version of one; mistakes name their path",
  middleware: allow("owner", "manager"),
  request: { body: { ...json(definition), required: true } },
  responses: {
    200: { description: "This version was here already, the same", ...json(wholeAnswer) },
    201: { description: "Stored", ...json(wholeAnswer) },
    ...problemAnswers,
  },
});

export const instrumentRoutes = createRouter()
  .openapi(list, async (c) => {
    const { domain } = c.req.valid("query");
    const [found, wordings] = await inOrganization(c, readLibrary);
    const about = found.filter((one) => domain === undefined || one.domain.includes(domain));
    return c.json({ instruments: about.map((one) => describeInstrument(one, wordings)) }, 200);
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inOrganization(c, (db) => readWhole(db, id)), 200);
  })
  .openapi(create, async (c) => {
    const instrument = checkDefinition(c.req.valid("json"));
    refuseReserved(instrument);
    const [whole, outcome] = await inOrganization(c, async (db) => {
      const { outcome } = await storeInstrumentVersion(db, instrument);
      if (outcome === "different") throw changedWithoutVersion(instrument);
      return [await readWhole(db, instrument.id, instrument), outcome] as const;
    });
    return c.json(whole, outcome === "created" ? 201 : 200);
  })
  .route("/", wordingRoutes);

async function readLibrary(db: OrganizationDb): Promise<[Instrument[], KeptWording[]]> {
  return [[...(await resolveInstruments(db)).values()], await listWordings(db)];
}

/** One instrument: the latest version, unless another is at hand. */
async function readWhole(db: OrganizationDb, id: string, version?: Instrument) {
  const [instruments, wordings] = await readLibrary(db);
  const found = version ?? instruments.find((one) => one.id === id);
  if (!found) throw new Problem("not_found", "There is no instrument of this id here.");
  const definition = found as unknown as Record<string, unknown>;
  const versions = findBuiltIn(id) ? [] : await listVersionsOf(db, id);
  return { ...describeInstrument(found, wordings), definition, versions };
}

function refuseReserved({ id, version }: Instrument): void {
  if (findBuiltIn(id)) {
    throw mistake("conflict", "id", `"${id}" is an instrument of the library. Choose another id.`);
  }
  if (id === "new") {
    throw mistake("conflict", "id", '"new" is the address of the page that defines one. Choose another id.');
  }
  if (version.includes("+")) {
    throw mistake("invalid_definition", "version", "A + is kept for scoring variants. Leave it out.");
  }
}

function changedWithoutVersion({ id, version }: Instrument): Problem {
  return mistake(
    "conflict",
    "version",
    `Version ${version} of "${id}" is here already and is different. Give the changed definition a new version.`,
  );
}

function mistake(code: "conflict" | "invalid_definition", path: string, message: string): Problem {
  return new Problem(code, `${path}: ${message}`, { places: [{ path, message }] });
}
