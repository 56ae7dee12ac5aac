/** How somebody stands with an answer: done or not, and the codes that are kept as theirs alone. */
interface Standing {
  done: boolean;
  /** Null where they had seen what somebody else found. */
  independent: readonly number[] | null;
}

/**
 * The codes by which agreement is counted: those that somebody gave an answer before seeing what others found in it.
 * They may be changed until another reader is done as well. From then on both see each other's codes, talk, and put
 * theirs right: what they then agree on says nothing of how well the code book is understood.
 *
 * @param wish    The codes as they are now, whether the reader is done, and whether others' codes were hidden.
 * @param mine    How the reader stood before; undefined where they begin.
 * @param others  Everybody else who reads the answer.
 * @returns Null while nothing is kept: not done yet, or others' codes were in sight.
 */
export function independentCodes(
  wish: { codes: readonly number[]; done: boolean; blind: boolean },
  mine: Standing | undefined,
  others: readonly Standing[],
): readonly number[] | null {
  const saw = others.length > 0 && !wish.blind;
  const wasShown = mine?.done === true && others.some(({ done }) => done);
  if (saw || wasShown) return mine?.independent ?? null;
  return wish.done ? wish.codes : null;
}
