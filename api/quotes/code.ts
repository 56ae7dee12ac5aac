import type { OrganizationDb } from "#api/db/client";
import { type AnswerKey, findAnswer, listReadings, setCodes } from "#api/db/openAnswers";
import { Problem } from "#shared/problem";
import { independentCodes } from "#shared/quotes/independentCodes";
import { listCodes } from "./queries";

/**
 * Takes over the codes that somebody gives an answer. Who reads it at the same time waits, so that of two who finish
 * at once neither saw the other's codes.
 *
 * @throws Problem `not_found`; `invalid_input` for a code that is not in the book, or was put away.
 */
export async function codeAnswer(
  db: OrganizationDb,
  key: AnswerKey,
  wish: { codes: readonly number[]; done: boolean; blind: boolean },
  by: { userId: string; now: Date },
) {
  const found = await findAnswer(db, key, { hold: true });
  if (!found) throw noAnswer();
  const codes = [...new Set(wish.codes)].sort((a, b) => a - b);
  const had = found.readings.find(({ coder }) => coder === by.userId)?.codes ?? [];
  const book = await listCodes(db, key.programId);
  const usable = new Set(
    book.filter(({ id, archived }) => !archived || had.includes(id)).map(({ id }) => id),
  );
  if (!codes.every((id) => usable.has(id)))
    throw new Problem("invalid_input", "One of these codes is not in the code book.");
  const readings = await listReadings(db, key);
  const mine = readings.find(({ coder }) => coder === by.userId);
  const others = readings.filter(({ coder }) => coder !== by.userId);
  const independent = independentCodes({ ...wish, codes }, mine, others);
  await setCodes(db, key, { coder: by.userId, codes, doneAt: wish.done ? by.now : null, independent });
  return (await findAnswer(db, key, { blind: wish.blind, coder: by.userId }))!;
}

export function noAnswer(): Problem {
  return new Problem("not_found", "There is no such open answer here.");
}
