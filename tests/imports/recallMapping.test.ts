import { describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { proposeMapping } from "#shared/imports/propose";
import { recallMapping } from "#shared/imports/recallMapping";
import { builtInInstruments } from "#shared/instruments/library";
import { prePost, readBytes } from "./files";

const items = ["1", "2", "3"].map((item) => ({ column: `Q${item}`, instrument: "ucla-3", item }));
const header = "code,Q1,Q2,Q3,site,sent";
const row = "P1,1,2,3,North,25/03/2026";
const recipe: Mapping = { participant: "code", items, wave: { is: "pre" }, group: { column: "site" } };

async function recall(
  given: Mapping,
  { file = `${header}\n${row}\n`, name = "answers.csv", waves = prePost } = {},
) {
  const { reading } = await readBytes(file);
  const named = { ...reading, fileName: name };
  const fresh = proposeMapping({ reading: named, instruments: builtInInstruments, waves });
  return recallMapping({ recipe: given, fresh, reading: named, waves });
}

const asked = async (...given: Parameters<typeof recall>) =>
  (await recall(...given))?.questions.map(({ about, question }) => `${about}: ${question}`);

describe("recallMapping(input)", () => {
  test("takes over what columns and words mean, without a question", async () => {
    const before: Mapping = {
      ...recipe,
      wave: { column: "site", values: { North: "pre" } },
      values: { "ucla-3": { Nie: 1 } },
      attributes: [{ column: "sent", name: "Sent" }],
    };
    expect(await recall(before)).toEqual({ mapping: before, certain: true, questions: [], choices: [] });
  });

  test("asks for the wave of a whole file again: the file after has the columns of the file before", async () => {
    const recalled = await recall(recipe);
    expect(recalled?.mapping.wave).toBeUndefined();
    expect(recalled?.certain).toBe(false);
    expect(await asked(recipe)).toEqual(["wave: Which wave are these answers from?"]);
    const named = await recall(recipe, { name: "circles post.csv" });
    expect(named?.mapping.wave).toEqual({ is: "post" });
    expect(named?.certain).toBe(false);
  });

  test("asks whether the whole file is of last time's cohort or group", async () => {
    const whole: Mapping = { ...recipe, wave: { column: "site" }, cohort: { is: "Spring" } };
    expect(await asked(whole)).toEqual([
      "cohort: Last time the whole file was of the cohort Spring. Is this one too?",
    ]);
  });

  test("leaves how conflicts were settled, and previews that were counted, to be decided anew", async () => {
    const decided: Mapping = {
      ...recipe,
      conflicts: "keep_last",
      include: ["preview"],
      leaveOut: ["unfinished"],
    };
    expect((await recall(decided))?.mapping).toEqual((await recall(recipe))?.mapping);
  });

  test("keeps a date format only where this file allows it", async () => {
    const dated = (format: string): Mapping => ({
      ...recipe,
      wave: { column: "site" },
      completedAt: { column: "sent", format, zone: "Europe/Madrid" },
    });
    expect((await recall(dated("D/M/YYYY")))?.mapping.completedAt?.format).toBe("D/M/YYYY");
    const other = await recall(dated("M/D/YYYY"));
    expect(other?.mapping.completedAt).toEqual({ column: "sent", format: "D/M/YYYY", zone: "Europe/Madrid" });
    const open = `${header}\nP1,1,2,3,North,05/03/2026\n`;
    expect((await recall(dated("M/D/YYYY"), { file: open }))?.certain).toBe(true);
    const none = await recall(dated("D/M/YYYY"), { file: `${header}\nP1,1,2,3,North,spring\n` });
    expect(none?.mapping.completedAt).toBeUndefined();
    expect(none?.questions.map(({ about }) => about)).toEqual(["completedAt"]);
  });

  test("is no use where a wave of it is gone", async () => {
    expect(await recall({ ...recipe, wave: { is: "midway" } })).toBeUndefined();
    expect(
      await recall({ ...recipe, wave: { column: "site", values: { North: "midway" } } }),
    ).toBeUndefined();
    expect(
      await recall({ ...recipe, items: items.map((item) => ({ ...item, wave: "then" })) }),
    ).toBeUndefined();
  });
});
