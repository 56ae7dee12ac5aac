import { describe, expect, test } from "vitest";
import { findBuiltIn } from "#shared/instruments/library";
import { askedFields } from "#shared/surveys/conditions";
import { type FindInstrument, fieldsOf } from "#shared/surveys/fields";
import { draft, survey } from "./draft";

const find: FindInstrument = (id) => findBuiltIn(id);
const blocks = draft().blocks!;

describe("askedFields(fields, sent)", () => {
  const fields = fieldsOf(survey(), find);
  const asked = (value: string) => askedFields(fields, new Map([["came", [value]]])).has("liked");

  test("asks what the condition lets through, and nothing when the question was left blank", () => {
    expect([asked("yes"), asked("no"), askedFields(fields, new Map()).has("liked")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("does not ask what hangs on a question that was itself not asked", () => {
    const chain = fieldsOf(
      survey({
        blocks: [
          blocks[0]!,
          {
            ...blocks[0]!,
            id: "again",
            title: { en: "Again?", es: "¿Otra?" },
            when: { question: "came", anyOf: ["yes"] },
          } as never,
          { ...blocks[1]!, when: { question: "again", anyOf: ["yes"] } } as never,
        ],
      }),
      find,
    );
    const sent = new Map([
      ["came", ["no"]],
      ["again", ["yes"]],
    ]);
    expect([...askedFields(chain, sent)]).toEqual(["came"]);
  });
});
