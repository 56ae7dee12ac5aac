/**
 * What stands apart on each line of a formula: an equation, another one, a remark. In the code they are set
 * apart by spaces, which a narrow screen has no room for. Spaces before `=` only align lines.
 *
 * A formula whose lines all begin with a name and at least two spaces is a list of named formulas.
 */
export function formulaParts(lines: readonly string[]): string[][] {
  const named = lines.length > 1 && lines.every((line) => /^\S+( \S+)? {2,}(?!=)/.test(line));
  return lines.map((line) => {
    const parts = line.split(/ {3,}(?!=| )|(?<=[,;]) {2}(?!=| )/);
    const [first = "", ...rest] = parts;
    return (named ? [...first.split(/ {2,}(?!=)/), ...rest] : parts).map((part) =>
      part.replaceAll(/ {2,}=/g, " ="),
    );
  });
}
