import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { allow, inOrganization } from "#api/http/access";
import { inPerson } from "#api/http/inPerson";
import { createRouter, problemAnswers } from "#api/http/router";
import { idWord, jsonBody, jsonContent } from "#api/http/words";
import { getOrganizationName, getOrganizationSettings } from "#api/organizations/queries";
import { Problem } from "#shared/problem";
import { asRole, signedInUser } from "./identify";
import { chooseOrganization, findUser, listOrganizationsOf } from "./queries";
import { roleWord } from "./words";

const meRoute = createRoute({
  method: "get",
  path: "/me",
  summary: "Who you are, and in which organization you act",
  middleware: [allow("owner", "manager", "viewer")] as const,
  responses: {
    200: {
      description: "`user` is null for an API key",
      content: jsonContent(
        z.object({
          user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
          role: roleWord,
          organization: z.object({
            id: z.string(),
            name: z.string(),
            language: z.string(),
            timeZone: z.string(),
            isSample: z.boolean(),
            hasMark: z.boolean(),
          }),
          organizations: z.array(z.object({ id: z.string(), name: z.string(), role: roleWord })),
        }),
      ),
    },
    ...problemAnswers,
  },
});

const chooseRoute = createRoute({
  method: "post",
  path: "/me/organization",
  summary: "Act in another of your organizations from now on, in this session",
  security: [{ session: [] }],
  middleware: [inPerson("owner", "manager", "viewer")] as const,
  request: jsonBody(z.object({ organizationId: idWord })),
  responses: { 204: { description: "Chosen" }, ...problemAnswers },
});

export const meRoutes = createRouter()
  .openapi(meRoute, async (c) => {
    const { db } = c.var.deps;
    const { organizationId, role, userId } = c.var.actor;
    const [user, organizations, name, settings] = await Promise.all([
      userId ? findUser(db, userId) : undefined,
      userId ? listOrganizationsOf(db, userId) : [],
      getOrganizationName(db, organizationId),
      inOrganization(c, (own) => getOrganizationSettings(own, organizationId)),
    ]);
    return c.json(
      {
        user: user ?? null,
        role,
        organization: { id: organizationId, name, ...settings },
        organizations: organizations.map((one) => ({ ...one, role: asRole(one.role) })),
      },
      200,
    );
  })
  .openapi(chooseRoute, async (c) => {
    const user = await signedInUser(c);
    const { organizationId } = c.req.valid("json");
    if (!user || !(await chooseOrganization(c.var.deps.db, user.id, user.token, organizationId))) {
      throw new Problem("not_found");
    }
    return c.body(null, 204);
  });
