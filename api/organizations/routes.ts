import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { jsonBody, jsonContent, languageWord, nameWord, timeZoneWord } from "#api/http/words";
import { Problem } from "#shared/problem";
import { checkPicture, readPicture } from "./mark";
import {
  getMark,
  getOrganizationName,
  getOrganizationSettings,
  renameOrganization,
  saveMark,
  saveOrganizationSettings,
} from "./queries";

const organization = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  timeZone: z.string(),
  isSample: z.boolean(),
  hasMark: z.boolean(),
});
const answer = jsonContent(organization);
const change = z.object({
  name: nameWord.optional(),
  language: languageWord.optional(),
  timeZone: timeZoneWord.optional(),
});
const picture = z.string().meta({ format: "binary" });

const readRoute = createRoute({
  method: "get",
  path: "/organization",
  summary: "The organization's settings",
  middleware: [allow("owner", "manager", "viewer")] as const,
  responses: { 200: { description: "As they are now", content: answer }, ...problemAnswers },
});

const changeRoute = createRoute({
  method: "patch",
  path: "/organization",
  summary: "Change name, language or time zone",
  middleware: [allow("owner")] as const,
  request: jsonBody(change),
  responses: { 200: { description: "As they are now", content: answer }, ...problemAnswers },
});

const readMarkRoute = createRoute({
  method: "get",
  path: "/organization/mark",
  summary: "The picture that exports carry",
  middleware: [allow("owner", "manager", "viewer")] as const,
  responses: {
    200: {
      description: "PNG or JPEG",
      content: { "image/png": { schema: picture }, "image/jpeg": { schema: picture } },
    },
    ...problemAnswers,
  },
});

const saveMarkRoute = createRoute({
  method: "put",
  path: "/organization/mark",
  summary: "Set the mark: a PNG or JPEG of at most 512 KB, as the body itself",
  middleware: [allow("owner")] as const,
  request: {
    body: {
      required: true,
      content: { "image/png": { schema: picture }, "image/jpeg": { schema: picture } },
    },
  },
  responses: { 204: { description: "Saved" }, ...problemAnswers },
});

const removeMarkRoute = createRoute({
  method: "delete",
  path: "/organization/mark",
  summary: "Remove the mark",
  middleware: [allow("owner")] as const,
  responses: { 204: { description: "Removed" }, ...problemAnswers },
});

type RouteContext = Parameters<typeof inOrganization>[0];

export const organizationRoutes = createRouter()
  .openapi(readRoute, async (c) => c.json(await describe(c), 200))
  .openapi(changeRoute, async (c) => {
    const { name, ...settings } = c.req.valid("json");
    const { organizationId } = c.var.actor;
    if (name !== undefined) await renameOrganization(c.var.deps.db, organizationId, name);
    await inOrganization(c, (db) => saveOrganizationSettings(db, organizationId, settings));
    return c.json(await describe(c), 200);
  })
  .openapi(readMarkRoute, async (c) => {
    const mark = await inOrganization(c, (db) => getMark(db, c.var.actor.organizationId));
    if (!mark) throw new Problem("not_found", "This organization has no mark.");
    return c.body(new Uint8Array(mark.bytes), 200, {
      "Content-Type": mark.type,
      "Cache-Control": "private, no-cache",
    });
  })
  .openapi(saveMarkRoute, async (c) => {
    const mark = await checkPicture(await readPicture(c.req.raw.body));
    await inOrganization(c, (db) => saveMark(db, c.var.actor.organizationId, mark));
    return c.body(null, 204);
  })
  .openapi(removeMarkRoute, async (c) => {
    await inOrganization(c, (db) => saveMark(db, c.var.actor.organizationId, null));
    return c.body(null, 204);
  });

async function describe(c: RouteContext) {
  const { organizationId } = c.var.actor;
  const [name, settings] = await Promise.all([
    getOrganizationName(c.var.deps.db, organizationId),
    inOrganization(c, (db) => getOrganizationSettings(db, organizationId)),
  ]);
  return { id: organizationId, name, ...settings };
}
