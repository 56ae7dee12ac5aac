import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { proposeMapping } from "#shared/imports/propose";
import { type SayingCode, sayings } from "#shared/imports/sayings";
import { tell } from "#shared/imports/tell";
import { builtInInstruments } from "#shared/instruments/library";
import { en as check } from "../../web/imports/messages/check/en";
import { en as mapping } from "../../web/imports/messages/mapping/en";
import { en as steps } from "../../web/imports/messages/steps/en";
import { ar } from "../../web/imports/messages/told/ar";
import { es } from "../../web/imports/messages/told/es";
import { longMapping, prePost, readBytes, tryImport } from "./files";

const codes = Object.keys(sayings) as SayingCode[];
const placesOf = (code: SayingCode) => [...sayings[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
/** Cells hold anything, signs of the message format too. */
const anything = (code: SayingCode) =>
  Object.fromEntries(placesOf(code).map((name, k) => [name, k % 2 ? k * 1_000 : `'{it''s} <b> #${name}'`]));

test.each(codes)("%s is the same sentence for the API and for the page", (code) => {
  const values = anything(code);
  const { message, said } = tell(code, values);
  expect(said).toEqual({ code, values });
  expect(new IntlMessageFormat(sayings[code], "en", undefined, { ignoreTag: true }).format(values)).toBe(
    message,
  );
  for (const words of [es, ar]) {
    const told = String(
      new IntlMessageFormat(words[code], "en", undefined, { ignoreTag: true }).format(values),
    );
    for (const value of Object.values(values)) expect(told).toContain(String(value));
  }
});

test("no other message of the slice has the name of one of these", () => {
  const others = { ...check, ...mapping, ...steps };
  expect(codes.filter((code) => Object.hasOwn(others, code))).toEqual([]);
});

test("every sentence is said somewhere", () => {
  const folder = join(import.meta.dirname, "../../shared/imports");
  const source = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && name !== "sayings.ts")
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const made = /^problem\.(six|part)\.|^problem\.long/;
  expect(codes.filter((code) => !made.test(code) && !source.includes(`"${code}"`))).toEqual([]);
});

test("what is wrong with a file and what is asked about it all comes by code", async () => {
  const head = "participant_id,wave,site,date,q1,q2,q3,comment";
  const rows = ["A,pre,,,9,Purple,3,", ",pre,,,1,2,3,", "B,psot,,,1,2,3,", "C,pre,1,2"];
  const { problems } = await tryImport(`${head}\n${rows.join("\n")}\n`, longMapping);
  expect(problems.length).toBeGreaterThanOrEqual(5);
  for (const { message, said } of problems)
    expect(tell(said!.code as SayingCode, said!.values).message).toBe(message);
  for (const file of ["a,b\n1,2\n", "code,time,ucla3_1,ucla3_2,ucla3_3\nA,3/4/2026 10:00,0,1,Purple\n"]) {
    const { reading } = await readBytes(file);
    const { questions } = proposeMapping({ reading, instruments: builtInInstruments, waves: prePost });
    expect(questions.length).toBeGreaterThan(0);
    for (const { question, said } of questions)
      expect(tell(said!.code as SayingCode, said!.values).message).toBe(question);
  }
});
