import type { OrganizationDb } from "#api/db/client";
import { findAskable } from "#api/http/askable";
import { pinInstrumentVersion } from "#api/instruments/queries";
import { Problem } from "#shared/problem";
import { refuseMistakes } from "#shared/surveys/checkSurvey";
import { type Block, type Survey, surveySchema } from "#shared/surveys/definition";
import { selfDescribing } from "#shared/surveys/fields";
import { type Pinned, pinnedSchema } from "#shared/surveys/pinned";
import { sayPage } from "#shared/surveys/sayPage";
import { pinnedWordings, sameWordings } from "./pinnedWordings";
import { addVersion, ensureOptions, ensureQuestions, findSurvey, latestVersions } from "./queries";

/** An option is one bit of a whole number that a double holds exactly. */
const mostPlaces = 52;

/**
 * Makes the draft the version that people get from now on: instruments and questions are pinned, so answers
 * keep their meaning whatever is edited later. A draft that is what people get already, in the same wording,
 * makes no version.
 *
 * @throws Problem `not_found`; `invalid_input` with every mistake of the draft.
 */
export async function publishSurvey(
  db: OrganizationDb,
  { organizationId, programId, surveyId }: { organizationId: string; programId: number; surveyId: number },
): Promise<void> {
  const found = await findSurvey(db, programId, surveyId, { hold: true });
  if (!found?.draft) throw new Problem("not_found", "There is no survey of this number in the program.");
  const draft = surveySchema.parse(found.draft);
  const { find, findBare, wordingOf } = await findAskable(db);
  refuseMistakes(draft, find);
  const wordings = pinnedWordings(draft, wordingOf);
  const last = (await latestVersions(db, [surveyId])).get(surveyId);
  const isSame = last && JSON.stringify(surveySchema.parse(last.content)) === JSON.stringify(draft);
  if (isSame && sameWordings(last.pinned, wordings)) return;

  const version = (last?.version ?? 0) + 1;
  const consent = consentVersions(draft, version, last);
  const pinned: Pinned = { instruments: {}, wordings, questions: {}, consent };
  for (const block of draft.blocks) {
    if (block.kind === "instrument")
      pinned.instruments[block.id] = await pinInstrumentVersion(
        db,
        findBare(block.instrument, block.version)!,
      );
    else pinned.questions[block.id] = await pinQuestion(db, organizationId, programId, draft, block);
  }
  await addVersion(db, { surveyId, version, content: draft, pinned });
}

/** Since which version each consent has read as it does. */
function consentVersions(
  draft: Survey,
  version: number,
  last: { content: unknown; pinned: unknown } | undefined,
): Pinned["consent"] {
  const before = last && surveySchema.parse(last.content).consent;
  const since = last && pinnedSchema.parse(last.pinned).consent;
  return Object.fromEntries(
    draft.consent.map(({ purpose, text }) => {
      const old = before?.find((one) => one.purpose === purpose);
      const same = old && JSON.stringify(old.text) === JSON.stringify(text);
      return [purpose, same ? (since?.[purpose] ?? version) : version];
    }),
  );
}

async function pinQuestion(
  db: OrganizationDb,
  organizationId: string,
  programId: number,
  { languages: [language = "en"] }: Survey,
  block: Exclude<Block, { kind: "instrument" }>,
): Promise<Pinned["questions"][string]> {
  const title = block.title[language]!;
  const kind = storedKind(block);
  const [id] = await ensureQuestions(db, organizationId, programId, [{ title, kind }]);
  if (kind !== "single" && kind !== "multi") return { id: id! };
  const labels = optionLabels(block, language);
  const options = await ensureOptions(db, id!, [...labels.values()]);
  if (options.length > mostPlaces)
    throw new Problem("conflict", `"${title}" has had too many different answers. Give it another wording.`);
  return {
    id: id!,
    places: Object.fromEntries([...labels].map(([key, label]) => [key, options.indexOf(label)])),
  };
}

/** How the answers to a block are stored. */
function storedKind(block: Exclude<Block, { kind: "instrument" }>) {
  if (block.kind === "demographic") return "single";
  switch (block.answer.type) {
    case "single":
      return "single";
    case "multiple":
      return "multi";
    case "scale":
    case "number":
    case "circles":
      return "number";
    default:
      return "text";
  }
}

/** The words under which each option is kept, in the survey's first language. */
function optionLabels(block: Exclude<Block, { kind: "instrument" }>, language: string): Map<string, string> {
  const options =
    block.kind === "demographic" ? block.options : "options" in block.answer ? block.answer.options : [];
  const labels = new Map(options.map(({ key, label }) => [key, label[language]!]));
  if (block.kind === "demographic" && block.selfDescribe)
    labels.set(selfDescribing, sayPage("answer.selfDescribe", language));
  return labels;
}
