import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileAnswerReader } from "#shared/imports/answers";
import { foldWords } from "#shared/imports/cells";
import { suggestOffset } from "#shared/imports/suggestOffset";
import { djg6 } from "#shared/instruments/definitions/djg6";
import { ons4 } from "#shared/instruments/definitions/ons4";
import { onsDirect } from "#shared/instruments/definitions/onsDirect";
import { ucla3 } from "#shared/instruments/definitions/ucla3";
import { builtInInstruments } from "#shared/instruments/library";
import { missingCode } from "#shared/responses/missing";
import { anyCell } from "./files";

const reader = (values: Record<string, number | null> = {}, offset = 0) =>
  compileAnswerReader(
    ucla3,
    ucla3.items[0]!,
    new Map(Object.entries(values).map(([word, value]) => [foldWords(word), value])),
    offset,
  );

describe("compileAnswerReader(instrument, item, values, offset)", () => {
  test.each([
    ["3", 3],
    ["3.0", 3],
    ["3,0", 3],
    ["٣", 3],
    ["２", 2],
    ["Often", 3],
    ["OFTEN ", 3],
    ["hardly ever", 1],
    ["Hardly ever or never", 1],
    ["some_of_the_time", 2],
    ["3 - Often", 3],
    ["3 – Often", 3],
    ["3. Often", 3],
    ["3) Often", 3],
    ["3 (Often)", 3],
    ["Often (3)", 3],
  ])("%j is %d", (cell, value) => {
    expect(reader()(cell)).toEqual({ value });
  });

  test.each([
    ["", "notAnswered"],
    [" \u00a0", "notAnswered"],
    ["NA", "notAnswered"],
    ["n/a", "notAnswered"],
    ["[not completed]", "notAsked"],
    ["Prefer not to say", "prefersNotToSay"],
    ["Weiß nicht", "dontKnow"],
  ] as const)("%j is missing: %s", (cell, kind) => {
    expect(reader()(cell)).toEqual({ missing: missingCode[kind] });
  });

  test("a code is missing only where it is declared", () => {
    expect(reader()("-99")).toMatchObject({
      problem: { message: expect.stringContaining("stands for a missing answer, say so") },
    });
    expect(reader({ "-99": null })("-99")).toEqual({ missing: missingCode.declaredCode });
  });

  test.each(["0", "4", "99", "-1", "33", "2.1", "1,000"])(
    "%j is refused, with the range, and never clamped",
    (cell) => {
      expect(reader()(cell)).toMatchObject({
        problem: { message: expect.stringMatching(/1 to 3|1 Hardly/) },
      });
    },
  );

  test("an unknown word is refused, with the answers that there are", () => {
    expect(reader()("Sometimes")).toMatchObject({
      problem: {
        message:
          "'Sometimes' is not an answer of ucla-3 item 1; expected 1 Hardly ever or never, 2 Some of the time, 3 Often",
      },
    });
  });

  test("a number and a word that disagree are refused: the file may run the other way", () => {
    expect(reader()("1 - Often")).toMatchObject({
      problem: { message: expect.stringContaining("stands for 3") },
    });
    expect(reader()("2 - Frequently")).toMatchObject({ problem: { message: expect.any(String) } });
    expect(reader()("1-2 times a week")).toMatchObject({ problem: { message: expect.any(String) } });
  });

  test("the mapping's words come before everything else", () => {
    const read = reader({ "A menudo": 3, "1": 3, Often: 1 });
    expect([read("a menudo"), read("1"), read("Often"), read("2")]).toEqual([
      { value: 3 },
      { value: 3 },
      { value: 1 },
      { value: 2 },
    ]);
  });

  test("the offset moves numbers, not words", () => {
    const read = reader({}, 1);
    expect([read("0"), read("2"), read("Often"), read("2 - Often")]).toEqual([
      { value: 1 },
      { value: 3 },
      { value: 3 },
      { value: 3 },
    ]);
    expect(read("3")).toMatchObject({ problem: { message: expect.stringContaining("after adding 1") } });
  });

  test("labels are read by the instrument's own values, also where its file codes run the other way", () => {
    const read = compileAnswerReader(onsDirect, onsDirect.items[0]!, new Map());
    expect(read("Often/always")).toEqual({ value: 5 });
    expect(read("Never")).toEqual({ value: 1 });
  });

  test("a scale of numbers takes the words of its ends and numbers with words", () => {
    const item = ons4.items[0]!;
    const read = compileAnswerReader(ons4, item, new Map());
    expect(read("10 - quite satisfied, in my case")).toEqual({ value: 10 });
    expect(read("11")).toHaveProperty("problem");
    const low = Object.values(item.range?.low ?? {})[0];
    if (low) expect(read(low)).toEqual({ value: 0 });
  });

  test("reverse-worded items are taken as they are: scoring reverses", () => {
    for (const instrument of builtInInstruments)
      for (const item of instrument.items.filter(({ reverse }) => reverse)) {
        const read = compileAnswerReader(instrument, item, new Map());
        const options = instrument.optionSets[item.optionSet ?? ""] ?? [];
        for (const { value } of options) if (value !== null) expect(read(String(value))).toEqual({ value });
      }
  });

  test("every label of every built-in instrument is read as its own value", () => {
    for (const instrument of builtInInstruments)
      for (const item of instrument.items) {
        const read = compileAnswerReader(instrument, item, new Map());
        for (const { value, label } of instrument.optionSets[item.optionSet ?? ""] ?? [])
          for (const word of Object.values(label))
            if (value !== null && !/^\d+$/.test(word))
              expect(read(word), `${instrument.id}: ${word}`).toEqual({ value });
      }
  });

  test("never throws, and what it takes is on the scale, whatever the cell", () => {
    const read = compileAnswerReader(djg6, djg6.items[0]!, new Map());
    fc.assert(
      fc.property(fc.oneof(anyCell, fc.double().map(String)), (cell) => {
        const answer = read(cell);
        if ("value" in answer) expect([1, 2, 3]).toContain(answer.value);
      }),
    );
  });
});

describe("suggestOffset(numbers, range)", () => {
  const range = { min: 1, max: 3, values: [1, 2, 3] };

  test("says so when one shift makes the whole column fit", () => {
    expect(suggestOffset([0, 1, 2], range)?.message).toContain("add offset 1");
    expect(suggestOffset([2, 3, 4], range)?.message).toContain("add offset -1");
  });

  test("with a wrong offset set, says what it does and what would fit in its place", () => {
    expect(suggestOffset([0, 1, 2], range, 2)?.message).toBe(
      "holds 0 to 2, of which the offset 2 that is set makes 2 to 4, while the scale runs from 1 to 3; if the file counts from another number, offset 1 fits in its place",
    );
    expect(suggestOffset([1, 2, 3], range, 1)?.message).toBe(
      "holds 1 to 3, of which the offset 1 that is set makes 2 to 4, while the scale runs from 1 to 3; without an offset it fits",
    );
    // 2 and 3 would also fit once 1 is taken away: what needs no offset needs none.
    expect(suggestOffset([2, 3], range, 1)?.message).toMatch(/without an offset it fits$/);
    expect(suggestOffset([0, 1, 2], range, 1)).toBeUndefined();
    expect(suggestOffset([0, 1, 2, 3], range, 1)).toBeUndefined();
    expect(suggestOffset([0, 2], range)?.message).toContain("looks like 0 to 2");
  });

  test("says nothing when the column fits, or nothing makes it fit", () => {
    expect(suggestOffset([1, 2], range)).toBeUndefined();
    expect(suggestOffset([0, 1, 2, 3], range)).toBeUndefined();
    expect(suggestOffset([1, 99], range)).toBeUndefined();
    expect(suggestOffset([], range)).toBeUndefined();
    expect(suggestOffset([0, 1, 2], range, 1)).toBeUndefined();
  });
});
