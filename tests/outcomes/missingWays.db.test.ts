import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mapping } from "#shared/imports/mapping";
import { discloseItem, UndisclosedItem } from "#shared/outcomes/ordinal";
import { describeMissing } from "#shared/reports/itemWording";
import { missingCode } from "#shared/responses/missing";
import { ar as outcomesAr } from "../../web/outcomes/messages/ar";
import { en as outcomesEn } from "../../web/outcomes/messages/en";
import { es as outcomesEs } from "../../web/outcomes/messages/es";
import { ar as qualityAr } from "../../web/quality/messages/ar";
import { en as qualityEn } from "../../web/quality/messages/en";
import { es as qualityEs } from "../../web/quality/messages/es";
import { ar as responsesAr } from "../../web/responses/messages/ar";
import { en as responsesEn } from "../../web/responses/messages/en";
import { es as responsesEs } from "../../web/responses/messages/es";
import { createTestApp, type Person, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";

/**
 * Three ways of missing stay apart wherever missing answers are shown, counted or handed out: one program whose
 * fourth question 10 people left blank, 11 would rather not answer and 12 were never asked.
 */
const blank = 10;
const rather = 11;
const unasked = 12;
const counts = { notAsked: unasked, notAnswered: blank, prefersNotToSay: rather, other: 0 };

const items = ["1", "2", "3", "4", "5", "6"].map((item) => ({
  column: `q${item}`,
  instrument: "djg-6",
  item,
}));
const mapping: Mapping = {
  participant: "id",
  wave: { column: "wave" },
  group: { column: "site" },
  items,
};
const given = (k: number, fourth: string) => [1 + (k % 3), 2, 1 + ((k + 1) % 3), fourth, 3, 1 + (k % 2)];
const asked = [
  ...Array.from({ length: blank }, (_, k) => ({ code: `B${k}`, fourth: "" })),
  ...Array.from({ length: rather }, (_, k) => ({ code: `R${k}`, fourth: "Prefer not to say" })),
  ...Array.from({ length: 30 }, (_, k) => ({ code: `A${k}`, fourth: String(1 + (k % 3)) })),
];
const others = Array.from({ length: unasked }, (_, k) => `U${k}`);
const head = "id,wave,site,q1,q2,q3,q4,q5,q6";
const withIt = [
  ...asked.map(({ code, fourth }, k) => [code, "pre", "North", ...given(k, fourth)].join(",")),
  ...[...asked.map(({ code }) => code), ...others].map((code, k) =>
    [code, "post", "North", ...given(k + 1, String(1 + (k % 3)))].join(","),
  ),
];
const withoutIt = others.map((code, k) =>
  [code, "pre", "North", ...given(k, "").filter((_, place) => place !== 3)].join(","),
);

let app: TestApp;
let program: number;
beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada);
  const first = await upload(app.ada, program, `${[head, ...withIt].join("\n")}\n`, { mapping });
  expect(first, JSON.stringify(first)).toMatchObject({ status: 201 });
  const second = await upload(app.ada, program, `${[head.replace("q4,", ""), ...withoutIt].join("\n")}\n`, {
    mapping: { ...mapping, items: items.filter(({ item }) => item !== "4") },
  });
  expect(second, JSON.stringify(second)).toMatchObject({ status: 201 });
});
afterAll(() => app?.close());

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the answer holds
async function read(path: string, who: Person = app.ben): Promise<any> {
  const answer = await who.fetch(`/api/v1${path}`);
  const told = await answer.json();
  expect(answer.status, JSON.stringify(told)).toBe(200);
  return told;
}

async function readCsv(path: string): Promise<Record<string, string>[]> {
  const answer = await app.ben.fetch(`/api/v1${path}`);
  expect(answer.status).toBe(200);
  const text = (await answer.text()).replace("\ufeff", "");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** How often each word stands there; blanks aside. */
function counted(words: readonly (string | undefined)[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const word of words) if (word) found[word] = (found[word] ?? 0) + 1;
  return found;
}

const words = { not_answered: blank, prefers_not_to_say: rather, not_asked: unasked };

describe("three ways of missing stay apart", () => {
  test("in the answers to single questions that the team reads, of everybody and by group", async () => {
    for (const by of ["", "&by=group"]) {
      const { items: told } = await read(`/programs/${program}/items?instrument=djg-6&subscale=total${by}`);
      expect(told[3].overall.missing).toEqual({
        pre: counts,
        post: { notAsked: 0, notAnswered: 0, prefersNotToSay: 0, other: 0 },
      });
      if (by) expect(told[3].strata[0].missing.pre).toEqual(counts);
      expect(told[0].overall.missing.pre).toEqual({
        ...counts,
        notAsked: 0,
        notAnswered: 0,
        prefersNotToSay: 0,
      });
    }
  });

  test("in what a release tells a viewer, of the people with both scores", async () => {
    const cut = await app.ada.fetch(`/api/v1/programs/${program}/releases`, { json: {} });
    expect(cut.status).toBe(201);
    const { items: told } = await read(`/programs/${program}/items?instrument=djg-6&subscale=total`, app.dan);
    // Whoever left out a question has no score of each subscale here, so a release does not count them.
    expect(told[3].overall.missing.pre).toEqual({
      notAsked: 0,
      notAnswered: 0,
      prefersNotToSay: 0,
      other: 0,
    });
    const leftOut = (["notAnswered", "prefersNotToSay", "notAsked"] as const).map((way) => ({
      ...{ pre: missingCode[way], post: null, n: counts[way] },
    }));
    const pairs = Array.from({ length: 30 }, (_, k) => ({ pre: 1 + (k % 3), post: 1 + ((k * 5) % 3), n: 1 }));
    const cell = { by: {}, pairs, unpaired: 33, leftOut, missing: { pre: [], post: [] } };
    for (const audience of ["viewer", "shared", "export"] as const)
      expect(discloseItem(new UndisclosedItem([], [cell]), audience).overall).toMatchObject({
        missing: { pre: counts },
      });
  });

  test("on the page of quality, of everybody and by group", async () => {
    const { instruments } = await read(`/programs/${program}/quality/missing`);
    const rows = instruments[0].items[3].rows.filter(({ wave }: { wave: string }) => wave === "Before");
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ responses: 63, answered: 30, ...counts });
  });

  test("in raw data, one row a response and one row an answer", async () => {
    const wide = await readCsv(`/programs/${program}/export/responses.csv`);
    expect(counted(wide.map((row) => row["djg-6.4.missing"]))).toEqual(words);
    expect(counted(wide.map((row) => row["djg-6.1.missing"]))).toEqual({});
    const long = await readCsv(`/programs/${program}/export/responses.csv?layout=long`);
    const fourth = long.filter(({ kind, name }) => kind === "item" && name === "4");
    expect(counted(fourth.map(({ missing }) => missing))).toEqual(words);
  });

  test("in the codebook, which names each way", async () => {
    const columns = await readCsv(`/programs/${program}/export/codebook.csv`);
    const { values } = columns.find(({ column }) => column === "djg-6.4.missing")!;
    for (const word of Object.keys(words)) expect(values).toContain(`${word} = ${word.replaceAll("_", " ")}`);
  });

  test.each([
    ["B0", "notAnswered"],
    ["R0", "prefersNotToSay"],
    ["U0", "notAsked"],
  ] as const)("in what is kept and handed out of one person: %s is %s", async (code, way) => {
    const found = await app.ben.fetch("/api/v1/participants/find", { json: { code } });
    const { id } = (await found.json()) as { id: number };
    const { enrollments } = await read(`/participants/${id}`);
    const before = enrollments[0].responses.find(({ wave }: { wave: { key: string } }) => wave.key === "pre");
    expect(before.sets[0].items[3]).toMatchObject({ value: null, missing: way });
    const lines = await readCsv(`/participants/${id}/export.csv`);
    const line = lines.find(({ wave, question }) => wave === "pre" && question?.startsWith("4."));
    expect(line).toMatchObject({ answer: "", number: "", missing: way });
  });

  test.each(["en", "es", "ar"] as const)(
    "in the sentence about them and in every heading, in %s",
    (language) => {
      const sentence = describeMissing(
        { notAsked: 12, notAnswered: 10, prefersNotToSay: 11, other: 9 },
        language,
      );
      const numbers = sentence.match(/\d+/g);
      expect(numbers?.map(Number).sort((a, b) => a - b)).toEqual([9, 10, 11, 12]);
      const headings = {
        outcomes: { en: outcomesEn, es: outcomesEs, ar: outcomesAr }[language],
        quality: { en: qualityEn, es: qualityEs, ar: qualityAr }[language],
        responses: { en: responsesEn, es: responsesEs, ar: responsesAr }[language],
      };
      const named = [
        ["blank", "rather", "asked", "other"].map(
          (way) => headings.outcomes[`missing.${way}` as "missing.blank"],
        ),
        ["notAnswered", "notAsked", "prefersNotToSay", "other"].map(
          (way) => headings.quality[`missing.${way}` as "missing.other"],
        ),
        ["notAnswered", "notAsked", "prefersNotToSay", "declaredCode"].map(
          (way) => headings.responses[`missing.${way}` as "missing.notAsked"],
        ),
      ];
      for (const ways of named) {
        expect(ways.every((word) => typeof word === "string" && word.length > 2)).toBe(true);
        expect(new Set(ways).size).toBe(4);
      }
    },
  );
});
