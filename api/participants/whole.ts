import type { OrganizationDb } from "#api/db/client";
import { showResponse } from "#api/http/showResponse";
import { listAddresses, listMailsOf } from "#api/mail/queries";
import type { MatchKey } from "#api/matchKey";
import { addressKey } from "#shared/participants/addressList";
import { apartKey, codeJoint, exactCode, normalizeCode } from "#shared/participants/code";
import { findWhole, listEnrollments, listMatches, listStories, type Seal, type WholePerson } from "./queries";

/**
 * The ways in which a typed code may have been hashed, first the one that says most: with its small letters, where
 * somebody is kept apart for them; as it is; as parts that a file keeps in columns.
 */
export function hashesOf(matchKey: MatchKey, organizationId: string, typed: string): Buffer[] {
  const parts = typed.split(" / ");
  const join = (read: typeof normalizeCode) => parts.map((part) => read(part) ?? "").join(codeJoint);
  const exact = exactCode(typed);
  const codes = [
    ...(exact === null ? [] : [apartKey(exact)]),
    normalizeCode(typed),
    ...(parts.length > 1 ? [apartKey(join(exactCode)), join(normalizeCode)] : []),
  ];
  return codes.flatMap((code) => (code === null ? [] : [matchKey.hash(organizationId, code)]));
}

/** Hashes the code of a seal with its small letters; a self-generated code has none and is hashed already. */
export function exactHashOf(matchKey: MatchKey, organizationId: string): (seal: Seal) => Buffer {
  return ({ hash, sealed }) =>
    sealed === null
      ? hash
      : matchKey.hash(organizationId, apartKey(matchKey.read(sealed, { organizationId, hash }).exact));
}

/** A person's codes as the files wrote them; those that people made up themselves are not kept. */
export function openCodes({ seals }: WholePerson, matchKey: MatchKey, organizationId: string): string[] {
  return seals.flatMap(({ sealed, hash }) =>
    sealed ? [matchKey.open(sealed, { organizationId, hash })] : [],
  );
}

/** Everything that is kept of one person, in every program; undefined where there is no such participant. */
export async function showPerson(
  db: OrganizationDb,
  at: { organizationId: string; participantId: number; matchKey: MatchKey },
) {
  const { organizationId, participantId, matchKey } = at;
  const whole = await findWhole(db, participantId);
  if (!whole) return undefined;
  const enrollments = await listEnrollments(db, { participantId, enrollmentIds: whole.enrollments });
  const told = [];
  for (const { responseIds, ...enrollment } of enrollments) {
    const responses = [];
    for (const responseId of responseIds) {
      const programId = enrollment.program.id;
      const shown = await showResponse(db, {
        organizationId,
        programId,
        enrollmentId: enrollment.id,
        responseId,
      });
      if (shown) responses.push(shown);
    }
    told.push({ ...enrollment, responses });
  }
  const ids = whole.seals.map((seal) => seal.participantId);
  return {
    id: participantId,
    codes: openCodes(whole, matchKey, organizationId),
    selfMadeCodes: whole.seals.filter(({ sealed }) => sealed === null).length,
    enrollments: told,
    matches: await listMatches(db, whole.enrollments),
    stories: await listStories(db, whole.enrollments),
    mail: {
      addresses: (await listAddresses(db, ids)).map(({ hash, sealed, language }) => ({
        address: matchKey.open(sealed, { organizationId, hash }).slice(addressKey("").length),
        language,
      })),
      mails: await listMailsOf(db, ids),
    },
  };
}

export type ShownPerson = NonNullable<Awaited<ReturnType<typeof showPerson>>>;
