import { createRoute, z } from "@hono/zod-openapi";
import type { OrganizationDb } from "#api/db/client";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { wordingMistakes, wordingSchema } from "#shared/instruments/wording";
import { Problem } from "#shared/problem";
import { addWording, listWordings, resolveInstruments, withdrawWordings } from "./queries";
import { takesWording } from "./takesWording";

const team = allow("owner", "manager");
const tags = ["Instruments"];
const params = z.object({ id: z.string().max(60) });
const json = <T extends z.ZodType>(schema: T) => ({ content: { "application/json": { schema } } });

const permission = {
  reference: z
    .string()
    .trim()
    .min(3, "say where the permission is written: a contract, a letter, a registration")
    .max(500)
    .meta({ description: "Where the permission is written" }),
  permittedOn: z.iso.date().meta({ description: "The day it was given" }),
  expiresOn: z.iso.date().nullable().default(null).meta({
    description: "The last day on which a survey may be published with this wording",
  }),
};

const wordingAnswer = z
  .object({
    id: z.string(),
    version: z.string(),
    wording: wordingSchema
      .extend(permission)
      .extend({ confirmedAt: z.iso.datetime(), stands: z.boolean() })
      .nullable()
      .meta({ description: "Null where the organization has brought none" }),
  })
  .meta({ id: "InstrumentWording" });
const answer = { 200: { description: "The wording", ...json(wordingAnswer) }, ...problemAnswers };

const read = createRoute({
  method: "get",
  path: "/instruments/{id}/wording",
  tags,
  summary: "The organization's own wording of an instrument whose text does not come with the product",
  middleware: team,
  request: { params },
  responses: answer,
});

const keep = createRoute({
  method: "put",
  path: "/instruments/{id}/wording",
  tags,
  summary: "Bring the wording under your own permission. Surveys published before keep theirs",
  middleware: team,
  request: {
    params,
    body: {
      required: true,
      ...json(
        wordingSchema.extend(permission).extend({
          confirmed: z.literal(true, "confirm that your organization may use this wording").meta({
            description: "The organization confirms that it has the permission",
          }),
        }),
      ),
    },
  },
  responses: answer,
});

const withdraw = createRoute({
  method: "delete",
  path: "/instruments/{id}/wording",
  tags,
  summary: "Take the wording back: no survey can be published with it any more",
  middleware: team,
  request: { params },
  responses: { 204: { description: "Taken back" }, ...problemAnswers },
});

/**
 * The one place that tells a wording which may not leave: to the organization's own team, and to nobody else.
 * Lists, definitions, files and releases never hold it.
 */
export const wordingRoutes = createRouter()
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await inOrganization(c, (db) => answerWording(db, id)), 200);
  })
  .openapi(keep, async (c) => {
    const { id } = c.req.valid("param");
    const { languages, reference, permittedOn, expiresOn } = c.req.valid("json");
    const { userId } = c.var.actor;
    const kept = await inOrganization(c, async (db) => {
      const instrument = await takesWording(db, id);
      const places = wordingMistakes(instrument, { languages });
      if (places[0])
        throw new Problem("invalid_input", `${places[0].path}: ${places[0].message}`, { places });
      await addWording(db, {
        instrumentId: id,
        version: instrument.version,
        wording: { languages },
        ...{ reference, permittedOn, expiresOn },
        confirmedBy: userId,
        confirmedAt: c.var.deps.now(),
      });
      return answerWording(db, id);
    });
    return c.json(kept, 200);
  })
  .openapi(withdraw, async (c) => {
    const { id } = c.req.valid("param");
    const taken = await inOrganization(c, (db) => withdrawWordings(db, id, c.var.deps.now()));
    if (taken === 0) throw new Problem("not_found", "There is no wording of your own to take back.");
    return c.body(null, 204);
  });

async function answerWording(db: OrganizationDb, id: string): Promise<z.infer<typeof wordingAnswer>> {
  const instrument = (await resolveInstruments(db)).get(id);
  if (!instrument) throw new Problem("not_found", "There is no instrument of this id here.");
  const { version } = instrument;
  const kept = (await listWordings(db)).find((one) => one.instrumentId === id && one.version === version);
  if (!kept) return { id, version, wording: null };
  const { wording, reference, permittedOn, expiresOn, confirmedAt, stands } = kept;
  return {
    id,
    version,
    wording: { ...wording, reference, permittedOn, expiresOn, confirmedAt, stands },
  };
}
