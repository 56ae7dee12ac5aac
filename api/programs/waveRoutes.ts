import { createRoute, z } from "@hono/zod-openapi";
import { waveKinds } from "#api/db/schema";
import { inOrganization } from "#api/http/access";
import { createRouter } from "#api/http/router";
import { getOrganizationSettings } from "#api/organizations/queries";
import { foldName } from "#shared/participants/foldName";
import { Problem } from "#shared/problem";
import { answerProgram, beginChange } from "./answer";
import { addWave, listWaves, renameWave } from "./queries";
import { insertWave, waveKey, waveLabel } from "./waves";
import { answer, body, changed, id, programAnswer, programPath, tags, team } from "./words";

const add = createRoute({
  method: "post",
  path: "/programs/{id}/waves",
  tags,
  summary: "Add a wave to a program",
  middleware: team,
  request: {
    params: programPath,
    body: body(
      z.strictObject({
        key: waveKey,
        label: waveLabel.optional(),
        kind: z.enum(waveKinds).optional(),
        after: waveKey
          .nullable()
          .optional()
          .meta({ description: "The key of the wave that it follows; null puts it first. Left out: last." }),
      }),
    ),
  },
  responses: { ...changed, 201: answer("The program as it is now", programAnswer) },
});

const rename = createRoute({
  method: "patch",
  path: "/programs/{id}/waves/{waveId}",
  tags,
  summary: "Rename a wave; its key stays, because files and links name the wave by it",
  middleware: team,
  request: {
    params: z.object({ id, waveId: id }),
    body: body(z.strictObject({ label: waveLabel })),
  },
  responses: changed,
});

/** When people are asked. A wave is never taken away: answers may stand in it. */
export const waveRoutes = createRouter()
  .openapi(add, async (c) => {
    const { id } = c.req.valid("param");
    const { after, ...given } = c.req.valid("json");
    const program = await inOrganization(c, async (db) => {
      await beginChange(db, id);
      const waves = await listWaves(db, [id]);
      const { language } = await getOrganizationSettings(db, c.var.actor.organizationId);
      const { wave, position } = insertWave(waves, given, after, language);
      refuseNamesake(waves, wave.label);
      await addWave(db, id, wave, position);
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 201);
  })
  .openapi(rename, async (c) => {
    const { id, waveId } = c.req.valid("param");
    const { label } = c.req.valid("json");
    const program = await inOrganization(c, async (db) => {
      await beginChange(db, id);
      const waves = await listWaves(db, [id]);
      if (!waves.some((wave) => wave.id === waveId))
        throw new Problem("not_found", "There is no wave of this number in the program.");
      refuseNamesake(
        waves.filter((wave) => wave.id !== waveId),
        label,
      );
      await renameWave(db, id, waveId, label);
      return answerProgram(db, id, c.var.actor.role);
    });
    return c.json(program, 200);
  });

type Waves = Awaited<ReturnType<typeof listWaves>>;

/** Files may name a wave by its label, and charts do: two that read alike would be one. */
function refuseNamesake(others: Waves, label: string): void {
  const folded = foldName(label);
  const namesake = others.find((wave) => foldName(wave.label) === folded || wave.key === folded);
  if (!namesake) return;
  throw new Problem("conflict", `Another wave is called "${namesake.label}" (${namesake.key}) already.`);
}
