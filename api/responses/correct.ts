import type { CorrectedAnswer } from "#api/db/schema";
import type { listOwn, listSets, StoredSet } from "#api/db/storedResponse";
import { scoreReasonCode } from "#shared/imports/reasons";
import { Problem } from "#shared/problem";
import { type OwnValue, readOwnValue, type StoredOwn } from "#shared/responses/correctOwnAnswer";
import { correctAnswers } from "#shared/scores/correctAnswers";

type RightItem = { version: number; item: number; to: number | null };
type RightOwn = { question: number; to: OwnValue };

/**
 * What a response says once some answers are put right: sets whole and scored, answers to own questions, as they are
 * stored.
 *
 * @throws Problem `invalid_input` where an instrument, question or answer is not one of the response, or where
 *   nothing would change.
 */
export function correctAll(
  stored: { sets: Awaited<ReturnType<typeof listSets>>; own: Awaited<ReturnType<typeof listOwn>> },
  wanted: readonly (RightItem | RightOwn)[],
) {
  const { sets, changes } = correctSets(
    stored.sets,
    wanted.filter((one) => "version" in one),
  );
  const own = new Map<number, StoredOwn>();
  for (const { question, to } of wanted.filter((one) => "question" in one)) {
    const found = stored.own.find(({ id }) => id === question);
    if (!found) throw new Problem("invalid_input", "This response has no answer to that question.");
    const asked = { title: found.question, kind: found.kind, options: found.choices };
    const from =
      found.kind === "single" ? (found.options?.[0] ?? null) : (found.options ?? found.number ?? found.text);
    const right = readOwnValue(asked, to);
    if (isSame(right, readOwnValue(asked, from))) continue;
    own.set(question, right);
    changes.push({ question, from, to: right.t ?? to });
  }
  if (changes.length === 0)
    throw new Problem("invalid_input", "These answers stand already: nothing would change.");
  return { sets, own, changes };
}

const isSame = (a: StoredOwn, b: StoredOwn) => a.n === b.n && a.t === b.t && a.o === b.o;

function correctSets(
  stored: Awaited<ReturnType<typeof listSets>>,
  wanted: readonly RightItem[],
): { sets: Map<number, StoredSet>; changes: CorrectedAnswer[] } {
  const sets = new Map<number, StoredSet>();
  const changes: CorrectedAnswer[] = [];
  for (const version of new Set(wanted.map((one) => one.version))) {
    const found = stored.find((one) => one.version === version);
    if (!found) throw new Problem("invalid_input", "This response has no answers to that instrument.");
    const { a: answers, m: missing, p: supplied } = found.set;
    const mine = wanted.filter((one) => one.version === version);
    const corrected = correctAnswers(found.instrument, { answers, missing, supplied }, mine);
    if (corrected.changes.length === 0) continue;
    changes.push(...corrected.changes.map((change) => ({ version, ...change })));
    sets.set(version, {
      a: corrected.answers,
      m: corrected.missing.some((code) => code !== 0) ? corrected.missing : null,
      s: corrected.scores.map(({ value }) => value),
      r: corrected.scores.some(({ value }) => value === null)
        ? corrected.scores.map(({ reason }) => (reason ? scoreReasonCode(reason) : 0))
        : null,
      p: false,
    });
  }
  return { sets, changes };
}
