import type { OrganizationDb } from "#api/db/client";
import { listIndependent } from "#api/db/openAnswers";
import { readQuoteSources } from "#api/db/quoteSources";
import { Problem } from "#shared/problem";
import { agreementOf } from "#shared/quotes/agreement";
import { whyNotQuotable } from "#shared/quotes/mayBeQuoted";
import { hasProgram, listApproved, listCodes } from "./queries";

/** How far every two readers of a program agree, code by code, by what each found alone. */
export async function agreementOfProgram(db: OrganizationDb, programId: number, question?: number) {
  await mustHave(db, programId);
  const readings = await listIndependent(db, programId, question);
  const names = new Map(readings.map(({ coder, name }) => [coder, name]));
  const codes = (await listCodes(db, programId)).map(({ id }) => id);
  return agreementOf(readings, codes).map(({ first, second, answers, codes: told }) => ({
    first: names.get(first) ?? null,
    second: names.get(second) ?? null,
    answers,
    codes: told.map(({ code, readings: counts, agreed, kappa }) => ({ code, ...counts, agreed, kappa })),
  }));
}

/** Approved quotes with nothing in their way but where they would stand, and the codes to choose them by. */
export async function listQuotable(db: OrganizationDb, programId: number) {
  await mustHave(db, programId);
  const approved = await listApproved(db, programId);
  const sources = await readQuoteSources(
    db,
    approved.map(({ id }) => id),
  );
  const usable = new Map(sources.filter((one) => whyNotQuotable(one) === null).map((one) => [one.id, one]));
  const quotes = approved.flatMap((one) => {
    const source = usable.get(one.id);
    return source ? [{ ...one, text: source.text, group: source.group }] : [];
  });
  const codes = await listCodes(db, programId);
  return { quotes, codes: codes.map(({ id, name }) => ({ id, name })) };
}

async function mustHave(db: OrganizationDb, programId: number): Promise<void> {
  if (!(await hasProgram(db, programId))) throw new Problem("not_found", "There is no such program here.");
}
