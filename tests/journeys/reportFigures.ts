import { expect } from "vitest";
import { readSheets, texts } from "../exports/readSheets";
import { unzip } from "../exports/unzip";
import type { Tabled } from "./pdfTables";
import { expectGapsSaid } from "./reportGaps";
import type { ToldPart, ToldRow } from "./reportTold";

const hidden = "hidden to protect people";

function signed(number: number, decimals: number): string {
  const digits = Math.abs(number).toFixed(decimals);
  return Number(digits) === 0 ? digits : `${number < 0 ? "−" : "+"}${digits}`;
}

/** A row as tables print it: people, before, after, `−0.8 (−1.1 to −0.5)`; of a flow its three numbers. */
function printed({ n, pre, post, change }: ToldRow, kind: ToldPart["kind"], decimals: number): string[] {
  if (kind === "flow") return [n.pre, n.post, n.paired].map((people) => String(people ?? hidden));
  const [value, low, high] = [change.value, change.low, change.high].map((one) => signed(one, decimals));
  const means = [pre, post].map((mean) =>
    kind === "equity" ? signed(mean.value, decimals) : mean.value.toFixed(decimals),
  );
  return [String(n.paired), ...means, `${value} (${low} to ${high})`];
}

const numbersOf = ({ n, pre, post, change }: ToldRow, kind: ToldPart["kind"]) =>
  kind === "flow"
    ? [n.pre, n.post, n.paired]
    : [n.paired, ...[pre, post, change].flatMap(({ value, low, high }) => [value, low, high])];

/** Each part has a sheet of its own, in order; each of its rows every number, unrounded; who is hidden has none. */
export async function expectInWorkbook(file: Buffer, parts: readonly ToldPart[]) {
  const sheets = await readSheets(file);
  for (const [at, part] of parts.entries()) {
    const { rows } = sheets[1 + at]!;
    expect(rows[0]![0], "sheet").toBe(part.title);
    for (const { label, rows: told, hidden: names } of part.scales) {
      const where = `workbook, part ${at}, ${label}`;
      const head = part.kind === "table" ? rows.findIndex(([first]) => String(first).endsWith(label)) : 1;
      const shown = rows.slice(head + 1);
      const lineOf = (name: string) => shown.find(([first]) => first === name)?.slice(1);
      for (const row of told) {
        const numbers = numbersOf(row, part.kind);
        const wanted = numbers.map((number) => (number === null ? null : expect.closeTo(number, 9)));
        expect(lineOf(row.name)?.slice(0, numbers.length), `${where}, ${row.name}`).toEqual(wanted);
      }
      for (const name of names)
        expect(
          lineOf(name)?.filter((one) => one !== null),
          `${where}, ${name}`,
        ).toEqual([hidden]);
    }
    if (part.kind !== "equity") continue;
    const words = sheets[0]!.rows.map(([first = null]) => first);
    const said = words.slice(words.indexOf(part.title) + 1);
    expectGapsSaid(said.slice(0, said.indexOf(null)).join(" "), part, "workbook");
  }
}

/** Each part has slides under its title: a native chart, its workbook inside, and the table beside. */
export async function expectInSlides(file: Buffer, parts: readonly ToldPart[]) {
  const files = await unzip(file);
  const read = (name: string) => files.get(name)?.toString() ?? "";
  const slides = [...files.keys()].flatMap((name) => {
    const [, number] = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name) ?? [];
    if (number === undefined) return [];
    const charts = [...read(`ppt/slides/_rels/slide${number}.xml.rels`).matchAll(/charts\/(chart\d+)\.xml/g)];
    const lines = [...read(name).matchAll(/<a:tr[ >](.*?)<\/a:tr>/gs)].map(([, line]) =>
      [...line!.matchAll(/<a:tc>(.*?)<\/a:tc>|<a:tc [^>]*>(.*?)<\/a:tc>/gs)].map(([cell]) =>
        texts(cell, "a:t").join(" "),
      ),
    );
    const notes = texts(read(`ppt/notesSlides/notesSlide${number}.xml`), "a:t").join(" ");
    return [{ title: texts(read(name), "a:t")[0], charts: charts.map(([, chart]) => chart!), lines, notes }];
  });
  for (const part of parts) {
    const here = slides.filter(({ title }) => title === part.title);
    const where = `slides, ${part.title}`;
    const lines = here.flatMap((slide) => slide.lines);
    for (const { label, decimals, rows, hidden: names } of part.scales) {
      const lineOf = (name: string) => lines.find(([first]) => first === name);
      for (const row of rows) {
        const name = part.kind === "table" ? label : row.name;
        expect(lineOf(name), where).toEqual([name, ...printed(row, part.kind, decimals)]);
      }
      // Its words stand in one cell across the others.
      for (const name of names) expect(lineOf(name)?.filter(Boolean), where).toEqual([name, hidden]);
    }
    if (part.kind === "equity") expectGapsSaid(here[0]!.notes, part, "slides");
    if (part.kind === "table" || part.kind === "flow") continue;
    const [{ rows, hidden: names }] = part.scales as [ToldPart["scales"][0]];
    const drawn = new Map<string, number[]>();
    for (const chart of here.flatMap((slide) => slide.charts)) {
      const xml = read(`ppt/charts/${chart}.xml`);
      const [, book] = /embeddings\/([^"]+\.xlsx)/.exec(read(`ppt/charts/_rels/${chart}.xml.rels`)) ?? [];
      const [inside] = await readSheets(files.get(`ppt/embeddings/${book}`)!);
      for (const [, series] of xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)) {
        const between = (tag: string) =>
          new RegExp(`<c:${tag}>(.*?)</c:${tag}>`, "s").exec(series!)?.[1] ?? "";
        const values = texts(between("val"), "c:v").map(Number);
        for (const [k, name] of texts(between("cat"), "c:v").entries()) {
          drawn.set(name, [...(drawn.get(name) ?? []), values[k]!]);
          const line = inside!.rows.find(([first]) => first === name);
          expect(line, `${where}, the workbook inside`).toContain(values[k]);
        }
      }
    }
    for (const { name, pre, post, change } of rows) {
      const wanted = part.kind === "chart" ? [change] : [pre, post];
      const near = wanted.map(({ value }) => expect.closeTo(value, 9));
      expect(drawn.get(name), `${where}, chart, ${name}`).toEqual(near);
    }
    for (const name of names) expect(drawn.has(name), `${where}, chart, ${name}`).toBe(false);
  }
}

/** Each part stands under its title, in order, with what its sentences say. */
export function expectInText(text: string, parts: readonly ToldPart[]) {
  const words = text.replace(/\n\s*\d+ \/ \d+\s*\f/g, " ").replace(/\s+/g, " ");
  let from = 0;
  const starts = parts.map(({ title }) => {
    const at = words.indexOf(title, from);
    expect(at, `PDF: ${title}`).toBeGreaterThanOrEqual(0);
    from = at + title.length;
    return at;
  });
  for (const [k, part] of parts.entries()) {
    const section = words.slice(starts[k]! + part.title.length, starts[k + 1]);
    if (part.kind === "equity") expectGapsSaid(section, part, "PDF");
    if (part.kind !== "outcome") continue;
    const [{ rows, decimals }] = part.scales as [ToldPart["scales"][0]];
    expectSaid(
      section,
      /scored ([\d.]+) points (\w+) .*?\(likely between ([\d.]+) and ([\d.]+)/,
      rows[0]!,
      decimals,
    );
  }
}

/** One table under each part's title holds its rows and no others, each under its name; who is hidden has no figure. */
export function expectInTables(tabled: readonly Tabled[], parts: readonly ToldPart[]) {
  const bare = (text: string) => text.replace(/\s/g, "");
  let from = 0;
  for (const { kind, title, scales } of parts) {
    const at = tabled.findIndex(({ heading }, k) => k >= from && heading === bare(title));
    expect(at, `PDF, heading: ${title}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
    // The first row of a table is its head; a picture is a cell without words, and a note stands behind a change.
    const [rows, ...more] = tabled[at]!.tables;
    expect(more, `PDF: ${title}`).toEqual([]);
    const lines = rows!
      .slice(1)
      .map((row) =>
        row.filter((cell) => cell !== "").map((cell) => cell.replace(/^([−+\d.]+\(.*?\)).*/, "$1")),
      );
    const wanted = scales.flatMap(({ label, rows, decimals, hidden: names }) => [
      ...rows.map((row) => [kind === "table" ? label : row.name, ...printed(row, kind, decimals)]),
      ...names.map((name) => [name, hidden]),
    ]);
    const sorted = (some: string[][]) => some.map((row) => row.map(bare).join(" | ")).sort();
    expect(sorted(lines), `PDF: ${title}`).toEqual(sorted(wanted));
  }
}

/** A sentence says the size of a change, its direction and its likely range. */
export function expectSaid(text: string, pattern: RegExp, { change }: ToldRow, decimals: number) {
  const [size, ...ends] = [change.value, change.low, change.high].map((one) =>
    Math.abs(one).toFixed(decimals),
  );
  const way = change.value < 0 ? "lower" : "higher";
  const [low, high] = change.value < 0 ? ends.reverse() : ends;
  expect(pattern.exec(text)?.slice(1, 5), String(pattern)).toEqual([size, way, low, high]);
}
