import type { Instrument, InstrumentDraft } from "#shared/instruments/definition";
import { parseDefinition } from "#shared/instruments/parseDefinition";

/** A scale of an organization's own whose score comes ready in the file. */
export function readyScore(id: string, range: [number, number], step = 0.1): Instrument {
  return parseDefinition({
    ...common(id),
    optionSets: {},
    items: [],
    subscales: [
      {
        id: "score",
        label: { en: "Score" },
        items: [],
        aggregate: "supplied",
        range,
        step,
        direction: "higher_better",
      },
    ],
  } as InstrumentDraft);
}

/** A scale of an organization's own: the mean of so many items, all needed. */
export function meanOf(id: string, count: number, [min, max]: [number, number]): Instrument {
  const items = Array.from({ length: count }, (_, index) => String(index + 1));
  return parseDefinition({
    ...common(id),
    optionSets: {},
    items: items.map((item) => ({ id: item, key: `item_${item}`, kind: "numeric", range: { min, max } })),
    subscales: [
      {
        id: "score",
        label: { en: "Score" },
        items,
        aggregate: "mean",
        missing: { maxMissing: 0, prorate: false, source: "project" },
        range: [min, max],
        step: 1 / count,
        direction: "higher_better",
      },
    ],
    vectors: [
      { name: "lowest", answers: items.map(() => min), expected: { score: min } },
      { name: "highest", answers: items.map(() => max), expected: { score: max } },
      {
        name: "one missing",
        answers: items.map((_, index) => (index === 0 ? null : min)),
        expected: { score: null },
      },
    ],
  } as InstrumentDraft);
}

function common(id: string) {
  return {
    id,
    version: "1",
    name: { en: id },
    domain: ["other"],
    licence: { name: "For a test", textRedistributable: false, attribution: "The file's own source" },
    composite: "allowed",
    vectors: [],
  };
}
