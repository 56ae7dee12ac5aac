import type { Instrument, InstrumentDraft } from "#shared/instruments/definition";
import { parseDefinition } from "#shared/instruments/parseDefinition";

/**
 * Two questions as data, keys only, that are not part of the product: their vectors stand in the reference
 * file (tests/scores/vectors.test.ts) beside those of the built-in instruments.
 */

/** Trust in most people, 0 to 10, in three groups. */
export const trust1 = question("trust-1", 0, 10, {
  bands: [group(0, 4, "does not trust (0-4)"), group(5, 5, "neutral (5)"), group(6, 10, "trusts (6-10)")],
});

/** One picture out of so many. */
export const circles = (pairs: number): Instrument => question(`circles-${pairs}`, 1, pairs);

function question(
  id: string,
  min: number,
  max: number,
  more: Partial<InstrumentDraft["subscales"][number]> = {},
): Instrument {
  return parseDefinition({
    id,
    version: "test",
    name: { en: id },
    domain: ["other"],
    licence: { name: "none needed: keys only", textRedistributable: false, attribution: "see the manual" },
    composite: "allowed",
    items: [{ id: "1", key: "item_1", kind: "numeric", range: { min, max } }],
    subscales: [
      {
        id: "total",
        label: { en: "Total" },
        items: ["1"],
        aggregate: "single",
        missing: { maxMissing: 0, prorate: false, source: "project" },
        range: [min, max],
        step: 1,
        direction: "higher_better",
        ...more,
      },
    ],
    vectors: [
      { name: "lowest", answers: [min], expected: { total: min } },
      { name: "highest", answers: [max], expected: { total: max } },
      { name: "not answered", answers: [null], expected: { total: null } },
    ],
  });
}

function group(from: number, to: number, en: string) {
  return { from, to, label: { en }, source: "see the scale's manual", status: "published" } as const;
}
