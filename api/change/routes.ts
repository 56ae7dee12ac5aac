import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
import { countExcluded } from "#api/db/countExcluded";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { changeAnswer } from "#api/http/figureShapes";
import { matches } from "#api/http/outcomeQuestion";
import { createRouter, problemAnswers } from "#api/http/router";
import { tableWorkbook } from "#api/http/workbookCells";
import { countEveryPair, type ProgramQuestion } from "#api/outcomes/queries";
import { type CurrentRelease, findRelease, readTold } from "#api/releases/queries";
import { findAlphas } from "#api/reliability/queries";
import type { Instrument, Subscale } from "#shared/instruments/definition";
import { breakdownOf, dimensionsOf, pairOfWaves, unknownName } from "#shared/outcomes/asked";
import { audiences } from "#shared/outcomes/audience";
import {
  type DisclosedOutcome,
  disclose,
  type OutcomeQuestion,
  UndisclosedOutcome,
} from "#shared/outcomes/disclosure";
import { discloseExcluded } from "#shared/outcomes/excluded";
import { isFine } from "#shared/outcomes/fineScale";
import { chooseMatches } from "#shared/outcomes/matches";
import { withExplanations, withoutDetail } from "#shared/outcomes/measure";
import { answerFromRelease, chooseSource } from "#shared/outcomes/release";
import { Problem } from "#shared/problem";
import { measuresAnswer } from "./answer";
import { changeCsv, changeTable } from "./csv";
import { countPairs, findMeasuredProgram, listAnswerMonths, listBreakdowns, listMeasures } from "./queries";

const params = z.object({ id: z.coerce.number("is a number").int().positive() });
const query = z.strictObject({
  instrument: z.string().min(1).meta({ example: "ucla-3" }),
  subscale: z.string().min(1).default("total"),
  pre: z.string().min(1).default("pre").meta({ description: "Key of the earlier wave" }),
  post: z.string().min(1).default("post").meta({ description: "Key of the later wave" }),
  by: z.string().optional().meta({
    description: "`group`, `cohort`, `group,cohort`, or the name of an attribute",
    example: "group",
  }),
  group: z.string().optional().meta({ description: "Only this group" }),
  cohort: z.string().optional().meta({ description: "Only this cohort" }),
  audience: z.enum(audiences).optional().meta({
    description: "Look with the eyes of a narrower audience: `export` is what may be saved",
  }),
  release: z.enum(["next", "current"]).optional().meta({
    description:
      "With narrower eyes: the next release as it would be now (the team's default), or what others see now",
  }),
  ...matches,
});
const fullQuery = query.extend({
  detail: z.enum(["full"]).optional().meta({
    description: "`full`: every statistic of each stratum, and what stands beside its change",
  }),
  explain: z.enum(["true"]).optional().meta({
    description: "With `detail=full`: how each figure was made, and from which numbers",
  }),
});
/** A file outlives its maker's screen, so outside the team it rests on a release, which stands in the ledger. */
const fileQuery = query.extend({
  audience: z.enum(audiences).default("export").meta({ description: "Whom the file is for" }),
  release: z.literal("current").default("current").meta({
    description: "Figures for others are those of the current release: two previews could be subtracted",
  }),
});
type Query = z.infer<typeof fullQuery>;

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const readers = allow("owner", "manager", "viewer");
const tags = ["Change"];

const change = createRoute({
  method: "get",
  path: "/programs/{id}/change",
  tags,
  summary: "Matched change between two waves, overall and by group, cohort or attribute",
  middleware: readers,
  request: { params, query: fullQuery },
  responses: {
    200: {
      description: "Change of the people who answered both times, with cells of too few people suppressed",
      content: { "application/json": { schema: changeAnswer } },
    },
    ...problemAnswers,
  },
});

const numbers = createRoute({
  method: "get",
  path: "/programs/{id}/change.csv",
  tags,
  summary: "The figures of the current release as CSV; for `audience=team` those of the live data",
  middleware: readers,
  request: { params, query: fileQuery },
  responses: {
    200: { description: "One row per stratum", content: { "text/csv": { schema: z.string() } } },
    ...problemAnswers,
  },
});

const workbook = createRoute({
  method: "get",
  path: "/programs/{id}/change.xlsx",
  tags,
  summary: "The same figures as a workbook for a spreadsheet",
  middleware: readers,
  request: { params, query: fileQuery },
  responses: {
    200: { description: "One row per stratum", content: { [xlsx]: { schema: z.string() } } },
    ...problemAnswers,
  },
});

const measures = createRoute({
  method: "get",
  path: "/programs/{id}/measures",
  tags,
  summary: "What a program can show: instruments with scores, waves, and breakdowns",
  middleware: readers,
  request: { params },
  responses: {
    200: {
      description: "Names alone, no number about people",
      content: { "application/json": { schema: measuresAnswer } },
    },
    ...problemAnswers,
  },
});

export const changeRoutes = createRouter()
  .openapi(change, async (c) => {
    const asked = c.req.valid("query");
    const { outcome } = await answerChange(c, c.req.valid("param").id, asked);
    const told = asked.explain ? withExplanations(outcome) : outcome;
    return c.json({ ...told, matches: asked.matches ?? "all" }, 200);
  })
  .openapi(numbers, async (c) => {
    const { outcome, instrument, subscale } = await answerChange(
      c,
      c.req.valid("param").id,
      c.req.valid("query"),
    );
    nameFile(c, outcome, c.req.valid("query"), "csv");
    return c.body(changeCsv(outcome, instrument, subscale), 200, {
      "Content-Type": "text/csv; charset=utf-8",
    });
  })
  .openapi(workbook, async (c) => {
    const { outcome, instrument, subscale } = await answerChange(
      c,
      c.req.valid("param").id,
      c.req.valid("query"),
    );
    const bytes = await tableWorkbook(outcome.subscale, changeTable(outcome, instrument, subscale));
    nameFile(c, outcome, c.req.valid("query"), "xlsx");
    return c.body(new Uint8Array(bytes), 200, { "Content-Type": xlsx });
  })
  .openapi(measures, async (c) => {
    const { id } = c.req.valid("param");
    const { organizationId } = c.var.actor;
    const found = await inOrganization(c, async (db) => {
      const program = await findMeasuredProgram(db, organizationId, id);
      if (!program) throw new Problem("not_found", "There is no such program here.");
      const instruments = await listMeasures(db, organizationId, id);
      const waveIds = program.waves.map((wave) => wave.id);
      const months = await listAnswerMonths(db, organizationId, waveIds);
      return { program, instruments, months, ...(await listBreakdowns(db, organizationId, id)) };
    });
    const { program, instruments, months, attributes, cohorts, groups } = found;
    return c.json(
      {
        program: { id: program.id, name: program.name },
        waves: program.waves.map(({ id, key, label, kind }) => ({
          key,
          label,
          kind,
          answered: months.get(id) ?? null,
        })),
        instruments: latestOfEach(instruments).map(({ definition }) => definition as Instrument),
        attributes,
        cohorts,
        groups,
      },
      200,
    );
  });

function nameFile(
  c: Context<AppEnv>,
  outcome: DisclosedOutcome,
  { matches }: Query,
  ending: "csv" | "xlsx",
): void {
  const exact = matches === "exact" ? "-exact-matches" : "";
  const name = `change-${outcome.instrument}-${outcome.subscale}${exact}.${ending}`;
  c.header("Content-Disposition", `attachment; filename="${name}"`);
}

async function answerChange(c: Context<AppEnv>, programId: number, asked: Query) {
  const { organizationId, role } = c.var.actor;
  return inOrganization(c, async (db) => {
    const program = await findMeasuredProgram(db, organizationId, programId);
    if (!program) throw new Problem("not_found", "There is no such program here.");
    const [pre, post] = pairOfWaves(program.waves, asked);
    const current = await findRelease(db, organizationId, programId);
    const source = chooseSource(role, asked.audience, asked.release, current);
    const counts = chooseMatches(source, asked.matches);
    const version = await findVersion(db, organizationId, programId, asked.instrument);
    const instrument = version.definition as Instrument;
    const position = instrument.subscales.findIndex((s) => s.id === asked.subscale);
    const subscale = instrument.subscales[position];
    if (!subscale)
      throw unknownName(
        "subscale",
        instrument.subscales.map((s) => s.id),
      );
    const { by, only } = await findBreakdown(db, organizationId, programId, asked);
    const view = { instrument: instrument.id, subscale: subscale.id, pre: pre.key, post: post.key };
    if (source.from !== "live") {
      const attributes = chosen(by, current);
      const told = await readTold(db, { organizationId, programId }, source, { ...view, attributes });
      const measure = told.find((one) => one.version === instrument.version);
      const outcome = answerFromRelease(
        measure ?? { ...view, version: instrument.version },
        { by, only },
        source,
      );
      return { outcome: asked.detail === "full" ? outcome : withoutDetail(outcome), instrument, subscale };
    }
    const dimensions = dimensionsOf(by, Object.keys(only));
    const waves = { preWaveId: pre.id, postWaveId: post.id };
    const counted = { organizationId, programId, ...waves, dimensions, matches: counts };
    const range = [subscale.range[0], subscale.range[1]] as const;
    const question = { ...view, by, dimensions, only, range };
    const at = { versionId: version.id, position };
    const undisclosed =
      asked.detail === "full"
        ? await describedOutcome(db, question, counted, { ...at, instrument, subscale })
        : new UndisclosedOutcome(
            question,
            await countPairs(db, {
              ...{ ...counted, instrumentVersionId: version.id, subscale: position },
              ...(isFine(instrument, subscale) ? { fine: range } : {}),
            }),
          );
    const leftOut = (await countExcluded(db, { organizationId, programId, ...waves })).get(version.id) ?? [];
    const outcome = {
      ...disclose(undisclosed, source.audience),
      ...discloseExcluded(leftOut, only, source.audience),
    };
    return { outcome, instrument, subscale };
  });
}

/** The change with everything that stands beside it: who left, who gave no code, who waited. */
async function describedOutcome(
  db: OrganizationDb,
  question: OutcomeQuestion,
  counted: ProgramQuestion,
  of: { versionId: number; position: number; instrument: Instrument; subscale: Subscale },
): Promise<UndisclosedOutcome> {
  const { versionId, position, instrument, subscale } = of;
  const range = [subscale.range[0], subscale.range[1]] as const;
  const fine = isFine(instrument, subscale) ? [{ versionId, position, range }] : [];
  const found = (await countEveryPair(db, { ...counted, versionId, fine })).get(versionId)?.[position];
  const version = { id: versionId, instrument };
  const alphas = await findAlphas(db, { ...counted, waveId: counted.preWaveId }, [version]);
  const alphaOfData = alphas.get(versionId)?.get(subscale.id) ?? null;
  const comparison = found ? { comparison: found.comparison } : {};
  const describe = { subscale, alphaOfData, full: true, ...comparison };
  return new UndisclosedOutcome({ ...question, describe }, found?.cells ?? []);
}

/** The newest version of an instrument that the program has scores of. */
async function findVersion(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  instrumentId: string,
) {
  const measured = latestOfEach(await listMeasures(db, organizationId, programId));
  const found = measured.find((m) => m.instrumentId === instrumentId);
  if (found) return found;
  throw unknownName(
    "instrument",
    measured.map((m) => m.instrumentId),
  );
}

async function findBreakdown(db: OrganizationDb, organizationId: string, programId: number, asked: Query) {
  const { attributes, groups, cohorts } = await listBreakdowns(db, organizationId, programId);
  const names = cohorts.map((cohort) => cohort.name);
  if (asked.group !== undefined && !groups.includes(asked.group)) throw unknownName("group", groups);
  if (asked.cohort !== undefined && !names.includes(asked.cohort)) throw unknownName("cohort", names);
  return {
    by: breakdownOf(asked.by, attributes),
    only: {
      ...(asked.group === undefined ? {} : { group: asked.group }),
      ...(asked.cohort === undefined ? {} : { cohort: asked.cohort }),
    },
  };
}

/** Attributes of the next release: those of the last one, and the one that is asked about. */
function chosen(by: readonly string[], current: CurrentRelease | null): string[] {
  const asked = by.filter((name) => name !== "group" && name !== "cohort");
  return [...new Set([...(current?.attributes ?? []), ...asked])];
}

function latestOfEach<T extends { instrumentId: string }>(newestFirst: readonly T[]): T[] {
  const seen = new Set<string>();
  return newestFirst.filter((m) => !seen.has(m.instrumentId) && seen.add(m.instrumentId));
}
