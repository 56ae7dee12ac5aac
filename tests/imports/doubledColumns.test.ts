import { describe, expect, test } from "vitest";
import { proposeMapping } from "#shared/imports/propose";
import { builtInInstruments } from "#shared/instruments/library";
import { columnChoices } from "../../web/imports/columnChoice";
import { prePost, readBytes, tryImport } from "./files";

const propose = async (file: string) =>
  proposeMapping({
    reading: (await readBytes(file)).reading,
    instruments: builtInInstruments,
    waves: prePost,
  });
const questionsOf = async (file: string) =>
  Object.fromEntries((await propose(file)).questions.map(({ id, question }) => [id, question]));

describe("two columns of one name", () => {
  test("that both could be the code are asked about, with both to choose from", async () => {
    const { certain, questions } = await propose(
      "id,wave,id,ucla3_1,ucla3_2,ucla3_3\nA1,pre,B1,1,2,3\nA2,post,B2,1,1,1\n",
    );
    expect(certain).toBe(false);
    expect(questions).toMatchObject([
      {
        id: "participant",
        question: "Which column tells people apart: id (1), id (2)?",
        options: [{ value: "id (1)" }, { value: "id (2)" }],
      },
    ]);
  });

  test("that both could be the wave, the group or the date are asked about or left to a person", async () => {
    const asked = await questionsOf(
      "id,wave,wave,site,site,ucla3_1,ucla3_2,ucla3_3\nA1,pre,post,N,S,1,2,3\nA2,post,pre,S,N,1,1,1\n",
    );
    expect(asked.wave).toContain("wave (1) or wave (2)");
    expect(asked.group).toBe("Which column is the group?");
    const dates = await propose(
      "id,date,date,wave,ucla3_1,ucla3_2,ucla3_3\nA1,2026-03-04,2026-05-06,pre,1,2,3\n",
    );
    expect(dates.mapping.completedAt).toBeUndefined();
  });

  test("that hold the same item are two waves or a question, never one of them alone", async () => {
    const file = "id,ucla3_1,ucla3_2,ucla3_3,ucla3_1,ucla3_2,ucla3_3\nA1,1,2,3,1,1,1\n";
    const proposal = await propose(file);
    expect(proposal.questions.map(({ question }) => question).join()).toContain(
      "Are they from different waves: ucla3_1 (1) = Before, ucla3_1 (2) = After?",
    );
    const { responses } = await tryImport(file, proposal.mapping);
    expect(responses.map(({ answerSets }) => answerSets[0]!.answers)).toEqual([
      [1, 2, 3],
      [1, 1, 1],
    ]);
  });

  test("whose number looks like an item's number are not that item", async () => {
    const { mapping } = await propose("id,wave,who-5,who-5\nA1,pre,1,2\nA2,post,2,3\n");
    expect(mapping.items).toEqual([]);
  });

  test("are told apart on screen by number and place", async () => {
    const { reading } = await readBytes("id,q1,q1\nA1,1,2\n");
    expect(columnChoices(reading)).toEqual([
      { value: "id", label: "id" },
      { value: "q1 (1)", label: "q1 (1), column 2" },
      { value: "q1 (2)", label: "q1 (2), column 3" },
    ]);
  });

  test("of the tool's own both count: a preview in either is a preview", async () => {
    const file =
      "SubmissionDate,code,b1,KEY,SubmitterID,ReviewState,ReviewState\n2026-03-04,P1,3,k1,1,,rejected\n2026-03-04,P2,3,k2,1,rejected,\n2026-03-04,P3,3,k3,1,approved,approved\n";
    const items = [{ column: "b1", instrument: "ucla-3", item: "1" }];
    const mapping = { participant: "code", wave: { is: "pre" }, items };
    expect((await tryImport(file, mapping)).skipped).toEqual({ rejected: 2 });
  });
});
