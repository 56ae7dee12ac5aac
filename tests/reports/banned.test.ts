import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { en } from "#shared/reports/messages/en";
import { changeTables } from "../stats/changeTables";
import { readVectors } from "../stats/vectorStrata";
import { banned, claimsTooMuch, denials } from "./bannedWords";
import { cellsOf, directions, englishTexts, everySentence, type Said, subscaleFor } from "./everySentence";
import { everyOtherSentence, rareCells } from "./otherSentences";

vi.setConfig({ testTimeout: 120_000 });

const vectors = readVectors();

test("no message holds a word that claims too much; the cause is named only to deny it", () => {
  for (const [key, message] of Object.entries(en)) {
    expect(claimsTooMuch(message), key).toBe(null);
    expect(message, key).not.toContain("!");
  }
});

test("claimsTooMuch(text) catches each kind of planted claim", () => {
  for (const claim of [
    "The program significantly changed loneliness.",
    "Loneliness changed because of the program.",
    "This proves that it worked.",
    "31 people improved on at least one of 5 scales.",
    "The walks led to less loneliness.",
    "Thanks to the program people scored lower.",
    "The effect of the program was large.",
    "The program reduces loneliness.",
    "Scores fell due to the program.",
    "The program caused it.",
    "It made people less lonely.",
    "Great, scores are better",
  ]) {
    if (claim.startsWith("Great")) expect(claimsTooMuch(claim)).toBe(null);
    else expect(claimsTooMuch(claim), claim).not.toBe(null);
  }
  expect(claimsTooMuch(`${denials[0]} The program was the cause.`)).toBe("cause");
  expect(banned.length).toBeGreaterThan(20);
});

test("a banned word planted in a message is caught in what people would read", () => {
  const planted = { ...en, "people.paired": "{paired} people improved because of the program." };
  const found = Object.entries(planted).filter(([, message]) => claimsTooMuch(message) !== null);
  expect(found.map(([key]) => key)).toEqual(["people.paired"]);
});

test.skipIf(vectors.length === 0)("no vector brings about a sentence that claims too much", () => {
  expect(vectors).toHaveLength(15);
  const waiting = cellsOf(vectors[11]!.rows, englishTexts)[0]!.table;
  let sentences = 0;
  for (const [k, { name, rows }] of vectors.entries()) {
    for (const [way, direction] of directions.entries()) {
      const coarse = { reliability: true, fine: false };
      const fine = { reliability: false, fine: true };
      for (const has of way === k % 3 ? [coarse, fine] : [coarse]) {
        const said = everySentence(
          cellsOf(rows, englishTexts, has.fine),
          subscaleFor(direction, englishTexts, has),
          englishTexts,
          has.fine ? undefined : waiting,
        );
        sentences += said.length;
        for (const one of said) expectSound(one, `${name} ${direction}`);
      }
    }
  }
  for (const one of everyOtherSentence(englishTexts)) expectSound(one, "others");
  expect(sentences).toBeGreaterThan(8_000);
});

test("nor do rare people", () => {
  for (const cells of rareCells(englishTexts)) {
    for (const direction of directions) {
      const subscale = subscaleFor(direction, englishTexts, { reliability: true, fine: false });
      for (const one of everySentence(cells, subscale, englishTexts)) expectSound(one, direction);
    }
  }
});

test("nor does any other table", () => {
  fc.assert(
    fc.property(changeTables, changeTables, fc.constantFrom(...directions), (north, south, direction) => {
      const cells = [
        { by: { group: "North" }, table: north },
        { by: { group: "South" }, table: south },
      ];
      const has = { reliability: true, fine: false };
      const said = everySentence(cells, subscaleFor(direction, englishTexts, has), englishTexts, south);
      for (const one of said) expectSound(one, direction);
    }),
    { numRuns: 30 },
  );
});

function expectSound({ by, text }: Said, where: string) {
  expect(claimsTooMuch(text), `${where} ${by}: ${text}`).toBe(null);
  expect(text, `${where} ${by}`).not.toMatch(/NaN|Infinity|undefined|null|[{}]|-\d|!| {2}|^\s|\s$/);
}
