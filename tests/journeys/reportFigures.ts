import { expect } from "vitest";
import { readSheets, texts } from "../exports/readSheets";
import { unzip } from "../exports/unzip";

export const figured = ["outcome", "chart", "table", "flow"] as const;

/** One part of a report with figures, as the API tells it: every row that is shown, everybody first. */
export interface ToldPart {
  kind: (typeof figured)[number];
  title: string;
  /** What the titles call each scale; a table has several. */
  scales: { label: string; decimals: number; rows: ToldRow[] }[];
}

interface Span {
  value: number;
  low: number;
  high: number;
}

export interface ToldRow {
  name: string;
  /** Null where the number is hidden. */
  n: { pre: number | null; post: number | null; paired: number };
  pre: Span;
  post: Span;
  change: Span;
}

const hidden = "hidden to protect people";

function signed(number: number, decimals: number): string {
  const digits = Math.abs(number).toFixed(decimals);
  return Number(digits) === 0 ? digits : `${number < 0 ? "−" : "+"}${digits}`;
}

/** A row as tables print it: people, before, after, `−0.8 (−1.1 to −0.5)`; of a flow its three numbers. */
function printed({ n, pre, post, change }: ToldRow, kind: ToldPart["kind"], decimals: number): string[] {
  if (kind === "flow") return [n.pre, n.post, n.paired].map((people) => String(people ?? hidden));
  const [value, low, high] = [change.value, change.low, change.high].map((one) => signed(one, decimals));
  const means = [pre, post].map((mean) => mean.value.toFixed(decimals));
  return [String(n.paired), ...means, `${value} (${low} to ${high})`];
}

const numbersOf = ({ n, pre, post, change }: ToldRow, kind: ToldPart["kind"]) =>
  kind === "flow"
    ? [n.pre, n.post, n.paired]
    : [n.paired, ...[pre, post, change].flatMap(({ value, low, high }) => [value, low, high])];

/** Each part has a sheet of its own, in order; each of its rows every number, unrounded. */
export async function expectInWorkbook(file: Buffer, parts: readonly ToldPart[], titles: readonly string[]) {
  const sheets = await readSheets(file);
  for (const [at, part] of parts.entries()) {
    const { rows } = sheets[1 + titles.indexOf(part.title)]!;
    expect(rows[0]![0], "sheet").toBe(part.title);
    for (const { label, rows: told } of part.scales) {
      const head = part.kind === "table" ? rows.findIndex(([first]) => String(first).endsWith(label)) : 1;
      const shown = rows.slice(head + 1);
      for (const row of told) {
        const numbers = numbersOf(row, part.kind);
        const line = shown.find(([name]) => name === row.name)?.slice(1, 1 + numbers.length);
        const wanted = numbers.map((number) => (number === null ? null : expect.closeTo(number, 9)));
        expect(line, `workbook, part ${at}, ${label}, ${row.name}`).toEqual(wanted);
      }
    }
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
    return [{ title: texts(read(name), "a:t")[0], charts: charts.map(([, chart]) => chart!), lines }];
  });
  for (const part of parts) {
    const here = slides.filter(({ title }) => title === part.title);
    const where = `slides, ${part.title}`;
    const lines = here.flatMap((slide) => slide.lines);
    for (const { label, decimals, rows } of part.scales)
      for (const row of rows) {
        const name = part.kind === "table" ? label : row.name;
        const line = lines.find(([first]) => first === name);
        expect(line, where).toEqual([name, ...printed(row, part.kind, decimals)]);
      }
    if (part.kind === "table" || part.kind === "flow") continue;
    const [{ rows }] = part.scales as [ToldPart["scales"][0]];
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
  }
}

/** Each part stands under its title, in order: every row of its tables, and what its sentence says. */
export function expectInText(text: string, parts: readonly ToldPart[]) {
  const words = text.replace(/\s+/g, " ");
  let from = 0;
  const starts = parts.map(({ title }) => {
    const at = words.indexOf(title, from);
    expect(at, `PDF: ${title}`).toBeGreaterThanOrEqual(0);
    from = at + title.length;
    return at;
  });
  for (const [k, { kind, title, scales }] of parts.entries()) {
    const section = words.slice(starts[k]! + title.length, starts[k + 1]);
    const cell = `(\\d+|${hidden})`;
    const number = "[−+]?\\d+\\.\\d+";
    const pattern =
      kind === "flow"
        ? new RegExp(`${cell} ${cell} ${cell}`, "g")
        : new RegExp(`(\\d+) (${number}) (${number}) (${number} \\(${number} to ${number}\\))`, "g");
    const lines = [...section.matchAll(pattern)].map(([, ...cells]) => cells);
    const wanted = scales.flatMap(({ rows, decimals }) => rows.map((row) => printed(row, kind, decimals)));
    // Parts between these, such as gaps, have rows of their own behind them.
    expect(lines.slice(0, wanted.length), `PDF: ${title}`).toEqual(wanted);
    if (kind !== "outcome") continue;
    const [{ rows, decimals }] = scales as [ToldPart["scales"][0]];
    expectSaid(
      section,
      /scored ([\d.]+) points (\w+) .*?\(likely between ([\d.]+) and ([\d.]+)/,
      rows[0]!,
      decimals,
    );
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
