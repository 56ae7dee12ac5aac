import type { Mapping } from "#shared/imports/mapping";
import type { InstrumentDraft } from "#shared/instruments/definition";
import { parseDefinition } from "#shared/instruments/parseDefinition";

const words = [
  "calm",
  "secure",
  "tense",
  "regretful",
  "at_ease",
  "upset",
  "worrying",
  "rested",
  "anxious",
  "comfortable",
  "confident",
  "nervous",
  "jittery",
  "high_strung",
  "relaxed",
  "content",
  "worried",
  "rattled",
  "joyful",
  "pleasant",
];
const reversed = new Set(
  "calm secure at_ease rested comfortable confident relaxed content joyful pleasant".split(" "),
);
const answers = (answer: (key: string) => number | null) => words.map(answer);

const draft: InstrumentDraft = {
  id: "sai-20",
  version: "1",
  name: { en: "State anxiety, 20 words" },
  domain: ["other"],
  licence: {
    name: "Keys alone, for a test",
    textRedistributable: false,
    attribution: "psychTools::sai (Revelle and Anderson)",
  },
  optionSets: {
    agreement: [1, 2, 3, 4].map((value) => ({
      value,
      key: `level_${value}`,
      label: { en: `Level ${value}` },
    })),
  },
  items: words.map((key, index) => ({
    id: String(index + 1),
    key,
    kind: "likert",
    optionSet: "agreement",
    ...(reversed.has(key) ? { reverse: true } : {}),
  })),
  subscales: [
    {
      id: "total",
      label: { en: "State anxiety" },
      items: words.map((_, index) => String(index + 1)),
      aggregate: "sum",
      missing: { maxMissing: 0, prorate: false, source: "project" },
      range: [20, 80],
      step: 1,
      direction: "higher_worse",
    },
  ],
  composite: "allowed",
  vectors: [
    { name: "calmest", answers: answers((key) => (reversed.has(key) ? 4 : 1)), expected: { total: 20 } },
    { name: "all ones", answers: answers(() => 1), expected: { total: 50 } },
    {
      name: "one missing",
      answers: answers((key) => (key === "calm" ? null : 1)),
      expected: { total: null },
    },
  ],
};

/** An organization's own instrument, defined as data for the file of state anxiety; keys only, no wording. */
export const stateAnxiety = parseDefinition(draft);

/** The file's columns: who by study and id, time 1 and 2, the words with dots. */
export const stateAnxietyMapping = {
  participantParts: ["study", "id"],
  wave: { column: "time", values: { "1": "pre", "2": "post" } },
  group: { column: "study" },
  items: words.map((word, index) => ({
    column: word.replace("_", "."),
    instrument: "sai-20",
    item: String(index + 1),
  })),
} satisfies Mapping;
