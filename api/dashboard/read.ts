import { findMeasuredProgram, listBreakdowns } from "#api/change/queries";
import { type Database, type OrganizationDb, withOrganization } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import type { Asked } from "#api/http/outcomeQuestion";
import { type ReadMeasures, readMeasures } from "#api/http/readMeasures";
import { findRelease } from "#api/releases/queries";
import { usualPair } from "#shared/outcomes/mainOutcomes";
import { withExplanations } from "#shared/outcomes/measure";
import { byNaturalOrder } from "#shared/outcomes/naturalOrder";
import { chooseSource } from "#shared/outcomes/release";
import type { By } from "#shared/outcomes/stratum";
import { Problem } from "#shared/problem";
import { type DashboardFilter, type Filtered, filterOf } from "./filter";
import { inTime } from "./inTime";
import { keepAnswers, type Later } from "./keepAnswers";
import { listCohortStarts } from "./queries";

type Actor = AppEnv["Variables"]["actor"];
type Measure = ReadMeasures["measures"][number];

/** Everything that the dashboard of a program draws. */
export interface Dashboard {
  pre: string;
  post: string;
  audience: ReadMeasures["source"]["audience"];
  /** When it was counted; of a release, when that was cut. */
  asOf: string;
  /** What each instrument measures, by its id. */
  domains: Record<string, string[]>;
  /** Every cohort that a measure names, in the order of time; null for people without one. */
  cohorts: (string | null)[];
  measures: (Measure & {
    groups: Measure["change"]["strata"];
    /** In the order of time. */
    cohorts: Measure["change"]["strata"];
    /** Groups in cohorts. */
    cells: Measure["change"]["strata"];
    /** By the attribute that was asked for. */
    values: Measure["change"]["strata"];
  })[];
}

interface Place {
  database: Database;
  actor: Actor;
  now: Date;
}

interface Question {
  actor: Actor;
  programId: number;
  asked: DashboardAsked;
}

/** What the dashboard may be asked: waves, eyes, one filter for all of its charts, and how figures were made. */
export type DashboardAsked = Omit<Asked, "pre" | "post"> &
  DashboardFilter & {
    /** Key of a wave; left out, that of the usual pair. */
    pre?: string | undefined;
    post?: string | undefined;
    explain?: "true" | undefined;
  };

const mostKept = 200;
/** Of each database the answers, and the questions that somebody asked, newest last. */
const kept = new WeakMap<Database, ReturnType<typeof startKeeping>>();

function startKeeping() {
  return { answers: keepAnswers<Dashboard>(mostKept), questions: new Map<string, Question>() };
}

/**
 * The dashboard of a program for one audience, from what is kept or counted anew. The door is asked once for each
 * breakdown, as the routes of the outcomes ask it, so that nothing is told here that is not told there.
 *
 * A filter is a look at cells of the same tables: live for the team; for everybody else at what a release holds.
 *
 * It has a transaction of its own, which is over before it waits for what somebody else is counting.
 *
 * @throws Problem as `chooseSource`, `findMeasured` and `filterOf` do.
 */
export async function readDashboard(
  place: Place,
  programId: number,
  asked: DashboardAsked,
): Promise<Dashboard> {
  const later = await withOrganization(place.database, place.actor.organizationId, (db) =>
    lookAt(db, place, programId, asked),
  );
  return later();
}

async function lookAt(
  db: OrganizationDb,
  { database, actor, now }: Place,
  programId: number,
  asked: DashboardAsked,
): Promise<Later<Dashboard>> {
  const { organizationId } = actor;
  const program = await findMeasuredProgram(db, organizationId, programId);
  if (!program) throw new Problem("not_found", "There is no such program here.");
  const current = await findRelease(db, organizationId, programId);
  const source = chooseSource(actor.role, asked.audience, asked.release, current);
  const keeping = kept.get(database) ?? startKeeping();
  kept.set(database, keeping);
  const { instrument, subscale, explain } = asked;
  const isWhole = instrument === undefined && subscale === undefined && explain === undefined;
  if (isWhole) remember(keeping.questions, { actor, programId, asked });
  const { dataVersion } = program;
  const [first, second] = usualPair(program.waves) ?? [];
  const { pre = first?.key ?? "pre", post = second?.key ?? "post" } = asked;
  const filter = filterOf(asked, await listBreakdowns(db, organizationId, programId), source);
  const { group, cohort, attribute, value } = asked;
  const key = { group, cohort, attribute, value, instrument, subscale, explain };
  return keeping.answers.keep(
    { organizationId, programId, dataVersion, source, pre, post, filter: key },
    async () => {
      const detail = explain && ("full" as const);
      const question = { pre, post, instrument, subscale, detail, ...eyesOf(asked) };
      const read = async (by: string, only = filter.only) => {
        const answer = await readMeasures(db, actor, programId, { ...question, by, only });
        const measures = explain ? answer.measures.map(explainMeasure) : answer.measures;
        return { ...answer, measures };
      };
      const whole = (breakdown: Filtered["breakdowns"][number], by: string) =>
        filter.breakdowns.includes(breakdown) ? read(by) : undefined;
      const everybody = await read("");
      const groups = await whole("group", "group");
      const cohorts = await whole("cohort", "cohort");
      const cells = await whole("cells", "group,cohort");
      const values = filter.by && (await read(filter.by.name, filter.by.only));
      const began = await listCohortStarts(db, programId, everybody.program.pre.id);
      const strataOf = (answer: ReadMeasures | undefined, one: Measure) =>
        answer?.measures.find((each) => keyOf(each) === keyOf(one))?.change.strata ?? [];
      return {
        pre: everybody.program.pre.key,
        post: everybody.program.post.key,
        audience: source.audience,
        asOf: source.from === "release" ? source.release.cutAt : now.toISOString(),
        domains: Object.fromEntries(
          everybody.program.versions.map(({ instrument }) => [instrument.id, [...instrument.domain]]),
        ),
        cohorts: inTime(namesOf(cohorts), began).map(({ by }) => by.cohort ?? null),
        measures: everybody.measures.map((one) => ({
          ...one,
          groups: strataOf(groups, one),
          cohorts: inTime(strataOf(cohorts, one), began),
          cells: strataOf(cells, one),
          values: strataOf(values, one),
        })),
      };
    },
  );
}

/**
 * Counts anew what was asked before and has changed since, so that nobody waits for it. What has not changed costs
 * two short queries; a question that can no longer be answered is forgotten.
 */
export async function warmDashboards(database: Database, now: Date): Promise<void> {
  const questions = kept.get(database)?.questions ?? new Map<string, Question>();
  for (const [key, { actor, programId, asked }] of [...questions]) {
    try {
      await readDashboard({ database, actor, now }, programId, asked);
    } catch {
      // Whoever asks again is told why.
      questions.delete(key);
    }
  }
}

/** The cohorts of all measures, each once, in natural order. */
function namesOf(answer: ReadMeasures | undefined): { by: By }[] {
  const named = (answer?.measures ?? []).flatMap(({ change }) => change.strata.map(({ by }) => by));
  const names = [...new Set(named.map(({ cohort = null }) => cohort))];
  return names.map((cohort) => ({ by: { cohort } })).sort((a, b) => byNaturalOrder(a.by, b.by));
}

function explainMeasure(measure: Measure): Measure {
  return { ...measure, change: withExplanations(measure.change) };
}

function remember(questions: Map<string, Question>, question: Question): void {
  const { actor, programId, asked } = question;
  const key = JSON.stringify([actor.organizationId, actor.role, programId, asked]);
  questions.delete(key);
  questions.set(key, question);
  const [oldest] = questions.keys();
  if (questions.size > mostKept && oldest !== undefined) questions.delete(oldest);
}

function eyesOf({ audience, release }: DashboardAsked): Pick<Asked, "audience" | "release"> {
  return { audience, release };
}

function keyOf({ instrument, version, subscale }: Measure): string {
  return JSON.stringify([instrument, version, subscale]);
}
