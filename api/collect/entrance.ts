import { type Database, withOrganization } from "#api/db/client";
import { hashToken, readShortCode } from "#api/http/surveyToken";
import { findWordings } from "#api/instruments/queries";
import type { Instrument } from "#shared/instruments/definition";
import { overlayWording } from "#shared/instruments/wording";
import { type Survey, surveySchema } from "#shared/surveys/definition";
import { type Field, fieldsOf } from "#shared/surveys/fields";
import { type Pinned, pinnedSchema } from "#shared/surveys/pinned";
import { findLink, findPinned, findVersion, resolveLink } from "./queries";

/** A published version, ready to be asked and read. */
export interface Form {
  versionId: number;
  version: number;
  survey: Survey;
  pinned: Pinned;
  fields: Field[];
}

type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** What a link leads to. */
export interface Entrance {
  organizationId: string;
  surveyId: number;
  link: Link;
  /** The version that people get now; undefined where nothing was published. */
  form: Form | undefined;
}

/** How long, in milliseconds, what a link leads to is remembered: a hall opens one link hundreds of times. */
const remembered = 3_000;
const mostRemembered = 2_000;
type Kept = { until: number; entrance: Promise<Entrance | undefined> };
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * Finds what a token, or a typed short code, leads to: remembered for three seconds, so that a link that was
 * revoked or a survey that was edited is so within three seconds.
 */
export function findEntrance(db: Database, key: string, now: number): Promise<Entrance | undefined> {
  const entrances = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, entrances);
  const found = entrances.get(key);
  if (found && found.until > now) return found.entrance;
  if (entrances.size >= mostRemembered) entrances.clear();
  const entrance = readEntrance(db, key);
  entrances.set(key, { until: now + remembered, entrance });
  // What failed or is not there is asked again the next time.
  entrance.then(
    (one) => one?.form ?? entrances.delete(key),
    () => entrances.delete(key),
  );
  return entrance;
}

/** The newest version, or the one of this number: for a page that was opened before the survey was edited. */
export async function findForm(
  db: Database,
  { organizationId, surveyId }: Pick<Entrance, "organizationId" | "surveyId">,
  version?: number,
) {
  return withOrganization(db, organizationId, (own) => readForm(own, surveyId, version));
}

async function readEntrance(db: Database, key: string): Promise<Entrance | undefined> {
  const shortCode = readShortCode(key);
  const hash = hashToken(shortCode ?? key);
  const place = await resolveLink(db, hash);
  if (!place) return undefined;
  return withOrganization(db, place.organizationId, async (own) => {
    const link = await findLink(own, place.surveyId, hash, shortCode);
    return link && { ...place, link, form: await readForm(own, place.surveyId) };
  });
}

async function readForm(
  own: Parameters<typeof findVersion>[0],
  surveyId: number,
  version?: number,
): Promise<Form | undefined> {
  const found = await findVersion(own, surveyId, version);
  if (!found) return undefined;
  const survey = surveySchema.parse(found.content);
  const pinned = pinnedSchema.parse(found.pinned);
  const definitions = await findPinned(own, Object.values(pinned.instruments));
  const wordings = await findWordings(own, Object.values(pinned.wordings));
  const find = (id: string, wished: string): Instrument | undefined => {
    const found = [...definitions.values()].find((one) => one.id === id && one.version === wished);
    // An instrument is asked once in a survey, so its block is known by it.
    const block = survey.blocks.find((one) => one.kind === "instrument" && one.instrument === id);
    const wording = block && wordings.get(pinned.wordings[block.id] ?? 0);
    return found && wording ? overlayWording(found, wording) : found;
  };
  return { versionId: found.id, version: found.version, survey, pinned, fields: fieldsOf(survey, find) };
}

/** Whether a link takes answers now. */
export function standingOf({ link, form }: Entrance, now: Date): "open" | "early" | "closed" {
  if (link.revokedAt !== null || (link.expiresAt !== null && link.expiresAt <= now)) return "closed";
  if (!form || link.opensAt === null) return "early";
  if (link.opensAt > now) return "early";
  const late = (link.lateDays ?? 0) * 24 * 3_600_000;
  return link.closesAt !== null && link.closesAt.getTime() + late <= now.getTime() ? "closed" : "open";
}
