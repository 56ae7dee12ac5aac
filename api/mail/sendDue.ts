import type { Logger } from "pino";
import { listOrganizationIds } from "#api/accounts/queries";
import { type Database, type OrganizationDb, withOrganization } from "#api/db/client";
import {
  enqueueMails,
  findOpenSalt,
  giveUpUnsure,
  listLinkless,
  settleMail,
  takeDueMailings,
  takeMail,
} from "#api/db/mailQueue";
import { addLinks } from "#api/db/surveyLinks";
import { makeShortCode, makeToken } from "#api/http/surveyToken";
import type { MatchKey } from "#api/matchKey";
import type { Settings } from "#api/settings";
import type { MailReason } from "#shared/surveys/mail";
import { composeMail, isAnonymous } from "./compose";
import { openPost, type Post, type Posted } from "./post";

interface Sending {
  db: Database;
  settings: Settings;
  matchKey: MatchKey;
  log: Logger;
}

/** How many mails one round sends at most, so that a server can stop between two. */
const mostARound = 200;
/** How long a mail may be on its way before the server that sent it is taken for gone. */
const longestSending = 10 * 60_000;
/** After the first try, the second …: minutes until the next. Mail servers that greylist let the second in. */
const pauses = [1, 5, 30, 120, 360];

/**
 * Sends what is due: works out who gets a mailing whose moment has come, then takes one mail after another from
 * the queue. Several servers may do it at once. A mail is marked before it is handed to the mail server and its
 * row is the only one of its person and occasion, so nobody gets it twice, whatever stops in between.
 */
export async function sendDueMails(sending: Sending, now: Date): Promise<void> {
  const { db, settings, matchKey } = sending;
  if (!settings.SMTP_URL) return;
  const post = openPost(settings);
  try {
    let left = mostARound;
    for (const organizationId of await listOrganizationIds(db)) {
      await withOrganization(db, organizationId, async (own) => {
        await giveUpUnsure(own, new Date(now.getTime() - longestSending));
        await addressDue(own, organizationId, matchKey, now);
      });
      while (left-- > 0) {
        const went = await sendNext(sending, organizationId, post, now);
        if (went === "nothing due") break;
        if (went === "no server") return;
      }
    }
  } finally {
    post.close();
  }
}

async function addressDue(own: OrganizationDb, organizationId: string, matchKey: MatchKey, now: Date) {
  for (const due of await takeDueMailings(own, now)) {
    const { surveyId, waveId } = due;
    const anonymous = isAnonymous(due.content);
    await enqueueMails(own, due, { anonymous, now });
    const make = () => ({ surveyId, waveId, ...makeToken(matchKey, organizationId) });
    if (anonymous) {
      if (!(await findOpenSalt(own, due, now)))
        await addLinks(own, [{ ...make(), kind: "open", shortCode: makeShortCode() }]);
    } else {
      const people = await listLinkless(own, due, now);
      await addLinks(
        own,
        people.map((enrollmentId) => ({ ...make(), kind: "personal" as const, enrollmentId })),
      );
    }
  }
}

type Taken = NonNullable<Awaited<ReturnType<typeof takeMail>>>;

async function sendNext(
  { db, settings, matchKey, log }: Sending,
  organizationId: string,
  post: Post,
  now: Date,
): Promise<"nothing due" | "no server" | "went on"> {
  const ready = await withOrganization(db, organizationId, async (own) => {
    const taken = await takeMail(own, now);
    if (!taken) return undefined;
    const { tries } = taken;
    const reason = whyNot(taken, now);
    const openSalt = isAnonymous(taken.content) ? await findOpenSalt(own, taken, now) : taken.salt;
    if (reason || !openSalt) {
      await settleMail(own, taken, { state: "skipped", reason: reason ?? "no_link", tries, at: now });
      return { taken, composed: undefined };
    }
    if (taken.opensAt !== null && taken.opensAt > now) {
      await settleMail(own, taken, { state: "waiting", tries, at: taken.opensAt });
      return { taken, composed: undefined };
    }
    const composed = await composeMail({ taken, salt: openSalt, organizationId, settings, matchKey });
    await settleMail(
      own,
      taken,
      composed
        ? { state: "sending", tries: tries + 1, at: now }
        : { state: "failed", reason: "unreadable", tries, at: now },
    );
    return { taken, composed };
  });
  if (!ready) return "nothing due";
  if (!ready.composed) return "went on";
  const posted = await post.send(ready.composed.envelope, ready.composed.raw);
  await withOrganization(db, organizationId, (own) => note(own, ready.taken, posted, now));
  if (posted.kind !== "sent")
    log.warn(
      { result: posted.kind, smtpCode: "code" in posted ? posted.code : null },
      "a mail was not taken",
    );
  return posted.kind === "later" && posted.isServer ? "no server" : "went on";
}

/** Why somebody is not written to after all: what held when the mailing was addressed may not hold now. */
function whyNot(taken: Taken, now: Date): MailReason | undefined {
  const { addressSealed, answered, closesAt, lateDays, opensAt, content } = taken;
  if (addressSealed === null) return "stopped";
  if (answered && !isAnonymous(content)) return "answered";
  const end = closesAt === null ? undefined : closesAt.getTime() + lateDays * 24 * 3_600_000;
  return opensAt === null || (end !== undefined && end <= now.getTime()) ? "closed" : undefined;
}

async function note(own: OrganizationDb, taken: Taken, posted: Posted, now: Date): Promise<void> {
  const tries = taken.tries + 1;
  if (posted.kind === "sent") return settleMail(own, taken, { state: "sent", tries, at: now });
  if (posted.kind === "unsure")
    return settleMail(own, taken, { state: "failed", reason: "unsure", tries, at: now });
  const pause = pauses[tries - 1];
  const smtpCode = posted.code;
  if (posted.kind === "later" && pause !== undefined) {
    const at = new Date(now.getTime() + pause * 60_000);
    return settleMail(own, taken, { state: "waiting", smtpCode, tries, at });
  }
  const reason = posted.kind === "refused" ? "refused" : "unreachable";
  return settleMail(own, taken, { state: "failed", reason, smtpCode, tries, at: now });
}
