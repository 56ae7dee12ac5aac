import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { createRouter, problemAnswers } from "#api/http/router";
import { jsonBody, jsonContent, languageWord, nameWord, timeZoneWord } from "#api/http/words";
import { Problem } from "#shared/problem";
import { findSample, isSetUp } from "./queries";
import { signIn } from "./session";
import { isSetupToken, setUp } from "./setUp";
import { throttled } from "./throttle";
import { emailWord, passwordWord } from "./words";

const stateRoute = createRoute({
  method: "get",
  path: "/setup",
  summary: "Whether this installation waits to be set up, and whether the sample is there",
  security: [],
  responses: {
    200: {
      description: "Two yes or no, and nothing else",
      content: jsonContent(z.object({ needed: z.boolean(), sample: z.boolean() })),
    },
    ...problemAnswers,
  },
});

const newOrganization = z.object({
  name: nameWord,
  language: languageWord.optional(),
  timeZone: timeZoneWord.optional(),
});

const setUpRoute = createRoute({
  method: "post",
  path: "/setup",
  summary: "Set up the organization and its owner, once, with the token that the server printed",
  security: [],
  request: jsonBody(
    z.object({
      setupToken: z.string().max(500),
      organization: z.union([nameWord.transform((name) => ({ name })), newOrganization]),
      owner: z.object({ name: nameWord, email: emailWord, password: passwordWord }),
    }),
  ),
  responses: {
    201: {
      description: "Set up, and the owner is signed in. The key is shown this once",
      content: jsonContent(z.object({ organizationId: z.string(), apiKey: z.string() })),
    },
    ...problemAnswers,
  },
});

export const setUpRoutes = createRouter()
  .openapi(stateRoute, async (c) => {
    const { db } = c.var.deps;
    const [done, sample] = await Promise.all([isSetUp(db), findSample(db)]);
    return c.json({ needed: !done, sample: sample !== undefined }, 200);
  })
  .openapi(setUpRoute, async (c) => {
    const { deps } = c.var;
    const { setupToken, organization, owner } = c.req.valid("json");
    if (await isSetUp(deps.db)) throw new Problem("already_set_up");
    const made = await throttled(c, "set-up", async () => {
      if (!isSetupToken(deps, setupToken)) {
        throw new Problem(
          "wrong_setup_token",
          "This is not the set-up token. The server prints it when it starts, at the end of the address below “Set it up at”, unless SETUP_TOKEN names one. A restart makes a new one.",
        );
      }
      return setUp(deps, organization, owner);
    });
    await signIn(c, owner);
    return c.json(made, 201);
  });
