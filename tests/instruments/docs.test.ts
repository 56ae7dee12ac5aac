import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Instrument } from "#shared/instruments/definition";
import { builtInInstruments } from "#shared/instruments/library";
import { checkDefinition } from "#shared/scores/checkDefinition";

const page = readFileSync(new URL("../../docs/instruments.md", import.meta.url), "utf8");

test("the example in docs/instruments.md is a sound definition", () => {
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1];
  expect(checkDefinition(JSON.parse(example!)).id).toBe("garden-3");
});

test("docs/instruments.md lists every built-in instrument as it is, and no other", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| `") && line.split("|").length === 8);
  expect(rows).toEqual(builtInInstruments.map(rowOf));
});

function rowOf({ id, name, domain, items, subscales, licence }: Instrument): string {
  const total = subscales.find((subscale) => subscale.id === "total");
  const better = total?.direction === "higher_better" ? "higher is better" : "higher is worse";
  const cells = [
    `\`${id}\``,
    name.en,
    domain.join(", ").replaceAll("_", " "),
    items.length,
    total ? `${total.range.join("–")}, ${better}` : `${subscales.length} scores, no total`,
    licence.textRedistributable ? "with wording" : "keys only",
  ];
  return `| ${cells.join(" | ")} |`;
}
