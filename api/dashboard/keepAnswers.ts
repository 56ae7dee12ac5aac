import type { AppEnv } from "#api/http/env";
import type { Source } from "#shared/outcomes/release";

type Actor = AppEnv["Variables"]["actor"];

/** All that an answer depends on. Whoever differs in one of these never reads the other's answer. */
export interface Kept {
  organizationId: Actor["organizationId"];
  programId: number;
  /** Of the program: raised by every write that changes a figure. */
  dataVersion: number;
  source: Source;
  pre: string;
  post: string;
  /** Whose answers alone, and by which attribute besides: `{}` for everybody. */
  filter: Readonly<Record<string, string | undefined>>;
}

/** The place of an answer among those that are kept: organization and audience are part of it. */
export function keyOfKept({
  organizationId,
  programId,
  dataVersion,
  source,
  pre,
  post,
  filter,
}: Kept): string {
  const release = source.from === "live" ? null : (source.release?.id ?? null);
  return JSON.stringify([
    organizationId,
    programId,
    dataVersion,
    source.from,
    source.audience,
    release,
    pre,
    post,
    Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/**
 * Keeps the newest answers in memory; the one that was not read for the longest time goes first. An answer of an
 * older data version is never asked for again, and goes so. Where nothing is made, nothing is kept.
 *
 * @param most  So many answers at once.
 */
export function keepAnswers<Answer>(most: number) {
  const answers = new Map<string, Answer>();
  return async <Made extends Answer | undefined>(
    kept: Kept,
    make: () => Promise<Made>,
  ): Promise<Answer | Made> => {
    const key = keyOfKept(kept);
    const found = answers.get(key);
    const answer = found ?? (await make());
    if (answer === undefined) return answer;
    answers.delete(key);
    answers.set(key, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break;
      answers.delete(oldest);
    }
    return answer;
  };
}
