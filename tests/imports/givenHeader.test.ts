import { describe, expect, test } from "vitest";
import type { Problem } from "#shared/problem";
import { readBytes } from "./files";

const names = ({ reading }: Awaited<ReturnType<typeof readBytes>>) => reading.columns.map(({ name }) => name);
const refusal = (work: Promise<unknown>): Promise<Problem> =>
  work.then(
    () => expect.unreachable(),
    (error: Problem) => error,
  );

const titled = "Circles of friends,,\nautumn,,\nid,wave,q1\nwho,when,how often\nA1,pre,3\nA2,post,2\n";

describe("readRows(source) with what its sender says of the header", () => {
  test("finds the names below a title, which recognition takes for the names", async () => {
    expect(names(await readBytes(titled))).not.toContain("wave");
    const read = await readBytes(titled, { header: { headerRow: 3 } });
    expect(names(read)).toEqual(["id", "wave", "q1"]);
    expect(read.rows).toHaveLength(3);
    expect(read.reading.notes.join()).toContain(
      "As you said, 2 rows above the names of the columns left out",
    );
  });

  test("leaves out what stands between the names and the answers, in small chunks too", async () => {
    for (const chunk of [1, 7, 1_000_000]) {
      const read = await readBytes(titled, { chunk, header: { headerRow: 3, answersFrom: 5 } });
      expect(read.rows).toEqual([
        ["A1", "pre", "3"],
        ["A2", "post", "2"],
      ]);
      expect(read.reading.headerRows).toBe(4);
      expect(read.reading.notes.join()).toContain(
        "2 rows above the names of the columns and 1 row below them",
      );
    }
  });

  test("counts rows as a spreadsheet does: blank ones at the top too, a line that says the separator not", async () => {
    const file = "sep=;\r\n\r\nTitle\r\nid;wave;q1\r\nA1;pre;3\r\n";
    const read = await readBytes(file, { header: { headerRow: 3 } });
    expect(names(read)).toEqual(["id", "wave", "q1"]);
    expect(read.rows).toEqual([["A1", "pre", "3"]]);
  });

  test("a plain table has no tool's rules: no second header row, no previews, no source", async () => {
    const ids = ["status", "QID1"].map((id) => `"{""ImportId"":""${id}""}"`).join(",");
    const file = `Status,b1\nA,B\n${ids}\n1,3\n`;
    expect((await readBytes(file)).reading).toMatchObject({ headerRows: 3, source: { id: "qualtrics" } });
    const plain = await readBytes(file, { header: { plain: true, answersFrom: 4 } });
    expect(plain.reading).toMatchObject({ headerRows: 3, source: { id: "generic-long" } });
    expect(plain.rows).toEqual([["1", "3"]]);
    expect((await readBytes(file, { header: { plain: true } })).rows).toHaveLength(3);
  });

  test("a tool's names are still known where the header is only moved", async () => {
    const file = "My export\nSubmissionDate,code,b1,KEY,SubmitterID,ReviewState\n2026-03-04,P1,3,k1,1,\n";
    expect((await readBytes(file, { header: { headerRow: 2 } })).reading.source.id).toBe("odk-central");
  });

  test.each([
    [{ headerRow: 40 }, "header_row", /no row 40/],
    [{ headerRow: 1 }, "header_row", /Row 1 is empty/],
    [{ headerRow: 3, answersFrom: 3 }, "answers_from", /after row 3/],
    [{ headerRow: 2, answersFrom: 30 }, "answers_from", /no row 30/],
  ])("%j is refused in words", async (header, path, why) => {
    const problem = await refusal(readBytes("\nid,q1\nA1,3\n", { header }));
    expect(problem).toMatchObject({ code: "invalid_input", message: expect.stringMatching(why) });
    expect(problem.places[0]!.path).toBe(path);
  });

  test("names alone, with nothing below, are told as any file's", async () => {
    const problem = await refusal(readBytes("id,q1\nA1,3\n", { header: { headerRow: 2 } }));
    expect(problem.message).toContain("no data rows");
  });
});
