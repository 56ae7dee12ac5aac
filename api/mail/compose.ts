import MailComposer from "nodemailer/lib/mail-composer";
import type { takeMail } from "#api/db/mailQueue";
import { stopTokenOf } from "#api/http/stopToken";
import { tokenOf } from "#api/http/surveyToken";
import type { MatchKey } from "#api/matchKey";
import type { Settings } from "#api/settings";
import { Problem } from "#shared/problem";
import { type Survey, surveySchema } from "#shared/surveys/definition";
import { mailLanguage } from "#shared/surveys/mail";
import { type DrawnMail, drawMail, type MailParts } from "#shared/surveys/mailPage";
import { tell } from "#shared/surveys/texts";
import { openAddress } from "./addresses";

type Taken = NonNullable<Awaited<ReturnType<typeof takeMail>>>;
interface Composed {
  envelope: { from: string; to: string };
  raw: Buffer;
}

/**
 * A mail to one person, ready to be handed over: the words in their language, with their link and their stop.
 * Undefined where the stored address is damaged: one row must not hold up everybody's.
 */
export async function composeMail(at: {
  taken: Taken;
  salt: Buffer;
  organizationId: string;
  settings: Settings;
  matchKey: MatchKey;
}): Promise<Composed | undefined> {
  const { taken, salt, organizationId, settings, matchKey } = at;
  const survey = surveySchema.parse(taken.content);
  const language = mailLanguage(taken.language, survey.languages);
  const { addressHash: hash, addressSealed: sealed } = taken;
  const to = tryOpen(() => openAddress(matchKey, organizationId, { hash: hash!, sealed: sealed! }));
  if (to === undefined) return undefined;
  const origin = new URL(settings.PUBLIC_URL!).origin;
  const stop = `${origin}/stop/${stopTokenOf(matchKey, organizationId, hash!)}`;
  const parts = partsOf(taken, survey, language, {
    link: `${origin}/s/${tokenOf(matchKey, organizationId, salt)}?l=${language}`,
    stop: `${stop}?l=${language}`,
  });
  const id = matchKey.hash(organizationId, `\u0000mail ${taken.mailingId} ${taken.participantId}`);
  return packMail(drawMail(parts), { settings, to, stop, id: id.toString("hex"), language });
}

/** A drawn mail as it goes over the wire. Without `stop`, a test that goes to the team, it has no list headers. */
export async function packMail(
  drawn: DrawnMail,
  at: { settings: Settings; to: string; stop?: string; id: string; language: string },
): Promise<Composed> {
  const { settings, to, stop, id, language } = at;
  const from = settings.MAIL_FROM!;
  const address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  const composer = new MailComposer({
    ...drawn,
    from,
    to,
    messageId: `<${id}@${address.split("@")[1]}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": language,
      // RFC 8058: the mail program's own button stops the mails by a POST, without a page.
      ...(stop
        ? { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
        : {}),
    },
  });
  return { envelope: { from: address, to }, raw: await composer.compile().build() };
}

/** What a mail says, in a language of the survey. */
export function partsOf(
  about: Pick<Taken, "subject" | "text" | "program" | "organization" | "zone" | "closesAt">,
  survey: Survey,
  language: string,
  links: { link: string; stop: string },
): MailParts {
  const { subject, text, program, organization, zone, closesAt } = about;
  return {
    ...{ language, program, organization, ...links, anonymous: survey.anonymous },
    subject: tell(subject, language, survey).text,
    text: tell(text, language, survey).text,
    closes: closesAt
      ? new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: zone }).format(closesAt)
      : "",
  };
}

function tryOpen(open: () => string): string | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof Problem && error.code === "unreadable_seal") return undefined;
    throw error;
  }
}

/** Whether nothing may tell who answers a published version. */
export function isAnonymous(content: unknown): boolean {
  return surveySchema.parse(content).anonymous;
}
