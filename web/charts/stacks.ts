/** People who gave one of the possible answers; `option` counts them from the side where reading starts. */
export interface StackPart {
  option: number;
  people: number;
}

/** Where a part lies, in percent of the people, negative on the side of the first answers. */
export interface Placed {
  option: number;
  from: number;
  to: number;
}

/**
 * Lays the parts of a stack around zero: the answers of the first half before it, those of the second half
 * after it. Where there is a middle answer, zero runs through its middle.
 */
export function placeStack(parts: readonly StackPart[], options: number): Placed[] {
  const all = parts.reduce((sum, { people }) => sum + people, 0);
  if (all === 0) return [];
  const middle = (options - 1) / 2;
  const before = parts.reduce((sum, { option, people }) => {
    if (option < middle) return sum + people;
    return option === middle ? sum + people / 2 : sum;
  }, 0);
  let at = (-100 * before) / all;
  return parts.map(({ option, people }) => {
    const from = at;
    at += (100 * people) / all;
    return { option, from, to: at };
  });
}
