import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { inPerson } from "#api/http/inPerson";
import { createRouter, problemAnswers } from "#api/http/router";
import { jsonContent } from "#api/http/words";
import { Problem } from "#shared/problem";
import { identify, signedInUser } from "./identify";
import { chooseOrganization, isSetUp } from "./queries";
import { addSampleForOwner, openSampleForGuest, removeSample } from "./sample";
import { signIn } from "./session";
import { throttled } from "./throttle";

const opened = jsonContent(z.object({ organizationId: z.string() }));

const openRoute = createRoute({
  method: "post",
  path: "/sample",
  summary: "Look around with sample data: anybody before the set-up, an owner after it",
  security: [],
  responses: {
    200: { description: "The sample was there; you are in it", content: opened },
    201: { description: "The sample was made; you are in it", content: opened },
    ...problemAnswers,
  },
});

const removeRoute = createRoute({
  method: "delete",
  path: "/sample",
  summary: "Remove the sample organization with all its data",
  security: [{ session: [] }],
  middleware: [inPerson("owner")] as const,
  responses: { 204: { description: "Removed" }, ...problemAnswers },
});

export const sampleRoutes = createRouter()
  .openapi(openRoute, async (c) => {
    const { deps } = c.var;
    const actor = await identify(c);
    const user = await signedInUser(c);
    if (await isSetUp(deps.db)) {
      if (!actor) throw new Problem("not_signed_in");
      if (actor.role !== "owner" || !user) throw new Problem("not_allowed");
      const { organizationId, made } = await addSampleForOwner(deps, user.id);
      await chooseOrganization(deps.db, user.id, user.token, organizationId);
      return c.json({ organizationId }, made ? 201 : 200);
    }
    const guest = await throttled(c, "sample", () => openSampleForGuest(deps));
    await signIn(c, guest);
    return c.json({ organizationId: guest.organizationId }, guest.made ? 201 : 200);
  })
  .openapi(removeRoute, async (c) => {
    if (!(await removeSample(c.var.deps))) throw new Problem("not_found", "There is no sample to remove.");
    return c.body(null, 204);
  });
