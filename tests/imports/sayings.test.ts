import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { ar } from "#shared/imports/messages/ar";
import { es } from "#shared/imports/messages/es";
import { noteCodes, skipReasons } from "#shared/imports/prepared";
import { proposeMapping } from "#shared/imports/propose";
import { type SayingCode, sayings } from "#shared/imports/sayings";
import { tell } from "#shared/imports/tell";
import { builtInInstruments } from "#shared/instruments/library";
import { en as check } from "../../web/imports/messages/check/en";
import { en as mapping } from "../../web/imports/messages/mapping/en";
import { ar as arNotes } from "../../web/imports/messages/notes/ar";
import { es as esNotes } from "../../web/imports/messages/notes/es";
import { ar as arRefusals } from "../../web/imports/messages/refusals/ar";
import { es as esRefusals } from "../../web/imports/messages/refusals/es";
import { en as steps } from "../../web/imports/messages/steps/en";
import { longMapping, prePost, readBytes, tryImport } from "./files";

const codes = Object.keys(sayings) as SayingCode[];
const told = { es: { ...es, ...esNotes, ...esRefusals }, ar: { ...ar, ...arNotes, ...arRefusals } };
const write = (message: string, language: string, values: Record<string, string | number>) =>
  String(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).format(values));

/** The places of a sentence: those that are filled in, that count, that choose. */
function placesOf(code: SayingCode) {
  const message: string = sayings[code];
  const choices = /\{(\w+), (?:plural|select),(?: \w+ \{[^{}]*\})+\}/g;
  const named = (words: string, what: RegExp) => [
    ...new Set([...words.matchAll(what)].map(([, name]) => name!)),
  ];
  return {
    filled: named(message.replace(choices, ""), /\{(\w+)\}/g),
    counted: named(message, /\{(\w+), plural,/g),
    chosen: named(message, /\{(\w+), select,/g),
  };
}

/** Cells hold anything, signs of the message format too. */
const anything = (code: SayingCode, count: number, way: string) => {
  const { filled, counted, chosen } = placesOf(code);
  return {
    ...Object.fromEntries(filled.map((name, k) => [name, k % 2 ? k * 1_000 : `'{it''s} <b> #${name}'`])),
    ...Object.fromEntries(counted.map((name) => [name, count])),
    ...Object.fromEntries(chosen.map((name) => [name, way])),
  };
};

test.each(codes)("%s is the same sentence for the API and for the page", (code) => {
  for (const [count, way] of [
    [1, "ask"],
    [2, "leave_out"],
    [3, "keep_first"],
    [1_234_567, "keep_last"],
  ] as const) {
    const values = anything(code, count, way);
    const { message, said } = tell(code, values);
    expect(said).toEqual({ code, values });
    expect(write(sayings[code], "en", values)).toBe(message);
    for (const language of ["es", "ar"] as const) {
      const words = write(told[language][code], language, values);
      for (const name of placesOf(code).filled) expect(words).toContain(String(values[name]));
      // One and two are words in some languages.
      if (count === 1_234_567 && placesOf(code).counted.length > 0) expect(words).toMatch(/1\D234\D567/);
    }
  }
});

test("no other message of the slice has the name of one of these", () => {
  const others = { ...check, ...mapping, ...steps };
  expect(codes.filter((code) => Object.hasOwn(others, code))).toEqual([]);
});

test("every sentence is said somewhere", () => {
  const source = ["shared/imports", "api/imports"]
    .flatMap((folder) => {
      const path = join(import.meta.dirname, "../..", folder);
      return readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name));
    })
    .filter((path) => path.endsWith(".ts") && !/ayings\.ts$/.test(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  const made = /^problem\.(six|part)\.|^problem\.long|^answer\.|^(note|ask)\.(rows|listed)\.|InHeader$/;
  const byName = new Set([
    ...noteCodes.map((code) => `note.${code}`),
    ...skipReasons.map((reason) => `skip.${reason}`),
  ]);
  expect(
    codes.filter((code) => !made.test(code) && !byName.has(code) && !source.includes(`"${code}"`)),
  ).toEqual([]);
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
