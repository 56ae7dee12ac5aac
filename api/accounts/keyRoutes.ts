import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { inPerson, personOf } from "#api/http/inPerson";
import { createRouter, problemAnswers } from "#api/http/router";
import { idWord, jsonBody, jsonContent } from "#api/http/words";
import { Problem } from "#shared/problem";
import { createKey } from "./found";
import { roleOfKey } from "./identify";
import { listKeys, revokeKey } from "./queries";
import { roleWord } from "./words";

const listRoute = createRoute({
  method: "get",
  path: "/api-keys",
  summary: "The organization's API keys, without the keys themselves",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  responses: {
    200: {
      description: "`start` shows the first characters, to tell them apart",
      content: jsonContent(
        z.object({
          keys: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              role: roleWord,
              start: z.string().nullable(),
              createdAt: z.iso.datetime(),
              lastUsedAt: z.iso.datetime().nullable(),
            }),
          ),
        }),
      ),
    },
    ...problemAnswers,
  },
});

const createKeyRoute = createRoute({
  method: "post",
  path: "/api-keys",
  summary: "Make an API key",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  request: jsonBody(
    z.object({
      name: z.string().trim().min(1, "is needed").max(32, "has at most 32 characters"),
      role: roleWord.default("manager"),
    }),
  ),
  responses: {
    201: {
      description: "The key is shown this once; only its hash is kept",
      content: jsonContent(z.object({ id: z.string(), name: z.string(), role: roleWord, key: z.string() })),
    },
    ...problemAnswers,
  },
});

const revokeRoute = createRoute({
  method: "delete",
  path: "/api-keys/{id}",
  summary: "Revoke an API key",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  request: { params: z.object({ id: idWord }) },
  responses: { 204: { description: "It opens nothing from now on" }, ...problemAnswers },
});

export const keyRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const keys = await listKeys(c.var.deps.db, c.var.actor.organizationId);
    return c.json(
      {
        keys: keys.map(({ name, metadata, createdAt, lastUsedAt, ...rest }) => ({
          ...rest,
          name: name ?? "",
          role: roleOfKey(metadata),
          createdAt: createdAt.toISOString(),
          lastUsedAt: lastUsedAt?.toISOString() ?? null,
        })),
      },
      200,
    );
  })
  .openapi(createKeyRoute, async (c) => {
    const { deps, actor } = c.var;
    const { name, role } = c.req.valid("json");
    const { organizationId } = actor;
    const made = await createKey(deps.auth, { organizationId, userId: personOf(c), name, role });
    return c.json({ ...made, name, role }, 201);
  })
  .openapi(revokeRoute, async (c) => {
    const { deps, actor } = c.var;
    if (!(await revokeKey(deps.db, actor.organizationId, c.req.valid("param").id))) {
      throw new Problem("not_found");
    }
    return c.body(null, 204);
  });
