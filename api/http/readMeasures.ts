import type { OrganizationDb } from "#api/db/client";
import { countExcluded } from "#api/db/countExcluded";
import { countEnrolled, countEveryPair } from "#api/outcomes/queries";
import { findRelease, readTold } from "#api/releases/queries";
import { findAlphas } from "#api/reliability/queries";
import { breakdownOf, dimensionsOf } from "#shared/outcomes/asked";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { discloseExcluded } from "#shared/outcomes/excluded";
import { isFine } from "#shared/outcomes/fineScale";
import type { Flow } from "#shared/outcomes/flow";
import { discloseLost } from "#shared/outcomes/lost";
import { chooseMatches, type MatchKind } from "#shared/outcomes/matches";
import { type DisclosedMeasure, discloseMeasure, measureOf, withoutFigures } from "#shared/outcomes/measure";
import { answerFromRelease, chooseSource, type Source } from "#shared/outcomes/release";
import type { AppEnv } from "./env";
import { findMeasured, type MeasuredProgram, type MeasuredVersion } from "./measuredProgram";
import type { Asked } from "./outcomeQuestion";

/** Measures as the asker may read them, and where their figures come from. */
export interface ReadMeasures {
  program: MeasuredProgram;
  by: string[];
  source: Source;
  matches: MatchKind;
  measures: (DisclosedMeasure<DisclosedOutcome> & { lost?: Map<string, Flow> })[];
}

/**
 * Answers every subscale that a question is about: the team from live data, in one query for all of them;
 * everybody else from the program's release (or, for the team looking with their eyes, from the next one).
 *
 * @param counted  `enrolled` also counts who is enrolled and never answered, and tells the team of `lost` people
 *   in groups whose change is hidden.
 */
export async function readMeasures(
  db: OrganizationDb,
  actor: AppEnv["Variables"]["actor"],
  programId: number,
  asked: Asked,
  counted: { enrolled: boolean } = { enrolled: false },
): Promise<ReadMeasures> {
  const program = await findMeasured(db, actor.organizationId, programId, asked);
  const by = breakdownOf(asked.by, program.attributes);
  const current = await findRelease(db, actor.organizationId, programId);
  const source = chooseSource(actor.role, asked.audience, asked.release, current);
  const matches = chooseMatches(source, asked.matches);
  const wanted = { program, by, asked };
  const measures =
    source.from === "live"
      ? await readLive(db, wanted, counted.enrolled)
      : await readOutside(db, wanted, source, current?.attributes ?? []);
  return { program, by, source, matches, measures };
}

interface Wanted {
  program: MeasuredProgram;
  by: string[];
  asked: Asked;
}

async function readLive(db: OrganizationDb, wanted: Wanted, enrolled: boolean) {
  const { program, by, asked } = wanted;
  const { pre, post } = program;
  const { only = {} } = asked;
  const dimensions = dimensionsOf(by, Object.keys(only));
  const fine = subscalesOf(wanted).flatMap(({ version: { id, instrument }, subscale, position }) => {
    const [low, high] = subscale.range;
    return isFine(instrument, subscale) ? [{ versionId: id, position, range: [low, high] as const }] : [];
  });
  const question = {
    ...program,
    preWaveId: pre.id,
    postWaveId: post.id,
    dimensions,
    fine,
    matches: asked.matches ?? "all",
  };
  const counted = await countEveryPair(db, question);
  const everybody = enrolled ? await countEnrolled(db, question) : [];
  const versions = [...new Set(subscalesOf(wanted).map(({ version }) => version))];
  const alphas = await findAlphas(db, { ...program, waveId: pre.id }, versions);
  const leftOut = await countExcluded(db, question);
  const view = { pre: pre.key, post: post.key, by, dimensions, only, full: asked.detail === "full" };
  return subscalesOf(wanted).flatMap(({ version, subscale, position }) => {
    const found = counted.get(version.id)?.[position];
    if (!found) return [];
    const cells = [...found.cells, ...everybody];
    const alphaOfData = alphas.get(version.id)?.get(subscale.id) ?? null;
    const measure = discloseMeasure(
      { ...view, ...version, subscale, alphaOfData },
      { ...found, cells },
      "team",
    );
    const change = { ...measure.change, ...discloseExcluded(leftOut.get(version.id) ?? [], only, "team") };
    const told = { ...measure, change };
    return [enrolled ? { ...told, lost: discloseLost(dimensions, cells, "team") } : told];
  });
}

async function readOutside(
  db: OrganizationDb,
  wanted: Wanted,
  source: Exclude<Source, { from: "live" }>,
  attributes: readonly string[],
) {
  const { program, by, asked } = wanted;
  const told = await readTold(db, program, source, {
    pre: program.pre.key,
    post: program.post.key,
    instrument: asked.instrument,
    subscale: asked.subscale,
    // The next release as it would be if what is asked about were in it.
    attributes: [...new Set([...attributes, ...attributesOf([...by, ...Object.keys(asked.only ?? {})])])],
  });
  return subscalesOf(wanted).flatMap(({ version, subscale }) => {
    const { instrument } = version;
    const measure = told.find(
      (one) =>
        one.instrument === instrument.id &&
        one.version === instrument.version &&
        one.subscale === subscale.id,
    );
    if (!measure) return [];
    const change = answerFromRelease(measure, { by, only: asked.only ?? {} }, source);
    return [measureOf({ ...version, subscale }, asked.detail === "full" ? change : withoutFigures(change))];
  });
}

function attributesOf(dimensions: readonly string[]): string[] {
  return dimensions.filter((name) => !["group", "cohort"].includes(name));
}

function subscalesOf({ program, asked }: Wanted) {
  const named = ({ instrument, latest }: MeasuredVersion) =>
    asked.instrument === undefined || (instrument.id === asked.instrument && latest);
  return program.versions
    .filter(named)
    .flatMap((version) =>
      version.instrument.subscales.flatMap((subscale, position) =>
        asked.subscale === undefined || asked.subscale === subscale.id
          ? [{ version, subscale, position }]
          : [],
      ),
    );
}
