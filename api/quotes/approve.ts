import type { OrganizationDb } from "#api/db/client";
import { type AnswerKey, findAnswer, type StoredAnswer } from "#api/db/openAnswers";
import type { MatchKey } from "#api/matchKey";
import { Problem } from "#shared/problem";
import { findIdentifiers, type Identifier, isDirect } from "#shared/quotes/findIdentifiers";
import { whyNotQuotable } from "#shared/quotes/mayBeQuoted";
import type { QuoteState } from "#shared/quotes/states";
import { noAnswer } from "./code";
import {
  approveQuote,
  findQuoteKey,
  hasAnotherReader,
  listSeals,
  withdrawQuote,
  writeQuote,
} from "./queries";

interface By {
  organizationId: string;
  userId: string;
  now: Date;
  matchKey: MatchKey;
}

/**
 * Writes what an answer says for others to read. Only of somebody who agreed to be quoted: nobody else's words are
 * worked on. Words that were approved stay as they are until they are taken back.
 *
 * @param wish.revision  Of the text as it was seen; null where there was none.
 * @throws Problem `not_found`, `conflict`.
 */
export async function writeText(
  db: OrganizationDb,
  key: AnswerKey,
  wish: { text: string; revision: number | null },
  by: By,
) {
  const found = await mustFind(db, key, by);
  const { quote } = found;
  if ((quote?.revision ?? null) !== wish.revision) throw changedSince(quote);
  if (quote?.state === "approved")
    throw new Problem("conflict", "These words are approved. Take them back before you change them.");
  refuse(found, "draft", []);
  await writeQuote(db, key, { text: wish.text, userId: by.userId, now: by.now });
  return mustFind(db, key, by);
}

/**
 * Approves words as they were seen. Somebody else than who wrote them does so wherever there is somebody else who may.
 *
 * @param wish.looked  That whoever approves looked at what may tell who wrote it, and found it harmless.
 * @throws Problem `not_found`; `conflict` where something is in the way, with what was found as `identifiers`.
 */
export async function approveText(
  db: OrganizationDb,
  at: { programId: number; quoteId: number },
  wish: { revision: number; looked: boolean },
  by: By,
) {
  const key = await mustFindKey(db, at);
  const found = await mustFind(db, key, by);
  const quote = found.quote!;
  if (quote.revision !== wish.revision) throw changedSince(quote);
  if (quote.state !== "draft") throw new Problem("conflict", "Only a text that waits for it is approved.");
  if (quote.writtenById === by.userId && (await hasAnotherReader(db, by.userId)))
    throw new Problem("conflict", "You wrote these words. Somebody else of your team approves them.");
  const identifiers = await findTelling(db, found, quote.text, by);
  refuse(found, "approved", identifiers);
  if (identifiers.length > 0 && !wish.looked)
    throw new Problem("conflict", "Look at what may still tell who wrote this, and say that you did.", {
      extra: { identifiers },
    });
  await approveQuote(db, quote.id, by);
  return mustFind(db, key, by);
}

/**
 * Takes words back. They leave every report, and reports that said them are marked.
 *
 * @param why  `consent` where the person no longer agrees: nothing of this response is quoted any more.
 */
export async function takeBack(
  db: OrganizationDb,
  at: { programId: number; quoteId: number },
  why: "team" | "consent",
  by: By,
) {
  const key = await mustFindKey(db, at);
  const found = await mustFind(db, key, by);
  if (found.quote!.state === "withdrawn" && why === "team")
    throw new Problem("conflict", "These words were taken back already.");
  await withdrawQuote(db, { id: at.quoteId, key }, { ...by, why });
  return mustFind(db, key, by);
}

/** What may tell who wrote a text, the person's own codes included; the codes themselves go no further. */
export async function findTelling(
  db: OrganizationDb,
  { person }: Pick<StoredAnswer, "person">,
  text: string,
  { matchKey, organizationId }: Pick<By, "matchKey" | "organizationId">,
): Promise<Identifier[]> {
  const seals = await listSeals(db, person);
  const codes = seals.map(({ sealed, hash }) => matchKey.open(sealed, { organizationId, hash }));
  return findIdentifiers(text, codes);
}

function refuse(answer: StoredAnswer, state: QuoteState, identifiers: readonly Identifier[]): void {
  const { consent, leftOut, compared } = answer;
  const identified = identifiers.some(isDirect);
  const why = whyNotQuotable({ state, consent, leftOut, compared, identified });
  if (why && why !== "not_approved") throw new Problem("conflict", said[why], { extra: { identifiers } });
}

const said = {
  withdrawn: "These words were taken back.",
  no_consent: "This person has not agreed to be quoted.",
  left_out: "This response is left out of every figure. Nobody is quoted from it.",
  comparison: "This person did not take part in the program.",
  identified: "The text still holds a code, an address or a telephone number.",
  no_figure: "Too few people stand behind the figure.",
  small_group: "Too few people are in the group of this person.",
} as const;

function changedSince(quote: StoredAnswer["quote"]): Problem {
  const who = quote?.writtenBy ?? "Somebody";
  return new Problem("conflict", `${who} has changed these words since you opened them.`);
}

async function mustFindKey(db: OrganizationDb, at: { programId: number; quoteId: number }) {
  const key = await findQuoteKey(db, at);
  if (!key) throw new Problem("not_found", "There is no such quote here.");
  return key;
}

async function mustFind(db: OrganizationDb, key: AnswerKey, { userId }: By): Promise<StoredAnswer> {
  const found = await findAnswer(db, key, { blind: true, coder: userId, hold: true });
  if (!found) throw noAnswer();
  return found;
}
