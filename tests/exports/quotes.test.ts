import { expect, test } from "vitest";
import { reportSlides } from "#api/exports/slides";
import { reportWorkbook } from "#api/exports/workbook";
import { reportDocument } from "../../api/exports/ReportDocument";
import { sampleContent } from "../reports/sampleContent";
import { unzip } from "./unzip";

const quote = {
  block: "b11",
  text: "=I cook & laugh with others now.",
  by: "A participant, after the program",
};
const wordsIn = async (zip: Buffer) => [...(await unzip(zip)).values()].map(String).join("\n");

test.each([
  [
    "reportWorkbook",
    async (quotes: (typeof quote)[]) => wordsIn(await reportWorkbook(sampleContent, quotes)),
  ],
  ["reportSlides", async (quotes: (typeof quote)[]) => wordsIn(await reportSlides(sampleContent, quotes))],
  ["reportDocument", async (quotes: (typeof quote)[]) => reportDocument(sampleContent, quotes)],
])(
  "%s(content, quotes), says a quote with who speaks, and nothing of one that was taken back",
  async (_name, write) => {
    const said = await write([quote]);
    expect(said).toContain("I cook &amp; laugh with others now.");
    expect(said).toContain(quote.by);
    const gone = await write([]);
    expect(gone).not.toContain("laugh");
    expect(gone).not.toContain(quote.by);
  },
);
