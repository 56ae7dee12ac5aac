import { expect, test } from "vitest";
import { inOwnOrder, linesOf } from "../../web/charts/ownOrder";
import { wrapText } from "../../web/charts/wrap";

const isolated = (text: string) => `\u2066${text}\u2069`;

test.each([
  ["How often do you feel left out?", true],
  ["3 to 9 points", true],
  ["Harbor (North)", true],
  ["North", false],
  ["Site 2", false],
  ["2024", false],
  ["n = 31", false],
  ["كم مرة تشعر أنك مستبعد؟", false],
  ["متوسط UCLA-3.", false],
])("inOwnOrder(%j) isolates words that would stand in another order: %s", (line, isIsolated) => {
  expect(inOwnOrder(line)).toBe(isIsolated ? isolated(line) : line);
});

test("linesOf(text) lets a line of foreign words inside an Arabic text belong to that text", () => {
  const [first, second] = linesOf("متوسط التغيّر UCLA-3.", ["متوسط التغيّر", "UCLA-3."]);
  expect(first).toBe("متوسط التغيّر");
  expect(inOwnOrder(second!)).toBe(second);
  expect(second).toBe("\u200fUCLA-3.");
});

test("wrapText(text) leaves the lines of a text without Arabic as they are", () => {
  const lines = wrapText("How often do you feel left out?", 12, 1, (text) => text.length);
  expect(lines).toEqual(["How often do", "you feel", "left out?"]);
});
