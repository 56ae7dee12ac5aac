import type { OrganizationDb } from "#api/db/client";
import { type Askable, findAskable } from "#api/http/askable";
import { Problem } from "#shared/problem";
import { surveyHints, surveyMistakes } from "#shared/surveys/checkSurvey";
import { type Survey, surveySchema } from "#shared/surveys/definition";
import { estimateMinutes, surveyTexts } from "#shared/surveys/effort";
import { type FindInstrument, fieldsOf } from "#shared/surveys/fields";
import { readingLevel } from "#shared/surveys/readingLevel";
import { languageOf } from "#shared/surveys/texts";
import { markDraft } from "./draftMark";
import { pinnedWordings, sameWordings } from "./pinnedWordings";
import {
  countEnrolled,
  findSurvey,
  latestVersions,
  listOpenings,
  listSurveys,
  listVersions,
} from "./queries";

type Openings = Awaited<ReturnType<typeof listOpenings>>;

/** A survey as its author works on it, with what is still open. */
export async function answerSurvey(db: OrganizationDb, programId: number, surveyId: number) {
  const found = await findSurvey(db, programId, surveyId);
  if (!found) throw new Problem("not_found", "There is no survey of this number in the program.");
  const draft = surveySchema.parse(found.draft);
  const askable = await findAskable(db);
  const { find } = askable;
  const latest = (await latestVersions(db, [surveyId])).get(surveyId);
  const fields = fieldsOf(draft, find);
  return {
    ...summarize(surveyId, draft, askable, latest, await listOpenings(db, programId, [surveyId])),
    draft,
    draftMark: markDraft(found.draft),
    mistakes: asPlaces(surveyMistakes(draft, find)),
    hints: asPlaces(surveyHints(draft, find)),
    readingLevels: Object.fromEntries(
      draft.languages.map((language) => [
        language,
        readingLevel(surveyTexts(draft, fields, language), language),
      ]),
    ),
    untranslated: Object.fromEntries(
      draft.languages.map((language) => [language, listUntranslated(draft, find, language)]),
    ),
    versions: (await listVersions(db, surveyId)).map(({ version, publishedAt, responses }) => ({
      version,
      publishedAt: publishedAt.toISOString(),
      responses,
    })),
    enrolled: await countEnrolled(db, programId),
  };
}

/** Every survey of a program, as a list shows them. */
export async function answerSurveys(db: OrganizationDb, programId: number) {
  const surveys = await listSurveys(db, programId);
  const ids = surveys.map(({ id }) => id);
  const latest = await latestVersions(db, ids);
  const openings = await listOpenings(db, programId, ids);
  const askable = await findAskable(db);
  return surveys.map(({ id, draft }) =>
    summarize(id, surveySchema.parse(draft), askable, latest.get(id), openings),
  );
}

function summarize(
  id: number,
  draft: Survey,
  { find, wordingOf }: Askable,
  latest: { version: number; content: unknown; pinned: unknown } | undefined,
  openings: Openings,
) {
  const fields = fieldsOf(draft, find);
  const same =
    latest &&
    JSON.stringify(surveySchema.parse(latest.content)) === JSON.stringify(draft) &&
    sameWordings(latest.pinned, pinnedWordings(draft, wordingOf));
  return {
    id,
    name: draft.name,
    languages: draft.languages,
    questions: fields.length,
    minutes: estimateMinutes(draft, fields),
    version: latest?.version ?? null,
    changed: !same,
    waves: openings
      .filter(({ surveyId }) => surveyId === id)
      .map(({ waveId, opensAt, closesAt, lateDays, responses, people, known }) => ({
        waveId,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt?.toISOString() ?? null,
        lateDays,
        responses,
        people,
        known,
      })),
  };
}

/** The instruments that are asked in another language than the page's, for want of a translation. */
function listUntranslated({ blocks }: Survey, find: FindInstrument, language: string): string[] {
  return blocks.flatMap((block) => {
    const found = block.kind === "instrument" ? find(block.instrument, block.version) : undefined;
    return found && languageOf(found, language).split("-")[0] !== language.split("-")[0] ? [found.id] : [];
  });
}

function asPlaces(places: { path?: string; message: string }[]) {
  return places.map(({ path = "", message }) => ({ path, message }));
}
