import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkDefinition } from "#shared/scores/checkDefinition";

test("the example in docs/instruments.md is a sound definition", () => {
  const page = readFileSync(new URL("../../docs/instruments.md", import.meta.url), "utf8");
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1];
  expect(checkDefinition(JSON.parse(example!)).id).toBe("garden-3");
});
