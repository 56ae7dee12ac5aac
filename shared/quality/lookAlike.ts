/** So many answers that are the same in two responses before it is a hint. */
export const leastAlike = 10;

/** So many different answers within the response: short of that many people give the same row by themselves. */
export const leastDifferent = 3;

/**
 * Whether a response is so much its own that another person's with the very same answers is worth a look: one
 * person under two codes, a row that was copied, or somebody who filled in for another. Ten answers with three
 * different ones among them; two people who say "never" to everything, or tick alike on a short scale, are no
 * hint.
 *
 * @param answers  All answers of the response to instruments, null where missing.
 */
export function isDistinctive(answers: readonly (number | null)[]): boolean {
  const given = answers.filter((answer) => answer !== null);
  return given.length >= leastAlike && new Set(given).size >= leastDifferent;
}
