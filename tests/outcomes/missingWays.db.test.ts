import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePackage } from "#api/exports/package";
import { workOnExports } from "#api/exports/work";
import type { Mapping } from "#shared/imports/mapping";
import { discloseItem, UndisclosedItem } from "#shared/outcomes/ordinal";
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
import { unzip } from "../exports/unzip";
import { createTestApp, type Person, type TestApp } from "../harness";
import { startProgram, upload } from "../imports/api";

/**
 * Three ways of missing stay apart wherever missing answers are shown, counted or handed out: one program whose
 * fourth question 10 people left blank, 11 would rather not answer and 12 were never asked; and so with two questions
 * of the program's own.
 */
const blank = 10;
const rather = 11;
const unasked = 12;
const words = { not_answered: blank, prefers_not_to_say: rather, not_asked: unasked };
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
  questions: [
    { column: "how", kind: "single", title: "How did you hear of us?" },
    { column: "years", kind: "number", title: "How long have you lived here?" },
    {
      ...{ kind: "multi", title: "Where would you come to?" },
      options: ["Hall", "Garden"].map((option) => ({ column: option.toLowerCase(), option })),
    },
  ],
};
const own = (fourth: string) =>
  fourth === "" || fourth.startsWith("Prefer") ? [fourth, fourth, "", ""] : ["Friends", 7, 1, 0];
const given = (k: number, fourth: string) => [1 + (k % 3), 2, 1 + ((k + 1) % 3), fourth, 3, 1 + (k % 2)];
const asked = [
  ...Array.from({ length: blank }, (_, k) => ({ code: `B${k}`, fourth: "" })),
  ...Array.from({ length: rather }, (_, k) => ({ code: `R${k}`, fourth: "Prefer not to say" })),
  ...Array.from({ length: 30 }, (_, k) => ({ code: `A${k}`, fourth: String(1 + (k % 3)) })),
];
const others = Array.from({ length: unasked }, (_, k) => `U${k}`);
const head = "id,wave,site,q1,q2,q3,q4,q5,q6,how,years,hall,garden";
const headWithoutIt = "id,wave,site,q1,q2,q3,q5,q6";
const withIt = [
  ...asked.map(({ code, fourth }, k) =>
    [code, "pre", "North", ...given(k, fourth), ...own(fourth)].join(","),
  ),
  ...[...asked.map(({ code }) => code), ...others].map((code, k) =>
    [code, "post", "North", ...given(k + 1, String(1 + (k % 3))), ...own("1")].join(","),
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
  const second = await upload(app.ada, program, `${[headWithoutIt, ...withoutIt].join("\n")}\n`, {
    mapping: { ...mapping, items: items.filter(({ item }) => item !== "4"), questions: [] },
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

async function readText(path: string): Promise<string> {
  const answer = await app.ben.fetch(`/api/v1${path}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

const rowsOf = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace("\ufeff", ""), { header: true, skipEmptyLines: true }).data;
const readCsv = async (path: string) => rowsOf(await readText(path));

/** What the codebook calls the columns of an own question. */
const columnsOf = (codebook: Record<string, string>[], title: string) =>
  codebook.flatMap((line) => (line.title?.startsWith(title) ? [line.column!] : []));
const ownTitles = mapping.questions!.map(({ title }) => title!);

/** Of rows as raw data have them: why each question has no answer, and how often. */
function whyBlank(wide: Record<string, string>[], codebook: Record<string, string>[]) {
  const names = ownTitles.map((title) => columnsOf(codebook, title)[0]!.split(".")[0]!);
  const [how, years, where] = names.map((name) => counted(wide.map((row) => row[`${name}.missing`])));
  return { fourth: counted(wide.map((row) => row["djg-6.4.missing"])), how, years, where };
}

/** The three ways, of all four questions: that of several columns has nowhere to say that one would rather not. */
const everyWay = {
  ...{ fourth: words, how: words, years: words },
  where: { not_answered: blank + rather, not_asked: unasked },
};

/** The wide file as a new program has it; the number of that program. */
async function broughtAgain(wide: string, codebook: Record<string, string>[], name: string): Promise<number> {
  const copy = await startProgram(app.ada, name);
  const [[how], [years], [hall, garden]] = ownTitles.map((title) => columnsOf(codebook, title)) as [
    [string],
    [string],
    [string, string],
  ];
  const [first, second, third] = mapping.questions!;
  const stored = await upload(app.ada, copy, wide, {
    mapping: {
      ...{ participant: "person", wave: { column: "wave" }, group: { column: "group" } },
      items: items.map(({ item }) => ({ column: `djg-6.${item}`, instrument: "djg-6", item })),
      questions: [
        { ...first!, column: how },
        { ...second!, column: years },
        {
          ...third!,
          options: [
            { column: hall, option: "Hall" },
            { column: garden, option: "Garden" },
          ],
        },
      ],
    },
  });
  expect(stored, JSON.stringify(stored)).toMatchObject({ status: 201 });
  return copy;
}

/** How often each word stands there; blanks aside. */
function counted(words: readonly (string | undefined)[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const word of words) if (word) found[word] = (found[word] ?? 0) + 1;
  return found;
}

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
    const codebook = await readCsv(`/programs/${program}/export/codebook.csv`);
    expect(whyBlank(wide, codebook)).toEqual(everyWay);
    expect(counted(wide.map((row) => row["djg-6.1.missing"]))).toEqual({});
    const long = await readCsv(`/programs/${program}/export/responses.csv?layout=long`);
    const fourth = long.filter(({ kind, name }) => kind === "item" && name === "4");
    expect(counted(fourth.map(({ missing }) => missing))).toEqual(words);
    // An own question that was not asked has no row there, as an instrument that was not has none.
    const [how] = columnsOf(codebook, ownTitles[0]!);
    const told = long.filter(({ kind, name }) => kind === "question" && name === how);
    const { not_asked: _, ...rest } = words;
    expect(counted(told.map(({ missing }) => missing))).toEqual(rest);
  });

  test("in raw data that are brought into another program, and taken out of it again", async () => {
    const codebook = await readCsv(`/programs/${program}/export/codebook.csv`);
    const copy = await broughtAgain(
      await readText(`/programs/${program}/export/responses.csv`),
      codebook,
      "A copy",
    );
    const again = await readCsv(`/programs/${copy}/export/responses.csv`);
    expect(again).toHaveLength(63 * 2);
    expect(whyBlank(again, await readCsv(`/programs/${copy}/export/codebook.csv`))).toEqual(everyWay);
    for (const by of ["", "&by=group"]) {
      const { items: told } = await read(`/programs/${copy}/items?instrument=djg-6&subscale=total${by}`);
      expect(told[3].overall.missing.pre).toEqual(counts);
    }
  });

  test("in the package of data to work with again: both files, codebook, data package, and brought back", async () => {
    const made = await app.ben.fetch(`/api/v1/programs/${program}/exports`, { json: { kind: "zip" } });
    const { id } = (await made.json()) as { id: number };
    const now = () => new Date();
    await workOnExports({
      ...{ db: app.db, log: app.deps.log, now, makers: { zip: makePackage(app.db, now) } },
      organizations: [app.ada.organizationId],
    });
    const answer = await app.ben.fetch(`/api/v1/exports/${id}/file`);
    expect(answer.status).toBe(200);
    const files = await unzip(Buffer.from(await answer.arrayBuffer()));
    const text = (name: string) => files.get(name)!.toString("utf8");
    const codebook = rowsOf(text("codebook.csv"));
    expect(whyBlank(rowsOf(text("wide.csv")), codebook)).toEqual(everyWay);
    const fourth = rowsOf(text("long.csv")).filter(({ kind, name }) => kind === "item" && name === "4");
    expect(counted(fourth.map(({ missing }) => missing))).toEqual(words);
    for (const column of ["djg-6.4.missing", `${columnsOf(codebook, ownTitles[0]!)[0]}.missing`]) {
      const { values } = codebook.find((line) => line.column === column)!;
      const { fields } = JSON.parse(text("datapackage.json")).resources[0].schema;
      const field = fields.find(({ name }: { name: string }) => name === column);
      for (const word of Object.keys(words)) {
        expect(values).toContain(`${word} = ${word.replaceAll("_", " ")}`);
        expect(JSON.stringify(field)).toContain(`"${word}"`);
      }
    }
    const copy = await broughtAgain(text("wide.csv"), codebook, "Out of the package");
    const again = await readCsv(`/programs/${copy}/export/responses.csv`);
    expect(whyBlank(again, await readCsv(`/programs/${copy}/export/codebook.csv`))).toEqual(everyWay);
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

  test.each(["en", "es", "ar"] as const)("in every heading, in %s", (language) => {
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
  });
});
