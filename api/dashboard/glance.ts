import { type Database, type OrganizationDb, withOrganization } from "#api/db/client";
import type { AppEnv } from "#api/http/env";
import { readMeasures } from "#api/http/readMeasures";
import type { MatchKey } from "#api/matchKey";
import { type Archived, listPrograms } from "#api/programs/queries";
import type { I18n } from "#shared/instruments/definition";
import { findSubscale } from "#shared/instruments/subscale";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { chooseMainOutcomes, usualPair } from "#shared/outcomes/mainOutcomes";
import type { DisclosedMeasure } from "#shared/outcomes/measure";
import { chooseSource } from "#shared/outcomes/release";
import { attentionOf, isCollecting } from "#shared/surveys/openWave";
import { keepAnswers, type Later } from "./keepAnswers";
import {
  type Collected,
  countCollected,
  type FormOpening,
  listFallenReports,
  listFormOpenings,
  listStanding,
} from "./queries";

type Actor = AppEnv["Variables"]["actor"];
type Program = Awaited<ReturnType<typeof listPrograms>>[number];
type Standing = NonNullable<ReturnType<Awaited<ReturnType<typeof listStanding>>["get"]>>;

/** How many pairs of a program may be one person: the matching's own count, handed in by whoever puts slices together. */
export type CountPairs = (
  db: OrganizationDb,
  at: { organizationId: string; programId: number; matchKey: MatchKey },
) => Promise<number | null>;

interface Asker {
  actor: Actor;
  matchKey: MatchKey;
  countPairs: CountPairs;
}

interface Place extends Asker {
  database: Database;
  now: Date;
}

/** What is counted of a program for one audience, and kept until one of its figures changes. */
interface Counted {
  asOf: string;
  outcomes: GlancedOutcome[];
  /** For the team alone. */
  enrolled: number;
  collected: Collected[];
  /** Pairs that may be one person; null where that is more work than a number is worth. */
  pairs: number | null;
}

type GlancedOutcome = Pick<
  DisclosedMeasure<DisclosedOutcome>,
  "instrument" | "version" | "subscale" | "direction" | "range"
> & {
  /** Of the instrument and of the subscale, by language. */
  names: { instrument: I18n; subscale: I18n };
  step: number | null;
  pre: string;
  post: string;
  threshold: number;
  overall: DisclosedOutcome["overall"];
};

const mostKept = 1_000;
/** Of each database the answers, and who asked, newest last. */
const kept = new WeakMap<Database, ReturnType<typeof startKeeping>>();

function startKeeping() {
  return {
    answers: keepAnswers<Counted>(mostKept),
    askers: new Map<string, Asker>(),
  };
}

type Answers = ReturnType<typeof startKeeping>["answers"];

/** So many programs are counted for one answer; the others say that they are being counted, and are next time. */
const mostCounted = 4;

/**
 * All programs at a glance: what each collects now, its main outcomes, and what needs somebody's eye. What must be
 * counted is kept for each data version and each audience, so that a page costs the same few statements however
 * many programs and people there are, and only a program that was written to is counted anew. Where nothing is kept
 * yet, an answer counts a few programs, or waits for somebody else's count of them, and says of the others that they
 * wait: it has an upper bound too.
 *
 * A viewer reads what was released and nothing that is live: no responses, nobody enrolled, no work of the team.
 *
 * It has a transaction of its own, which is over before it waits for what somebody else is counting.
 */
export async function readGlance(place: Place, archived: Archived, most: number = mostCounted) {
  const { database, actor, matchKey, countPairs } = place;
  const keeping = kept.get(database) ?? startKeeping();
  kept.set(database, keeping);
  remember(keeping.askers, { actor, matchKey, countPairs });
  const looked = await withOrganization(database, actor.organizationId, (db) =>
    lookAtAll(db, place, keeping.answers, archived, most),
  );
  return { programs: await Promise.all(looked.map((tell) => tell())) };
}

async function lookAtAll(
  db: OrganizationDb,
  place: Place,
  answers: Answers,
  archived: Archived,
  most: number,
) {
  const { actor, now } = place;
  const programs = await listPrograms(db, archived);
  const standings = await listStanding(db);
  const isTeam = actor.role !== "viewer";
  const openings = isTeam ? await listFormOpenings(db) : [];
  const reports = isTeam ? await listFallenReports(db) : [];
  const told = [];
  let left = most;
  for (const program of programs) {
    const standing = standings.get(program.id)!;
    const later = await count(db, place, answers, program, standing, () => left-- > 0);
    const own = openings.filter(({ programId }) => programId === program.id);
    const fallen = reports.filter(({ programId }) => programId === program.id);
    told.push(async () => {
      const counted = await later?.();
      return {
        ...nameProgram(program),
        counting: !counted && (isTeam || standing.release !== null),
        asOf: counted?.asOf ?? null,
        released: standing.release?.cutAt ?? null,
        outcomes: counted?.outcomes ?? [],
        ...(isTeam && counted ? workOf(program, standing, counted, own, fallen, now) : {}),
      };
    });
  }
  return told;
}

/** Counts anew what somebody looked at before and has changed since, so that nobody waits for it. */
export async function warmGlances(database: Database, now: Date): Promise<void> {
  for (const asker of [...(kept.get(database)?.askers.values() ?? [])])
    await readGlance({ ...asker, database, now }, "false", Number.POSITIVE_INFINITY);
}

/** Undefined for a viewer before the first release, and for a program that must wait to be counted. */
async function count(
  db: OrganizationDb,
  { actor, matchKey, countPairs, now }: Place,
  answers: Answers,
  program: Program,
  { dataVersion, release }: Standing,
  mayCount: () => boolean,
): Promise<Later<Counted> | undefined> {
  const { organizationId } = actor;
  const { id: programId } = program;
  const isTeam = actor.role !== "viewer";
  if (!isTeam && !release) return undefined;
  const source = chooseSource(actor.role, undefined, undefined, release);
  const pair = usualPair(program.waves);
  const [pre, post] = [pair?.[0].key ?? "", pair?.[1].key ?? ""];
  const question = { organizationId, programId, dataVersion, source, pre, post, filter: {} };
  if (!answers.has(question) && !mayCount()) return undefined;
  return answers.keep(question, async () => {
    const read = pair && (await readMeasures(db, actor, programId, { pre, post, by: "" }));
    const definitions = new Map(
      read?.program.versions.map(({ instrument }) => [`${instrument.id} ${instrument.version}`, instrument]),
    );
    const outcomes = chooseMainOutcomes(read?.measures ?? []).flatMap((measure) => {
      const instrument = definitions.get(`${measure.instrument} ${measure.version}`);
      const subscale = instrument && findSubscale(instrument, measure.subscale);
      if (!subscale) return [];
      const { instrument: id, version, direction, range, change } = measure;
      const names = { instrument: instrument.name, subscale: subscale.label };
      const of = { instrument: id, version, subscale: subscale.id, direction, range, names };
      const { threshold, overall } = change;
      return [{ ...of, step: subscale.step ?? null, pre, post, threshold, overall }];
    });
    const asOf = source.from === "release" ? source.release.cutAt : now.toISOString();
    if (!isTeam) return { asOf, outcomes, enrolled: 0, collected: [], pairs: null };
    const pairs = await countPairs(db, { organizationId, programId, matchKey });
    return { asOf, outcomes, ...(await countCollected(db, programId)), pairs };
  });
}

/** What the team reads besides: waves that take answers now, files, and what waits for somebody. */
function workOf(
  { files }: Program,
  { release }: Standing,
  { enrolled, collected, pairs }: Counted,
  openings: readonly FormOpening[],
  reports: Awaited<ReturnType<typeof listFallenReports>>,
  now: Date,
) {
  const waves = openings.map(({ programId: _, ...opening }) => {
    const { surveyId, waveId } = opening;
    const came = collected.find((one) => one.surveyId === surveyId && one.waveId === waveId);
    return { ...opening, responses: came?.responses ?? 0, known: came?.known ?? 0 };
  });
  const said = waves.flatMap((wave) =>
    attentionOf(wave, enrolled, now).map((kind) => ({ kind, ...datesOf(wave), enrolled })),
  );
  const fallenRelease = release?.superseded
    ? [{ kind: "release_superseded" as const, why: release.superseded }]
    : [];
  return {
    files: { ...files, lastStoredAt: files.lastStoredAt?.toISOString() ?? null },
    enrolled,
    collecting: waves.filter((wave) => isCollecting(wave, now)).map(datesOf),
    attention: [
      ...said,
      ...(files.waiting > 0 ? [{ kind: "files" as const, n: files.waiting }] : []),
      ...(pairs ? [{ kind: "pairs" as const, n: pairs }] : []),
      ...fallenRelease,
      ...reports.map(({ versionId, name, why }) => ({
        kind: "report_superseded" as const,
        versionId,
        name,
        why,
      })),
    ],
  };
}

function datesOf<W extends { opensAt: Date; closesAt: Date | null }>({ opensAt, closesAt, ...wave }: W) {
  return { ...wave, opensAt: opensAt.toISOString(), closesAt: closesAt?.toISOString() ?? null };
}

function nameProgram({ id, name, archivedAt, createdAt, waves }: Program) {
  return {
    id,
    name,
    archived: archivedAt !== null,
    createdAt: createdAt.toISOString(),
    waves: waves.map(({ id, key, label, kind }) => ({ id, key, label, kind })),
  };
}

function remember(askers: Map<string, Asker>, asker: Asker): void {
  const key = JSON.stringify([asker.actor.organizationId, asker.actor.role === "viewer"]);
  askers.delete(key);
  askers.set(key, asker);
  const [oldest] = askers.keys();
  if (askers.size > mostAskers && oldest !== undefined) askers.delete(oldest);
}

const mostAskers = 100;
