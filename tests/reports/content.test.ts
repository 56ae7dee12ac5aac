import { describe, expect, test } from "vitest";
import { reportBlocksSchema } from "#shared/reports/blocks";
import { contentSchema } from "#shared/reports/content";
import { sampleContent } from "./sampleContent";

describe("contentSchema", () => {
  test("contentSchema.parse(sample), takes a block of every kind as it is", () => {
    expect(contentSchema.parse(sampleContent)).toEqual(sampleContent);
    const kinds = new Set(sampleContent.blocks.map((block) => block.kind));
    expect([...kinds]).toEqual([
      "title",
      "text",
      "outcome",
      "chart",
      "table",
      "flow",
      "equity",
      "quote",
      "methods",
    ]);
  });

  test("contentSchema.parse(content), has no place for the words of a quote", () => {
    const spoken = {
      ...sampleContent,
      blocks: [{ kind: "quote", id: "q", quoteId: 3, words: "I am less alone" }],
    };
    expect(contentSchema.safeParse(spoken).success).toBe(false);
  });
});

describe("reportBlocksSchema", () => {
  test("reportBlocksSchema.parse(blocks), refuses what a database cannot keep, and takes every script", () => {
    const reads = (text: string) =>
      reportBlocksSchema.safeParse([{ kind: "text", id: "t", heading: "", text }]).success;
    expect(["a\u0000b", "half \ud83d of a pair"].map(reads)).toEqual([false, false]);
    expect(["مركز الحي", "a 😀 b", "line\n\nline"].map(reads)).toEqual([true, true, true]);
  });

  test("reportBlocksSchema.parse(blocks), refuses two blocks with one id", () => {
    const block = { kind: "methods", id: "m" };
    expect(reportBlocksSchema.safeParse([block]).success).toBe(true);
    expect(reportBlocksSchema.safeParse([block, block]).success).toBe(false);
  });
});
