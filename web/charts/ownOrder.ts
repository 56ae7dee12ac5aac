const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff]/;
const leftToRight = /\p{Script=Latin}/u;
const [isolate, end] = ["\u2066", "\u2069"];

/** A mark that nobody sees: a line of a text that is read from the right, in which no letter says so. */
const fromTheRight = "\u200f";

/**
 * One line of a picture that is read from the right, so that foreign words keep their own order: without it "How often
 * do you feel left out?" would begin with its question mark. Lines that begin and end in letters need nothing.
 */
export function inOwnOrder(line: string): string {
  if (rightToLeft.test(line) || !leftToRight.test(line)) return line;
  const isPlain = /^\p{Script=Latin}(.*[\p{Script=Latin}\d])?$/u.test(line);
  return isPlain ? line : `${isolate}${line}${end}`;
}

/** The lines of a text: one without a letter of its own language still belongs to it. */
export function linesOf(text: string, lines: readonly string[]): string[] {
  if (!rightToLeft.test(text)) return [...lines];
  return lines.map((line) => (rightToLeft.test(line) ? line : `${fromTheRight}${line}`));
}
