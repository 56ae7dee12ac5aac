import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { allow } from "#api/http/access";
import { linkOrigin } from "#api/http/clientAddress";
import { inPerson, personOf } from "#api/http/inPerson";
import { createRouter, problemAnswers } from "#api/http/router";
import { idWord, jsonBody, jsonContent } from "#api/http/words";
import { Problem } from "#shared/problem";
import { asRole } from "./identify";
import { changeRole, endMembership } from "./membership";
import { findMember, listMembers } from "./queries";
import { makeResetLink } from "./resetLink";
import { roleWord } from "./words";

const member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleWord,
  you: z.boolean(),
});
const params = z.object({ id: idWord });

const listRoute = createRoute({
  method: "get",
  path: "/members",
  summary: "Who belongs to the organization",
  middleware: [allow("owner", "manager")] as const,
  responses: {
    200: {
      description: "In the order they joined",
      content: jsonContent(z.object({ members: z.array(member) })),
    },
    ...problemAnswers,
  },
});

const changeRoute = createRoute({
  method: "patch",
  path: "/members/{id}",
  summary: "Give a member another role; the last owner stays one",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  request: { params, ...jsonBody(z.object({ role: roleWord })) },
  responses: { 204: { description: "Changed, from the next request on" }, ...problemAnswers },
});

const removeRoute = createRoute({
  method: "delete",
  path: "/members/{id}",
  summary: "Remove a member; all sessions of that person end at once",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  request: { params },
  responses: { 204: { description: "Removed" }, ...problemAnswers },
});

const resetLinkRoute = createRoute({
  method: "post",
  path: "/members/{id}/reset-link",
  summary: "Make a link with which a member chooses a new password; hand it over yourself",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  request: { params },
  responses: {
    201: {
      description: "Works once, for a day. Shown this once",
      content: jsonContent(z.object({ url: z.string(), expiresAt: z.iso.datetime() })),
    },
    ...problemAnswers,
  },
});

export const memberRoutes = createRouter()
  .openapi(listRoute, async (c) => {
    const { deps, actor } = c.var;
    const members = await listMembers(deps.db, actor.organizationId);
    return c.json(
      {
        members: members.map(({ userId, role, ...rest }) => ({
          ...rest,
          role: asRole(role),
          you: userId === actor.userId,
        })),
      },
      200,
    );
  })
  .openapi(changeRoute, async (c) => {
    await changeRole(c.var.deps.db, c.var.actor, c.req.valid("param").id, c.req.valid("json").role);
    return c.body(null, 204);
  })
  .openapi(removeRoute, async (c) => {
    await endMembership(c.var.deps.db, c.var.actor, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(resetLinkRoute, async (c) => {
    const { deps, actor } = c.var;
    const found = await findMember(deps.db, actor.organizationId, c.req.valid("param").id);
    if (!found) throw new Problem("not_found");
    const { token, expiresAt } = await makeResetLink(deps, found.userId, personOf(c));
    return c.json({ url: `${linkOrigin(c)}/reset#${token}`, expiresAt: expiresAt.toISOString() }, 201);
  });
