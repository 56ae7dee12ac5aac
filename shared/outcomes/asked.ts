import { Problem } from "../problem";

/** What a question about outcomes names, checked against what the program has. */
export interface NamedWave {
  id: number;
  key: string;
  kind: string;
}

/**
 * The two waves to compare, by key.
 *
 * @throws Problem `invalid_input` when a key is unknown, the later does not come after the earlier, or one
 *   of them was judged looking back.
 */
export function pairOfWaves<W extends NamedWave>(
  waves: readonly W[],
  asked: { pre: string; post: string },
): [W, W] {
  const keys = waves.map((wave) => wave.key);
  const [pre, post] = [keys.indexOf(asked.pre), keys.indexOf(asked.post)];
  if (pre < 0) throw unknownName("earlier wave", keys, "pre");
  if (post < 0) throw unknownName("later wave", keys, "post");
  const [from, to] = [waves[pre]!, waves[post]!];
  if (pre >= post)
    throw invalidName("post", `'${to.key}' does not come after '${from.key}' in this program.`);
  const retrospective = [from, to].find((wave) => wave.kind === "then");
  if (retrospective) {
    const said = `'${retrospective.key}' was judged looking back; it is never compared as a measurement.`;
    throw invalidName("pre", said);
  }
  return [from, to];
}

/**
 * The dimensions of a breakdown that was asked for as text: none, one, or `group,cohort`.
 *
 * @throws Problem `invalid_input` for a name that the program has not, or two that do not go together.
 */
export function breakdownOf(asked: string | undefined, attributes: readonly string[]): string[] {
  if (asked === undefined || asked === "") return [];
  const known = ["group", "cohort", ...attributes];
  // An attribute may be called "a, b": the whole name is tried before it is taken apart.
  const by = known.includes(asked) ? [asked] : asked.split(",").map((name) => name.trim());
  if (!by.every((name) => known.includes(name))) throw unknownName("breakdown", known, "by");
  if (by.length > 2 || (by.length === 2 && !by.every((name) => name === "group" || name === "cohort")))
    throw invalidName("by", "Two breakdowns at once are 'group,cohort'; attributes go one at a time.");
  return [...new Set(by)];
}

/**
 * What is counted for a question: group × cohort whenever it is about these, since both margins and their
 * cells stand on other screens, and what is hidden must be decided over all of them.
 */
export function dimensionsOf(by: readonly string[], filters: readonly string[] = []): string[] {
  const named = [...new Set([...by, ...filters])];
  if (named.every((name) => name === "group" || name === "cohort")) return ["group", "cohort"];
  if (named.length > 2)
    throw invalidName("by", "An attribute can be shown within one group or one cohort, not both.");
  return named;
}

/** Says what there is and not what was asked for: an address may hold a participant's code by mistake. */
export function unknownName(what: string, known: readonly string[], path = what): Problem {
  const choice =
    known.length > 0 ? `is one of ${known.join(", ")}` : "has nothing to show: import a file first";
  return invalidName(path, `The ${what} ${choice}.`);
}

function invalidName(path: string, message: string): Problem {
  return new Problem("invalid_input", message, { places: [{ path, message }] });
}
