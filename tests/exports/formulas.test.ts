import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { changeCsv } from "#api/change/csv";
import { codebookCsv } from "#api/exports/codebook";
import { figuresCsv } from "#api/exports/figures";
import { reportSlides } from "#api/exports/slides";
import { reportWorkbook } from "#api/exports/workbook";
import { tableWorkbook } from "#api/http/workbookCells";
import { personCsv } from "#api/participants/csv";
import { csvLine } from "#shared/imports/csvCell";
import type { ReportContent } from "#shared/reports/content";
import { figureCells, figureCsv } from "#shared/reports/figureCells";
import { flowFigures, pointFigures, stackFigures } from "../../web/charts/countFigures";
import {
  distributionFigures,
  forestFigures,
  gapFigures,
  heatFigures,
  meansFigures,
  trendFigures,
} from "../../web/charts/figures";
import { speechIn } from "../../web/charts/texts";
import { sampleContent } from "../reports/sampleContent";
import { readSheets } from "./readSheets";
import { unzip } from "./unzip";

/** What people may call a group, a question or an option: among it what a spreadsheet would compute. */
const name = fc
  .tuple(
    fc.constantFrom("=", "+", "-", "@", "\t", "\r", " =", "\t=", "\n+", "＝", "", "a"),
    fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("1+1", "cmd|' /C calc'!A0", 'SUM(1,"2")', "12", "1e5"),
    ),
  )
  // NUL and half characters are in no text of a database, nor in any file.
  .map(([sign, rest]) => `${sign}${rest}`.replace(/[\0\ufffe\uffff]|\p{Cs}/gu, ""));
const names = fc.array(name, { minLength: 8, maxLength: 8 });

const number = /^\s*[+-]?\s*(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?\s*$/i;
const runs = (cell: string) => /^[=+\-@\t\r]/.test(cell) && !number.test(cell);

/** Cells that a spreadsheet would run. */
function armed(cells: readonly string[]): string[] {
  return cells.filter(runs);
}
const cellsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace("\ufeff", ""), { delimiter: "," }).data.flat();

test("the search for armed cells finds those that are planted", () => {
  expect(armed(["=1", "+a", "-b", "@c", "\td", "\re"])).toHaveLength(6);
  expect(armed(["'=1", "a=1", "-1", "+2.5", "-1e-17", ""])).toEqual([]);
  expect(armed(cellsOf(Papa.unparse([["=1+1", "North"]])))).toEqual(["=1+1"]);
});

test("no CSV file has a cell or a header that runs, and numbers stay numbers", () => {
  fc.assert(
    fc.property(names, fc.double({ noNaN: true, noDefaultInfinity: true }), (said, value) => {
      const [a, b, c, d, e, f, g, h] = said as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const person = {
        ...{ codes: [a], mail: { addresses: [], mails: [] } },
        stories: [
          {
            ...{ enrollmentId: 1, responseId: 2, question: b, codes: [c] },
            quote: { text: d, state: "approved", reports: [e] },
          },
        ],
        enrollments: [
          {
            ...{ id: 1, program: { name: b }, cohort: c, group: d, attributes: { [e]: f } },
            responses: [
              {
                id: 2,
                wave: { key: g },
                submittedAt: null,
                origin: { kind: "file", fileName: h, row: 1, sha256: "0" },
                sets: [
                  {
                    name: a,
                    items: [{ item: 1, text: b, value: 1, label: c, missing: null }],
                    scores: [{ label: d, value: -0.5, reason: null }],
                  },
                ],
                own: [{ question: e, number: null, text: f, options: null, missing: null }],
                ...{ consents: [], looks: [], excluded: null },
              },
            ],
          },
        ],
      } as unknown as Parameters<typeof personCsv>[0];
      const figure = { instrument: a, version: b, subscale: c, column: d, pre: e, post: f, group: g, n: 9 };
      const outcome = {
        ...{ by: [a], pre: b, post: c, audience: "export", threshold: 10 },
        overall: { kind: "suppressed", reason: "too_few" },
        strata: [{ by: { [a]: d }, kind: "suppressed", reason: "too_few" }],
      } as unknown as Parameters<typeof changeCsv>[0];
      const files = [
        csvLine(said),
        figureCsv([said, [...said, value, null]]),
        codebookCsv([{ name: a, title: b, type: "string", values: [{ value: c, label: d }], sql: "" }]),
        figuresCsv([{ ...figure, change: value } as unknown as Parameters<typeof figuresCsv>[0][number]]),
        changeCsv(outcome, { id: a, version: b } as never, { id: c } as never),
        personCsv(person),
      ];
      for (const file of files) expect(armed(cellsOf(file)), file).toEqual([]);
      expect(cellsOf(files[1]!)).toContain(String(value));
      expect(cellsOf(files[3]!)).toContain(String(value));
    }),
  );
});

test("no file of the numbers of a chart has a cell or a header that runs, whatever its groups are called", () => {
  fc.assert(
    fc.property(names, (said) => {
      const [a, b, c, d, e, f] = said as [string, string, string, string, string, string];
      const texts = { ...speechIn("en").texts, before: a, after: b, change: c, group: d };
      const words = { texts };
      const estimate = { value: -0.5, low: -1, high: -0.1 };
      const rows = [
        { name: e, n: 12, pre: estimate, post: estimate, change: estimate, note: f },
        { name: f, n: 0, suppressed: e },
      ];
      const parts = [{ option: 0, people: 3 }];
      const all = [
        meansFigures(rows, words),
        forestFigures(rows, words),
        gapFigures(rows, words),
        distributionFigures({ rows: [{ from: -1, to: 2, pre: 3, post: 4 }] }, words),
        distributionFigures({ rows: [], suppressed: a }, words),
        trendFigures({ of: "change", points: [{ name: e, n: 12, estimate, mark: f }] }, words),
        heatFigures(
          {
            columns: [a, b],
            rows: [
              {
                name: c,
                cells: [
                  { n: 12, change: estimate },
                  { n: 0, suppressed: d },
                ],
              },
            ],
          },
          words,
        ),
        stackFigures({ options: [a, b], rows: [{ name: c, n: 12, pre: parts, post: parts }] }, words),
        flowFigures(
          [
            {
              name: a,
              steps: [
                { label: b, people: 12 },
                { label: c, people: null },
              ],
            },
          ],
          words,
        ),
        pointFigures(
          {
            title: a,
            rows: [
              { name: b, estimate },
              { name: c, instead: d },
            ],
          },
          words,
        ),
      ];
      for (const { header, rows: lines } of all) {
        expect(armed(cellsOf(figureCsv([header, ...lines])))).toEqual([]);
        const cells = figureCells([header, ...lines]).flat();
        expect(armed(cells.filter((cell) => typeof cell === "string"))).toEqual([]);
        for (const line of lines) expect(line).toHaveLength(header.length);
      }
    }),
  );
});

/** Keys of a report under which words of people stand. */
const said =
  /^(name|title|subtitle|heading|label|why|note|hidden|column|options|columns|rows|by|paragraphs|sentences|caption|limits|points|alt)$/;

/** A report in which everything that people can write is one of these names. */
function reportOf(words: readonly string[]): ReportContent {
  let k = 0;
  const fill = (value: unknown, at: string): unknown => {
    if (typeof value === "string") return said.test(at) && value !== "" ? words[k++ % words.length] : value;
    if (Array.isArray(value)) return value.map((one) => fill(one, at));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, fill(held, key)]));
  };
  return fill(sampleContent, "") as ReportContent;
}

test("no workbook, nor one inside slides, has a cell or a header that runs", async () => {
  await fc.assert(
    fc.asyncProperty(names, async (words) => {
      const content = reportOf(words);
      const slides = await unzip(await reportSlides(content));
      const books = [...slides]
        .filter(([path]) => /embeddings\/.*\.xlsx$/.test(path))
        .map(([, book]) => book);
      expect(books.length).toBeGreaterThan(3);
      const files = [
        await reportWorkbook(content),
        await tableWorkbook(words[0]!, [[...words], [...words, -0.5, null]]),
        ...books,
      ];
      for (const file of files)
        for (const { texts, xml } of await readSheets(file)) {
          expect(armed(texts)).toEqual([]);
          expect(xml).not.toContain("<f>");
        }
    }),
    { numRuns: 12 },
  );
});
