import { describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { missingCode } from "#shared/responses/missing";
import { tryImport } from "./files";

const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  items: ["1", "2", "3"].map((item) => ({ column: `ucla-3.${item}`, instrument: "ucla-3", item })),
  questions: [
    { column: "q4", kind: "text" },
    {
      ...{ kind: "multi", title: "Where?" },
      options: [
        { column: "q7.1", option: "Hall" },
        { column: "q7.2", option: "Garden" },
      ],
    },
  ],
};
const head = "id,wave,ucla-3.1,ucla-3.2,ucla-3.3,q4,q7.1,q7.2";
const reasons = "ucla-3.2.missing,ucla-3.3.missing,q4.missing,q7.missing";
const read = async (names: string, row: string) => {
  const { responses } = await tryImport(`${names}\n${row}\n`, mapping);
  return responses.map(({ answerSets, ownAnswers }) => ({
    items: answerSets[0]?.missing ?? answerSets[0]?.answers,
    own: ownAnswers.map(({ question: _, ...rest }) => rest),
  }));
};
const { notAsked, notAnswered, prefersNotToSay } = missingCode;

describe("the column beside a column, which says why its cells are blank", () => {
  test("is read for items, for own questions, and for the options of one question", async () => {
    const row = "P1,pre,1,,,,,,not_asked,prefers_not_to_say,prefers_not_to_say,not_asked";
    expect(await read(`${head},${reasons}`, row)).toEqual([
      { items: [0, notAsked, prefersNotToSay], own: [{ missing: prefersNotToSay }, { missing: notAsked }] },
    ]);
  });

  test("says nothing of a cell that holds an answer, nor in words that are none of ours", async () => {
    const row = "P1,pre,1,2,,Posters,1,0,not_asked,dunno,not_asked,not_asked";
    expect(await read(`${head},${reasons}`, row)).toEqual([
      { items: [0, 0, notAnswered], own: [{ text: "Posters" }, { options: ["Hall"] }] },
    ]);
  });

  test("makes no difference where it is not there: what is blank was left blank", async () => {
    expect(await read(head, "P1,pre,1,,,,,")).toEqual([
      { items: [0, notAnswered, notAnswered], own: [{ missing: notAnswered }, { missing: notAnswered }] },
    ]);
  });

  test("keeps a questionnaire that was left blank as a whole, and none that was not asked", async () => {
    const names = `${head},ucla-3.1.missing,${reasons}`;
    const told = await read(names, "P1,pre,,,,Posters,,,not_answered,not_answered,not_answered,,");
    expect(told).toMatchObject([{ items: [notAnswered, notAnswered, notAnswered] }]);
    const unasked = await read(names, "P1,pre,,,,Posters,,,not_asked,not_asked,not_asked,,");
    expect(unasked).toMatchObject([{ items: undefined }]);
  });
});
