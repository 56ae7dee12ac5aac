import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { linkOrigin } from "#api/http/clientAddress";
import { inPerson, personOf } from "#api/http/inPerson";
import { createRouter, problemAnswers } from "#api/http/router";
import { idWord, jsonBody, jsonContent, nameWord } from "#api/http/words";
import { Problem } from "#shared/problem";
import { asRole, signedInUser } from "./identify";
import { acceptInvitation, invite, listInvitations, readInvitation, revokeInvitation } from "./invite";
import { chooseOrganization } from "./queries";
import { signIn } from "./session";
import { throttled } from "./throttle";
import { emailWord, passwordWord, roleWord, tokenWord } from "./words";

const invited = z.object({ id: z.string(), email: z.string(), role: roleWord, expiresAt: z.iso.datetime() });
const token = z.object({ token: tokenWord });

const inviteRoute = createRoute({
  method: "post",
  path: "/organization/invitations",
  summary: "Invite somebody; hand the link over yourself",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  request: jsonBody(z.object({ email: emailWord, role: roleWord })),
  responses: {
    201: {
      description: "Works once, for a week, for this e-mail address. Shown this once",
      content: jsonContent(invited.extend({ url: z.string() })),
    },
    ...problemAnswers,
  },
});

const listRoute = createRoute({
  method: "get",
  path: "/organization/invitations",
  summary: "Invitations that wait for an answer",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  responses: {
    200: {
      description: "Without their links, which cannot be read again",
      content: jsonContent(z.object({ invitations: z.array(invited) })),
    },
    ...problemAnswers,
  },
});

const revokeRoute = createRoute({
  method: "delete",
  path: "/organization/invitations/{id}",
  summary: "Withdraw an invitation",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  request: { params: z.object({ id: idWord }) },
  responses: { 204: { description: "Its link no longer works" }, ...problemAnswers },
});

const readRoute = createRoute({
  method: "get",
  path: "/invitations/{token}",
  summary: "What a link invites to",
  security: [],
  request: { params: token },
  responses: {
    200: {
      description: "For the page that the link opens",
      content: jsonContent(
        z.object({
          organization: z.object({ name: z.string() }),
          email: z.string(),
          role: roleWord,
          expiresAt: z.iso.datetime(),
          hasAccount: z.boolean(),
        }),
      ),
    },
    ...problemAnswers,
  },
});

const acceptRoute = createRoute({
  method: "post",
  path: "/invitations/{token}",
  summary: "Accept an invitation, as the invited e-mail address",
  security: [],
  request: {
    params: token,
    ...jsonBody(
      z.object({
        name: nameWord.optional(),
        password: passwordWord.optional(),
        email: emailWord.optional(),
      }),
    ),
  },
  responses: {
    201: {
      description: "You are a member, and signed in",
      content: jsonContent(z.object({ organizationId: z.string() })),
    },
    ...problemAnswers,
  },
});

export const invitationRoutes = createRouter()
  .openapi(inviteRoute, async (c) => {
    const { deps, actor } = c.var;
    const { email, role } = c.req.valid("json");
    const made = await invite(deps, {
      organizationId: actor.organizationId,
      email,
      role,
      inviterId: personOf(c),
    });
    const url = `${linkOrigin(c)}/invitation#${made.token}`;
    return c.json({ id: made.id, email, role, expiresAt: made.expiresAt.toISOString(), url }, 201);
  })
  .openapi(listRoute, async (c) => {
    const { deps, actor } = c.var;
    const invitations = await listInvitations(deps.db, actor.organizationId, deps.now());
    return c.json(
      {
        invitations: invitations.map(({ role, expiresAt, ...rest }) => ({
          ...rest,
          role: asRole(role ?? "viewer"),
          expiresAt: expiresAt.toISOString(),
        })),
      },
      200,
    );
  })
  .openapi(revokeRoute, async (c) => {
    const { deps, actor } = c.var;
    const gone = await revokeInvitation(deps.db, actor.organizationId, c.req.valid("param").id);
    if (!gone) throw new Problem("not_found");
    return c.body(null, 204);
  })
  .openapi(readRoute, async (c) => {
    const found = await throttled(c, "link", () => readInvitation(c.var.deps, c.req.valid("param").token));
    const { organizationName: name, email, role, expiresAt, hasAccount } = found;
    return c.json(
      { organization: { name }, email, role, expiresAt: expiresAt.toISOString(), hasAccount },
      200,
    );
  })
  .openapi(acceptRoute, async (c) => {
    const { deps } = c.var;
    const given = c.req.valid("json");
    const user = await signedInUser(c);
    const { organizationId, email } = await throttled(c, "link", () =>
      acceptInvitation(deps, c.req.valid("param").token, given, user),
    );
    if (user) await chooseOrganization(deps.db, user.id, user.token, organizationId);
    else if (given.password) await signIn(c, { email, password: given.password });
    return c.json({ organizationId }, 201);
  });
