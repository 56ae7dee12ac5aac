import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPrinter, type Printer } from "#api/exports/printer";
import type { ReportContent } from "#shared/reports/content";
import { reportDocument } from "../../api/exports/ReportDocument";
import { sampleContent } from "../reports/sampleContent";
import { chooseBrowser } from "./browser";

let printer: Printer;
const never = new AbortController().signal;

beforeAll(async () => {
  printer = openPrinter(await chooseBrowser(process.env));
});
afterAll(() => printer?.close());

/** What a reader finds in the file; undefined where poppler is not here. */
function textOf(pdf: Buffer): string | undefined {
  const run = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  return run.error ? undefined : run.stdout.replace(/[ \n]+/g, " ");
}

function tagsOf(pdf: Buffer): string | undefined {
  const run = spawnSync("pdfinfo", ["-struct", "-"], { input: pdf, encoding: "utf8" });
  return run.error ? undefined : run.stdout;
}

describe("a report as PDF", { timeout: 60_000 }, () => {
  test("is tagged, with headings, tables and pictures that say what they show, and holds the frozen figures", async () => {
    const pdf = await printer.print(reportDocument(sampleContent), never);
    if (process.env.PICTURES) writeFileSync(join(process.env.PICTURES, "report.pdf"), pdf);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const raw = pdf.toString("latin1");
    expect(raw).toContain("/MarkInfo");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toMatch(/\/Lang \(en\)/);
    const text = textOf(pdf);
    if (text === undefined)
      return void process.stderr.write("poppler is not here: text and tags were not read\n");
    for (const words of ["Neighbors at the table", "−0.8 (−1.1 to −0.5)", "hidden to protect people", "96"])
      expect(text).toContain(words);
    expect(text).toContain("Limits");
    const tags = tagsOf(pdf)!;
    for (const tag of ["H1", "H2", "Table", "TH", "Caption", "Figure"])
      expect(tags, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, "m"));
    expect(raw).toContain("/Alt (North: Before 6.2, After 5.5)");
  });

  test("draws before hollow and after filled in one hue, in the pictures, the bars and their key", () => {
    const html = reportDocument(sampleContent);
    const points = [...html.matchAll(/<circle [^>]*fill="(.*?)" stroke="(.*?)"/g)].map(
      ([, ...colors]) => colors,
    );
    expect(points.length).toBeGreaterThan(4);
    const [[, hue] = []] = points;
    expect(new Set(points.map(String))).toEqual(new Set([`#fff,${hue}`, `${hue},${hue}`]));
    expect(html).toMatch(/class="key"><\/span><bdi>Before<\/bdi><span class="key after"><\/span><bdi>After/);
    expect(html).toMatch(/class="bar before"/);
  });

  test("sets Arabic from right to left, with numbers as they are", async () => {
    const arabic: ReportContent = { ...sampleContent, language: "ar", title: "جيران حول المائدة" };
    const pdf = await printer.print(reportDocument(arabic), never);
    expect(pdf.toString("latin1")).toMatch(/\/Lang \(ar\)/);
    const text = textOf(pdf);
    if (text !== undefined) for (const number of ["6.4", "5.6", "96"]) expect(text).toContain(number);
  });

  test("asks nothing of the network and runs nothing, whatever a text holds", async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked++;
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const hostile = `"><img src="${url}/x"><script>document.title="run";fetch("${url}/y")</script>`;
    const content: ReportContent = {
      ...sampleContent,
      blocks: [{ kind: "text", id: "t", heading: hostile, paragraphs: [hostile], figures: [] }],
    };
    const pdf = await printer.print(reportDocument(content), never);
    await printer.print(`<p>${hostile}</p><img src="${url}/z">`, never);
    server.close();
    expect(asked).toBe(0);
    expect(textOf(pdf) ?? "<script>").toContain("<script>");
  });

  test("is stopped at once, and the next is printed", async () => {
    const stopping = new AbortController();
    stopping.abort();
    await expect(printer.print(reportDocument(sampleContent), stopping.signal)).rejects.toThrow();
    expect((await printer.print("<p>the next</p>", never)).length).toBeGreaterThan(500);
  });
});
