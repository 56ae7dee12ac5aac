import { createRoute, z } from "@hono/zod-openapi";
import { allow, inOrganization } from "#api/http/access";
import { createRouter, problemAnswers } from "#api/http/router";
import { findProgram } from "#api/programs/queries";
import { Problem } from "#shared/problem";
import { storeAddressList } from "./addresses";
import { needMail } from "./needMail";
import { countAddresses, removeAddresses } from "./queries";
import { addressesAnswer, addressList, answer, body, id, storedAnswer, tags } from "./words";

const team = allow("owner", "manager");
const path = "/programs/{id}/addresses";
const params = z.object({ id });

const count = createRoute({
  method: "get",
  path,
  tags,
  summary: "How many people of a program can be written to; no address is told",
  middleware: team,
  request: { params },
  responses: { 200: answer("Counts", addressesAnswer), ...problemAnswers },
});
const store = createRoute({
  method: "post",
  path,
  tags,
  summary: "Keep the addresses of people, by their codes, sealed; an earlier address gives way",
  middleware: team,
  request: { params, body: body(addressList) },
  responses: { 200: answer("How many were kept, and which lines were not", storedAnswer), ...problemAnswers },
});
const remove = createRoute({
  method: "delete",
  path,
  tags,
  summary: "Forget the addresses of everybody in a program",
  middleware: team,
  request: { params },
  responses: { 204: { description: "Forgotten" }, ...problemAnswers },
});

/** Where the people of a program get mail. */
export const addressRoutes = createRouter()
  .openapi(count, async (c) => {
    const { id } = c.req.valid("param");
    const { SMTP_URL, MAIL_FROM } = c.var.deps.settings;
    const counts = await inOrganization(c, async (db) => {
      if (!(await findProgram(db, id))) throw noProgram();
      return countAddresses(db, id);
    });
    return c.json({ from: SMTP_URL ? MAIL_FROM! : null, ...counts }, 200);
  })
  .openapi(store, async (c) => {
    const { id: programId } = c.req.valid("param");
    const { organizationId } = c.var.actor;
    const { matchKey, settings } = c.var.deps;
    const stored = await inOrganization(c, async (db) => {
      if (!(await findProgram(db, programId))) throw noProgram();
      needMail(settings);
      return storeAddressList(db, { organizationId, programId, matchKey }, c.req.valid("json").list);
    });
    return c.json(stored, 200);
  })
  .openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    await inOrganization(c, async (db) => {
      if (!(await findProgram(db, id))) throw noProgram();
      await removeAddresses(db, id);
    });
    return c.body(null, 204);
  });

const noProgram = () => new Problem("not_found", "There is no program of this number here.");
