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

/** An answer that is kept or on its way: awaited once the connection has been given back. */
export type Later<Answer> = () => Promise<Answer>;

/**
 * Keeps the newest answers in memory; the one that was not read for the longest time goes first. An answer of an
 * older data version is never asked for again, and goes so.
 *
 * Who asks for what is being counted for somebody else waits for that, and fails with it; a failure is not kept.
 * `keep` waits for nobody but its own `make`, so that a transaction around it ends at once and its connection is
 * free for others: the waiting is in the `Later` that it answers, and belongs after the transaction.
 *
 * @param most  So many answers at once.
 */
export function keepAnswers<Answer>(most: number) {
  const answers = new Map<string, Answer>();
  const coming = new Map<string, Promise<Answer>>();
  const put = (key: string, answer: Answer) => {
    answers.delete(key);
    answers.set(key, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= most) break;
      answers.delete(oldest);
    }
    return answer;
  };
  return {
    has: (kept: Kept): boolean => answers.has(keyOfKept(kept)),
    async keep(kept: Kept, make: () => Promise<Answer>): Promise<Later<Answer>> {
      const key = keyOfKept(kept);
      const found = answers.get(key);
      if (found !== undefined) {
        put(key, found);
        return async () => found;
      }
      const others = coming.get(key);
      if (others) return () => others;
      const ours = make()
        .then((answer) => put(key, answer))
        .finally(() => coming.delete(key));
      coming.set(key, ours);
      await ours;
      return () => ours;
    },
  };
}
