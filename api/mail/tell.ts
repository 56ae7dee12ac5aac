import type { OrganizationDb } from "#api/db/client";
import type { MatchKey } from "#api/matchKey";
import { findProgram } from "#api/programs/queries";
import type { Settings } from "#api/settings";
import { findSurvey, latestVersions, listOpenings } from "#api/surveys/queries";
import { maskAddress } from "#shared/participants/addressList";
import { Problem } from "#shared/problem";
import { surveySchema } from "#shared/surveys/definition";
import { fillMail, proposeMail } from "#shared/surveys/mail";
import type { MailParts } from "#shared/surveys/mailPage";
import { openAddress } from "./addresses";
import { partsOf } from "./compose";
import { countAddresses, countInvited, findSender, listFailures, listMailings } from "./queries";

interface At {
  id: number;
  surveyId: number;
}

/**
 * What people get of a survey, and of a wave when it takes answers.
 *
 * @throws Problem `not_found`; `conflict` where it was not published, or the wave has no dates: a link in a mail
 *   would lead nowhere.
 */
export async function findMailed(db: OrganizationDb, { id, surveyId }: At, waveId?: number) {
  const [program, found] = [await findProgram(db, id), await findSurvey(db, id, surveyId)];
  if (!program || !found || (waveId !== undefined && !program.waves.some((wave) => wave.id === waveId)))
    throw new Problem("not_found", "There is no such survey or wave in the program.");
  const version = (await latestVersions(db, [surveyId])).get(surveyId);
  const opening = (await listOpenings(db, id, [surveyId])).find((one) => one.waveId === waveId);
  if (waveId !== undefined && (!version || !opening))
    throw new Problem("conflict", "Publish the survey and say when it takes answers first.");
  return { program, survey: surveySchema.parse(version?.content ?? found.draft), opening };
}

/** Mailings of a survey as the team reads them: how far, what failed, and words for the next. */
export async function tellMailings(
  db: OrganizationDb,
  at: At,
  { organizationId, settings, matchKey }: { organizationId: string; settings: Settings; matchKey: MatchKey },
) {
  const { survey, program } = await findMailed(db, at);
  const { organization } = await findSender(db);
  const filled = { program: program.name, organization, closes: "" };
  const failures = await listFailures(db, at.surveyId);
  const { anonymous, languages } = survey;
  return {
    from: settings.SMTP_URL ? settings.MAIL_FROM! : null,
    anonymous,
    languages,
    addresses: (await countAddresses(db, at.id)).addresses,
    proposals: {
      invitation: proposeMail("invitation", languages, true),
      reminder: proposeMail("reminder", languages, true),
    },
    waves: anonymous ? [] : await countInvited(db, at.surveyId),
    mailings: (await listMailings(db, at.surveyId)).map(({ subject, sendAt, ...mailing }) => ({
      ...mailing,
      subject: fillMail(subject[languages[0]!] ?? Object.values(subject)[0] ?? "", filled),
      sendAt: sendAt.toISOString(),
      failures: failures
        .filter(({ mailingId }) => mailingId === mailing.id)
        .map(({ reason, smtpCode, hash, sealed }) => ({
          address:
            hash && sealed && reason !== "unreadable"
              ? maskAddress(openAddress(matchKey, organizationId, { hash, sealed }))
              : null,
          ...{ reason, smtpCode },
        })),
    })),
  };
}

/** What a mail of these words would say; its links have the shape of real ones and lead nowhere. */
export async function draftParts(
  db: OrganizationDb,
  { program, survey, opening }: Awaited<ReturnType<typeof findMailed>>,
  words: Pick<MailParts, "language"> & {
    subject: Record<string, string>;
    text: Record<string, string>;
    origin: string;
  },
): Promise<MailParts> {
  const { subject, text, language, origin } = words;
  const sender = await findSender(db);
  const about = { subject, text, program: program.name, ...sender, closesAt: opening?.closesAt ?? null };
  return partsOf(about, survey, language, {
    link: `${origin}/s/example?l=${language}`,
    stop: `${origin}/stop/example?l=${language}`,
  });
}
