import { findMeasuredProgram } from "#api/change/queries";
import { type Database, type OrganizationDb, withOrganization } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import type { Asked } from "#api/http/outcomeQuestion";
import { type ReadMeasures, readMeasures } from "#api/http/readMeasures";
import { findRelease } from "#api/releases/queries";
import { chooseSource } from "#shared/outcomes/release";
import { Problem } from "#shared/problem";
import { keepAnswers } from "./keepAnswers";

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
  measures: (Measure & {
    groups: Measure["change"]["strata"];
    cohorts: Measure["change"]["strata"];
    /** Groups in cohorts. */
    cells: Measure["change"]["strata"];
  })[];
}

interface Question {
  actor: Actor;
  programId: number;
  asked: Asked;
}

const mostKept = 200;
/** Of each database the answers, and the questions that somebody asked, newest last. */
const kept = new WeakMap<Database, ReturnType<typeof startKeeping>>();

function startKeeping() {
  return { keep: keepAnswers<Dashboard>(mostKept), questions: new Map<string, Question>() };
}

/**
 * The dashboard of a program for one audience, from what is kept or counted anew. The door is asked once for each
 * breakdown, as the routes of the outcomes ask it, so that nothing is told here that is not told there.
 *
 * @throws Problem as `chooseSource` and `findMeasured` do.
 */
export async function readDashboard(
  db: OrganizationDb,
  place: { database: Database; actor: Actor; now: Date },
  programId: number,
  asked: Asked,
): Promise<Dashboard> {
  const { database, actor, now } = place;
  const { organizationId } = actor;
  const program = await findMeasuredProgram(db, organizationId, programId);
  if (!program) throw new Problem("not_found", "There is no such program here.");
  const current = await findRelease(db, organizationId, programId);
  const source = chooseSource(actor.role, asked.audience, asked.release, current);
  const keeping = kept.get(database) ?? startKeeping();
  kept.set(database, keeping);
  remember(keeping.questions, { actor, programId, asked });
  const { dataVersion } = program;
  const { pre, post } = asked;
  return keeping.keep({ organizationId, programId, dataVersion, source, pre, post }, async () => {
    const read = (by: string) => readMeasures(db, actor, programId, { pre, post, by, ...eyesOf(asked) });
    const everybody = await read("");
    const groups = await read("group");
    const cohorts = await read("cohort");
    const cells = await read("group,cohort");
    const strataOf = ({ measures }: ReadMeasures, one: Measure) =>
      measures.find((each) => keyOf(each) === keyOf(one))?.change.strata ?? [];
    return {
      pre: everybody.program.pre.key,
      post: everybody.program.post.key,
      audience: source.audience,
      asOf: source.from === "release" ? source.release.cutAt : now.toISOString(),
      domains: Object.fromEntries(
        everybody.program.versions.map(({ instrument }) => [instrument.id, [...instrument.domain]]),
      ),
      measures: everybody.measures.map((one) => ({
        ...one,
        groups: strataOf(groups, one),
        cohorts: strataOf(cohorts, one),
        cells: strataOf(cells, one),
      })),
    };
  });
}

/**
 * Counts anew what was asked before and has changed since, so that nobody waits for it. What has not changed costs
 * two short queries; a question that can no longer be answered is forgotten.
 */
export async function warmDashboards(database: Database, now: Date): Promise<void> {
  const questions = kept.get(database)?.questions ?? new Map<string, Question>();
  for (const [key, { actor, programId, asked }] of [...questions]) {
    try {
      const place = { database, actor, now };
      await withOrganization(database, actor.organizationId, (db) =>
        readDashboard(db, place, programId, asked),
      );
    } catch {
      // Whoever asks again is told why.
      questions.delete(key);
    }
  }
}

function remember(questions: Map<string, Question>, question: Question): void {
  const { actor, programId, asked } = question;
  const key = JSON.stringify([actor.organizationId, actor.role, programId, asked]);
  questions.delete(key);
  questions.set(key, question);
  const [oldest] = questions.keys();
  if (questions.size > mostKept && oldest !== undefined) questions.delete(oldest);
}

function eyesOf({ audience, release }: Asked): Pick<Asked, "audience" | "release"> {
  return { audience, release };
}

function keyOf({ instrument, version, subscale }: Measure): string {
  return JSON.stringify([instrument, version, subscale]);
}
