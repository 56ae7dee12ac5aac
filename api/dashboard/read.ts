import { findMeasuredProgram } from "#api/change/queries";
import type { Database, OrganizationDb } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import type { Asked } from "#api/http/outcomeQuestion";
import { type ReadMeasures, readMeasures } from "#api/http/readMeasures";
import { findRelease } from "#api/releases/queries";
import { chooseSource } from "#shared/outcomes/release";
import { Problem } from "#shared/problem";
import { keepAnswers } from "./keepAnswers";

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

const mostKept = 200;
const kept = new WeakMap<Database, ReturnType<typeof keepAnswers<Dashboard>>>();

/**
 * The dashboard of a program for one audience, from what is kept or counted anew. The door is asked once for each
 * breakdown, as the routes of the outcomes ask it, so that nothing is told here that is not told there.
 *
 * @throws Problem as `chooseSource` and `findMeasured` do.
 */
export async function readDashboard(
  db: OrganizationDb,
  place: { database: Database; actor: AppEnv["Variables"]["actor"]; now: Date },
  programId: number,
  asked: Asked,
): Promise<Dashboard> {
  const { database, actor, now } = place;
  const { organizationId } = actor;
  const program = await findMeasuredProgram(db, organizationId, programId);
  if (!program) throw new Problem("not_found", "There is no such program here.");
  const current = await findRelease(db, organizationId, programId);
  const source = chooseSource(actor.role, asked.audience, asked.release, current);
  const keep = kept.get(database) ?? keepAnswers<Dashboard>(mostKept);
  kept.set(database, keep);
  const { dataVersion } = program;
  const { pre, post } = asked;
  return keep({ organizationId, programId, dataVersion, source, pre, post }, async () => {
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

function eyesOf({ audience, release }: Asked): Pick<Asked, "audience" | "release"> {
  return { audience, release };
}

function keyOf({ instrument, version, subscale }: Measure): string {
  return JSON.stringify([instrument, version, subscale]);
}
