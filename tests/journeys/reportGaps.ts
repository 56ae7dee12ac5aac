import { expect } from "vitest";
import type { Span, ToldPart } from "./reportTold";

/**
 * What is said of gaps in words, of each group in order: how far it lay from the others where that is clear, the likely
 * range before, after and of the change, and how many people stand on both sides.
 */
export function expectGapsSaid(said: string, { title, scales }: ToldPart, file: string) {
  const [{ rows, hidden, decimals }] = scales as [ToldPart["scales"][0]];
  const number = "((?:less than )?\\d[\\d.]*)";
  const found = (pattern: string) =>
    [...said.matchAll(new RegExp(pattern, "g"))].map(([, ...parts]) => parts.filter(Boolean).join(" "));
  const spans = rows.flatMap(({ pre, post, change }) => [pre, post, change]);
  const ranges = found(`(?:between|from) ${number}( lower| higher)? (?:and|to) ${number} (lower|higher)`);
  const where = `${file}: ${title}`;
  expect(
    ranges.map((range) => range.replace(/ +/g, " ")),
    where,
  ).toEqual(spans.map((span) => rangeOf(span, decimals)));
  const clear = rows.flatMap(({ pre, post }) => [pre, post]).filter(isClear);
  expect(found(`scored ${number} points? (lower|higher) than`), where).toEqual(
    clear.map(({ value }) => `${sizeOf(value, decimals)} ${wayOf(value)}`),
  );
  const sides = "(.+?) \\((\\d+) people\\) and everybody else \\((\\d+) people\\)";
  expect(found(`Counted are ${sides}`), where).toEqual(
    rows.map(({ name, n }) => `${name} ${n.paired} ${n.others}`),
  );
  for (const name of hidden) expect(said, where).toContain(`${name}: hidden to protect people.`);
}

const isClear = ({ low, high }: Span) => low > 0 || high < 0;
const wayOf = (points: number) => (points < 0 ? "lower" : "higher");

/** On one side of 0 from the nearer end to the farther. */
function rangeOf(span: Span, decimals: number): string {
  const [low, high] = [span.low, span.high].map((end) => sizeOf(end, decimals));
  if (!isClear(span)) return `${low} lower ${high} higher`;
  return span.high < 0 ? `${high} ${low} lower` : `${low} ${high} higher`;
}

function sizeOf(points: number, decimals: number): string {
  const size = Math.abs(points).toFixed(decimals);
  return Number(size) === 0 && points !== 0 ? `less than ${(10 ** -decimals).toFixed(decimals)}` : size;
}
