import { describe, expect, test } from "vitest";
import { builtInInstruments } from "#shared/instruments/library";
import { withNumbered } from "../../web/imports/itemEntries";
import { prePost, readBytes } from "./files";

const found = builtInInstruments.find(({ id }) => id === "ucla-3")!;
const ucla = { id: found.id, items: found.items.map(({ id, key }) => ({ id, key, text: null })) };
const waves = [...prePost, { key: "later", label: "Later", kind: "followup" }];

/** What a questionnaire of three questions takes of a file with these columns. */
async function taken(head: string, given: typeof waves | undefined = waves): Promise<string[]> {
  const { reading } = await readBytes(`${head}\n${head.split(",").map(() => "1")}\n`);
  return withNumbered([], ucla, reading, given).map(
    ({ column, item, wave }) => `${column} ${item} ${wave ?? "-"}`,
  );
}

describe("withNumbered(items, instrument, reading, waves)", () => {
  test("fills each wave of columns that are only numbered, in order", async () => {
    expect(await taken("id,post.3,post.1,post.2,pre.1,pre.2,pre.3,fup.1,fup.2,fup.3")).toEqual([
      "post.1 1 post",
      "post.2 2 post",
      "post.3 3 post",
      "pre.1 1 pre",
      "pre.2 2 pre",
      "pre.3 3 pre",
      "fup.1 1 later",
      "fup.2 2 later",
      "fup.3 3 later",
    ]);
  });

  test("leaves a wave that the program has not, and fills a shorter one as far as it goes", async () => {
    expect(await taken("id,q1_pre,q2_pre,q3_pre,q1_post,q2_post,q1_fup,q2_fup,q3_fup", prePost)).toEqual([
      "q1_pre 1 pre",
      "q2_pre 2 pre",
      "q3_pre 3 pre",
      "q1_post 1 post",
      "q2_post 2 post",
    ]);
  });

  test("takes columns without a wave where the row says it, and only there", async () => {
    expect(await taken("id,q1,q2,q3")).toEqual([]);
    const { reading } = await readBytes("id,q1,q2,q3\na,1,2,3\n");
    expect(withNumbered([], ucla, reading).map(({ column }) => column)).toEqual(["q1", "q2", "q3"]);
  });

  test("takes nothing where two rows of numbers fit, none is as long, or two say the same wave", async () => {
    expect(await taken("id,a1_pre,a2_pre,a3_pre,b1_pre,b2_pre,b3_pre")).toEqual([]);
    expect(await taken("id,q1_pre,q2_pre,q3_pre,q4_pre")).toEqual([]);
    expect(await taken("id,q1_pre,q2_pre,q1_post,q2_post")).toEqual([]);
    expect(await taken("id,q1_pre,q2_pre,q3_pre,q1_t1,q2_t1,q3_t1")).toEqual([]);
  });
});
