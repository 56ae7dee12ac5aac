import type { CorrectedAnswer } from "#api/db/schema";
import type { listSets, StoredSet } from "#api/db/storedResponse";
import { scoreReasonCode } from "#shared/imports/reasons";
import { Problem } from "#shared/problem";
import { correctAnswers } from "#shared/scores/correctAnswers";

/**
 * The sets of a response with some answers put right, whole and scored, as they are stored.
 *
 * @throws Problem `invalid_input` where an instrument, question or answer is not one of the response, or where
 *   nothing would change.
 */
export function correctSets(
  stored: Awaited<ReturnType<typeof listSets>>,
  wanted: readonly { version: number; item: number; to: number | null }[],
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
  if (changes.length === 0)
    throw new Problem("invalid_input", "These answers stand already: nothing would change.");
  return { sets, changes };
}
