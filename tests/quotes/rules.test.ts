import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementOf, type Reading } from "#shared/quotes/agreement";
import { findIdentifiers, isDirect } from "#shared/quotes/findIdentifiers";
import { independentCodes } from "#shared/quotes/independentCodes";
import { mayBeQuoted, type Quotable, whyNotQuotable } from "#shared/quotes/mayBeQuoted";
import { quoteStates } from "#shared/quotes/states";
import { cohensKappa } from "#shared/stats/cohensKappa";

const kinds = (text: string, codes: string[] = []) => findIdentifiers(text, codes).map(({ kind }) => kind);

describe("findIdentifiers(text, codes)", () => {
  test.each([
    ["code", "I am p-17 of the circle", ["P-17"]],
    ["code", "Everybody called me mary  jones", ["Mary\u001fJones"]],
    ["email", "Write to mary.jones@example.org", []],
    ["email", "اكتبوا إلى أمل@مثال.كوم", []],
    ["phone", "Call 0151 234 5678 any time", []],
    ["phone", "Call +44 (151) 2345-678", []],
    ["phone", "هاتفي ٠٥٩٩١٢٣٤٥٦", []],
    ["link", "See www.example.org/me", []],
    ["link", "I am @mary_jones there", []],
    ["name", "My friend Mary came along", []],
    ["name", "my name is mary", []],
    ["name", "me llamo ana", []],
    ["name", "اسمي ليلى", []],
    ["date", "Since 12.3.2024 I come", []],
    ["number", "I live at 1187", []],
  ] as const)("finds a %s in “%s”", (kind, text, codes) => {
    expect(kinds(text, [...codes])).toContain(kind);
  });

  test("finds nothing in words that could be anybody's", () => {
    for (const text of [
      "I was alone. Now I cook with others twice a week.",
      "At 70 I found friends. We laugh, we eat.",
      "Ahora tengo con quién hablar.",
      "صرت أعرف جيراني.",
    ])
      expect(findIdentifiers(text, ["7", "P1"])).toEqual([]);
  });

  test("finds a code as a word of its own, never inside of another", () => {
    expect(kinds("We met at table P10", ["P1"])).not.toContain("code");
    expect(kinds("That is what p1 says", ["P1"])).toContain("code");
  });

  test("finds a planted code, address and number wherever they stand", () => {
    const word = fc.constantFrom("we", "cook", "today", "y", "الآن", "¿qué?", "—");
    const plant = fc.constantFrom("K4-TULIP", "a.b@example.org", "0151 234 5678", "https://example.org");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), plant, fc.array(word, { maxLength: 8 }), (a, x, b) => {
        const found = findIdentifiers([...a, x, ...b].join(" "), ["k4-tulip"]);
        expect(found.some(isDirect)).toBe(true);
      }),
    );
  });
});

describe("mayBeQuoted(quote, beside, audience)", () => {
  const sound: Quotable = {
    state: "approved",
    consent: true,
    leftOut: false,
    compared: false,
    identified: false,
  };
  const quotable = fc.record({
    state: fc.constantFrom(...quoteStates),
    consent: fc.constantFrom(true, false, null),
    leftOut: fc.boolean(),
    compared: fc.boolean(),
    identified: fc.boolean(),
  });
  const count = fc.option(fc.nat(40));

  test("is null for a sound quote and in no other case", () => {
    expect(mayBeQuoted(sound, { everyone: 10, group: 10 }, "shared")).toBeNull();
    fc.assert(
      fc.property(quotable, count, fc.option(count, { nil: undefined }), (quote, everyone, group) => {
        const isSound = JSON.stringify({ ...sound, ...quote }) === JSON.stringify(sound);
        const isTold = everyone !== null && everyone >= 10;
        const isBig = group === undefined || (group !== null && group >= 10);
        const beside = group === undefined ? { everyone } : { everyone, group };
        expect(mayBeQuoted(quote, beside, "export") === null).toBe(isSound && isTold && isBig);
      }),
    );
  });
  test("names what the person said before what the team did", () => {
    expect(whyNotQuotable({ ...sound, consent: null, state: "draft" })).toBe("no_consent");
    expect(whyNotQuotable({ ...sound, state: "withdrawn", consent: false })).toBe("withdrawn");
  });
});

describe("independentCodes(wish, mine, others)", () => {
  const wish = { codes: [1], done: true, blind: true };
  test("are those of whoever reads alone, and of whoever cannot see the other's", () => {
    expect(independentCodes({ ...wish, blind: false }, undefined, [])).toEqual([1]);
    expect(independentCodes(wish, undefined, [{ done: true, independent: [2] }])).toEqual([1]);
  });
  test("are none of somebody who had the other's codes in sight, or is not done", () => {
    expect(
      independentCodes({ ...wish, blind: false }, undefined, [{ done: true, independent: [2] }]),
    ).toBeNull();
    expect(independentCodes({ ...wish, done: false }, undefined, [])).toBeNull();
  });
  test("stay as they were once both are done, whatever they agree on then", () => {
    const others = [{ done: true, independent: [2] }];
    expect(independentCodes({ ...wish, codes: [2] }, { done: true, independent: [1] }, others)).toEqual([1]);
    const alone = [{ done: false, independent: null }];
    expect(independentCodes({ ...wish, codes: [2] }, { done: true, independent: [1] }, alone)).toEqual([2]);
  });
});

describe("agreementOf(readings, codes)", () => {
  const read = (coder: string, answer: number, ...codes: number[]): Reading => ({
    answer: String(answer),
    coder,
    codes,
  });
  test("counts the answers that both read, code by code", () => {
    const [pair, ...rest] = agreementOf(
      [
        ...[read("ada", 1, 1, 2), read("ada", 2), read("ada", 3, 1), read("ada", 9, 1)],
        ...[read("ben", 1, 1), read("ben", 2), read("ben", 3), read("ben", 8, 1)],
      ],
      [1, 2],
    );
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ first: "ada", second: "ben", answers: 3 });
    expect(pair!.codes.map(({ readings }) => readings)).toEqual([
      { both: 1, firstOnly: 1, secondOnly: 0, neither: 1 },
      { both: 0, firstOnly: 1, secondOnly: 0, neither: 2 },
    ]);
    expect(pair!.codes[0]!.agreed).toMatchObject({ kind: "estimate", value: 2 / 3, n: 3 });
  });
  test("says nothing of two who read nothing in common", () => {
    expect(agreementOf([read("ada", 1, 1), read("ben", 2, 1)], [1])).toEqual([]);
  });
  test("is full for somebody who is read twice as the same, whatever the codes", () => {
    const codes = fc.subarray([1, 2, 3]);
    fc.assert(
      fc.property(fc.array(codes, { minLength: 1, maxLength: 30 }), (given) => {
        const readings = given.flatMap((some, k) => [read("a", k, ...some), read("b", k, ...some)]);
        for (const { readings: counts, agreed, kappa } of agreementOf(readings, [1, 2, 3])[0]!.codes) {
          expect(counts.firstOnly + counts.secondOnly).toBe(0);
          expect(agreed).toMatchObject({ value: 1 });
          expect(kappa).toEqual(cohensKappa(counts));
        }
      }),
    );
  });
});
