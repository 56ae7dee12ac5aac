import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { allow, inOrganization } from "#api/http/access";
import type { AppEnv } from "#api/http/env";
import { changeAnswer } from "#api/http/figureShapes";
import { createRouter, problemAnswers } from "#api/http/router";
import type { Instrument, Subscale } from "#shared/instruments/definition";
import { type Audience, audiences } from "#shared/outcomes/audience";
import { type DisclosedOutcome, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import { Problem } from "#shared/problem";
import { measuresAnswer } from "./answer";
import { changeCsv } from "./csv";
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
  audience: z.enum(audiences).default("team").meta({
    description: "Look with the eyes of a narrower audience: `export` is what may be saved",
  }),
});
type Query = z.infer<typeof query>;

const readers = allow("owner", "manager", "viewer");
const tags = ["Change"];

const change = createRoute({
  method: "get",
  path: "/programs/{id}/change",
  tags,
  summary: "Matched change between two waves, overall and by group, cohort or attribute",
  middleware: readers,
  request: { params, query },
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
  summary: "The same figures as CSV, for the audience `export` unless a team member asks otherwise",
  middleware: readers,
  request: { params, query: query.extend({ audience: z.enum(audiences).default("export") }) },
  responses: {
    200: { description: "One row per stratum", content: { "text/csv": { schema: z.string() } } },
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
    const { outcome } = await answerChange(c, c.req.valid("param").id, c.req.valid("query"));
    return c.json(outcome, 200);
  })
  .openapi(numbers, async (c) => {
    const { outcome, instrument, subscale } = await answerChange(
      c,
      c.req.valid("param").id,
      c.req.valid("query"),
    );
    c.header(
      "Content-Disposition",
      `attachment; filename="change-${outcome.instrument}-${outcome.subscale}.csv"`,
    );
    return c.body(changeCsv(outcome, instrument, subscale), 200, {
      "Content-Type": "text/csv; charset=utf-8",
    });
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

async function answerChange(c: Context<AppEnv>, programId: number, asked: Query) {
  const audience = audienceOf(c.var.actor.role, asked.audience);
  const { organizationId } = c.var.actor;
  return inOrganization(c, async (db) => {
    const program = await findMeasuredProgram(db, organizationId, programId);
    if (!program) throw new Problem("not_found", "There is no such program here.");
    const [pre, post] = wavesOf(program.waves, asked);
    const measured = latestOfEach(await listMeasures(db, organizationId, programId));
    const version = measured.find((m) => m.instrumentId === asked.instrument);
    if (!version)
      throw unknown(
        "instrument",
        measured.map((m) => m.instrumentId),
      );
    const instrument = version.definition as Instrument;
    const position = instrument.subscales.findIndex((s) => s.id === asked.subscale);
    const subscale = instrument.subscales[position];
    if (!subscale)
      throw unknown(
        "subscale",
        instrument.subscales.map((s) => s.id),
      );

    const breakdowns = await listBreakdowns(db, organizationId, programId);
    const by = breakdownOf(asked, breakdowns.attributes);
    const only = {
      ...(asked.group === undefined ? {} : { group: asked.group }),
      ...(asked.cohort === undefined ? {} : { cohort: asked.cohort }),
    };
    if (asked.group !== undefined && !breakdowns.groups.includes(asked.group))
      throw unknown("group", breakdowns.groups);
    const cohorts = breakdowns.cohorts.map((cohort) => cohort.name);
    if (asked.cohort !== undefined && !cohorts.includes(asked.cohort)) throw unknown("cohort", cohorts);
    const dimensions = dimensionsOf(by, Object.keys(only));
    const cells = await countPairs(db, {
      organizationId,
      programId,
      instrumentVersionId: version.id,
      subscale: position,
      preWaveId: pre.id,
      postWaveId: post.id,
      dimensions,
    });
    const outcome = disclose(
      new UndisclosedOutcome(
        {
          instrument: instrument.id,
          subscale: subscale.id,
          pre: pre.key,
          post: post.key,
          by,
          dimensions,
          only,
          range: [subscale.range[0], subscale.range[1]],
        },
        cells,
      ),
      audience,
    );
    return { outcome, instrument, subscale } satisfies {
      outcome: DisclosedOutcome;
      instrument: Instrument;
      subscale: Subscale;
    };
  });
}

/** A team member may look with narrower eyes than their own, never anybody with wider ones. */
function audienceOf(role: "owner" | "manager" | "viewer", asked: Audience): Audience {
  if (role === "viewer") {
    throw new Problem("no_release", "Viewers see what has been released, and nothing has been released yet.");
  }
  return asked;
}

type Wave = { id: number; key: string; kind: string };

function wavesOf(waves: Wave[], asked: { pre: string; post: string }): [Wave, Wave] {
  const keys = waves.map((w) => w.key);
  const [pre, post] = [keys.indexOf(asked.pre), keys.indexOf(asked.post)];
  if (pre < 0) throw unknown("earlier wave", keys, "pre");
  if (post < 0) throw unknown("later wave", keys, "post");
  if (pre >= post) {
    throw invalid("post", `'${asked.post}' does not come after '${asked.pre}' in this program.`);
  }
  const retrospective = [waves[pre]!, waves[post]!].find((w) => w.kind === "then");
  if (retrospective) {
    throw invalid(
      "pre",
      `'${retrospective.key}' was judged looking back; it is never compared as a measurement.`,
    );
  }
  return [waves[pre]!, waves[post]!];
}

function breakdownOf(asked: Query, attributes: string[]): string[] {
  if (asked.by === undefined || asked.by === "") return [];
  const known = ["group", "cohort", ...attributes];
  // An attribute may be called "a, b": the whole name is tried before it is taken apart.
  const by = known.includes(asked.by) ? [asked.by] : asked.by.split(",").map((name) => name.trim());
  if (!by.every((name) => known.includes(name))) throw unknown("breakdown", known, "by");
  if (by.length > 2 || (by.length === 2 && !by.every((name) => name === "group" || name === "cohort"))) {
    throw invalid("by", "Two breakdowns at once are 'group,cohort'; attributes go one at a time.");
  }
  return [...new Set(by)];
}

/**
 * What is counted for a question: group × cohort whenever it is about these, since both margins and their
 * cells stand on other screens, and what is hidden must be decided over all of them.
 */
function dimensionsOf(by: readonly string[], filters: readonly string[]): string[] {
  const named = [...new Set([...by, ...filters])];
  const attribute = named.find((name) => name !== "group" && name !== "cohort");
  if (attribute === undefined) return ["group", "cohort"];
  if (named.length > 2)
    throw invalid("by", "An attribute can be shown within one group or one cohort, not both.");
  return named;
}

function latestOfEach<T extends { instrumentId: string }>(newestFirst: readonly T[]): T[] {
  const seen = new Set<string>();
  return newestFirst.filter((m) => !seen.has(m.instrumentId) && seen.add(m.instrumentId));
}

/** Says what there is and not what was asked for: an address may hold a participant's code by mistake. */
function unknown(what: string, known: readonly string[], path = what): Problem {
  const choice =
    known.length > 0 ? `is one of ${known.join(", ")}` : "has nothing to show: import a file first";
  return invalid(path, `The ${what} ${choice}.`);
}

function invalid(path: string, message: string): Problem {
  return new Problem("invalid_input", message, { places: [{ path, message }] });
}
