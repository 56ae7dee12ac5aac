import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Instrument, Subscale } from "#shared/instruments/definition";
import { findBuiltIn } from "#shared/instruments/library";
import { bandOf, findSubscale, within } from "#shared/instruments/subscale";
import { compileScorer } from "#shared/scores/compileScorer";
import { scoreAnswers } from "#shared/scores/scoreAnswers";
import { withProration } from "#shared/scores/withProration";
import * as own from "./definitions";

const file = fileURLToPath(new URL("../../../shared/instruments-vectors.json", import.meta.url));

interface Case {
  name: string;
  input: (number | string | null)[];
  expected: Record<string, number | string | boolean | null>;
}
const vectors: Record<string, Case[]> = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8")).vectors
  : {};

/** Under which word of our definitions a column of the file is found. */
type Look = (scores: Scores) => number | string | boolean | null;
interface Scores {
  value: (subscale: string) => number | null;
  band: (subscale: string) => string | null;
  indicator: (subscale: string, id: string) => boolean | null;
  /** Of the range: a display aid that instruments do not store. */
  percent: (subscale: string) => number | null;
}
interface Plan {
  instrument: (name: string) => Instrument;
  look: Record<string, Look>;
}

const builtIn = (id: string) => () => findBuiltIn(id)!;
const value =
  (id: string): Look =>
  ({ value: of }) =>
    of(id);
const bandOfTotal: Look = ({ band }) => band("total");
const total = { total: value("total") };
const plus =
  (id: string, number: number): Look =>
  ({ value: of }) =>
    of(id) === null ? null : of(id)! + number;
const perItem =
  (items: number): Look =>
  ({ value: of }) =>
    of("total") === null ? null : of("total")! / items;
const share =
  (id: string, part: string): Look =>
  ({ indicator }) =>
    indicator(id, part);

/** The sum from which this converted score came. */
const rawOfTotal: Look = ({ value: of }) => {
  const { transform } = findSubscale(findBuiltIn("swemwbs")!, "total")!;
  const table = transform?.type === "lookup" ? transform.table : {};
  const [raw] = Object.entries(table).find(([, score]) => score === of("total")) ?? [];
  return raw === undefined ? null : Number(raw);
};

/** The file names the bands of this tool with their edges. */
const ctelWords: Record<string, string> = {
  "least lonely end": "least lonely end (0-3)",
  "in between": "intermediate (4-9)",
  "most lonely end": "most lonely end (10-12)",
};

const plans: Record<string, Plan> = {
  UCLA3: {
    instrument: builtIn("ucla-3"),
    look: {
      ...total,
      band: ({ band, value: of }) => {
        const label = band("total");
        return label && `${label} (${of("total")! <= 5 ? "3-5" : "6-9"})`;
      },
      alt_0_6: plus("total", -3),
    },
  },
  "ONS-D": {
    instrument: builtIn("ons-direct"),
    look: {
      severity_1_5: value("total"),
      ons_file_code: ({ value: of }) => (of("total") === null ? null : 6 - of("total")!),
      chronic_flag: share("total", "often_always"),
    },
  },
  DJG6: {
    instrument: builtIn("djg-6"),
    look: { ...total, emotional: value("emotional"), social: value("social"), band: bandOfTotal },
  },
  GBS: {
    instrument: builtIn("gbs"),
    look: { ...total, acceptance: value("acceptance"), rejection_reversed: value("rejection") },
  },
  BSCS: {
    instrument: builtIn("bscs"),
    look: {
      ...total,
      needs: value("needs"),
      membership: value("membership"),
      influence: value("influence"),
      connection: value("connection"),
      sum_8_40: ({ value: of }) => (of("total") === null ? null : 8 * of("total")!),
    },
  },
  WHO5: {
    instrument: builtIn("who-5"),
    look: {
      raw: value("raw"),
      index: value("total"),
      "low(<=50)": share("total", "low"),
      "screen(<=28)": share("total", "screen"),
    },
  },
  ONS4: {
    instrument: builtIn("ons4"),
    look: {
      satisfaction: ({ band }) => band("satisfaction"),
      worthwhile: ({ band }) => band("worthwhile"),
      happy: ({ band }) => band("happy"),
      anxious: ({ band }) => band("anxious"),
      composite: ({ value: of }) => of("total"),
    },
  },
  ICS: {
    instrument: (name) => (name.startsWith("IOS") ? findBuiltIn("overlap")! : own.circles(6)),
    look: { score: value("total"), pomp: ({ percent }) => percent("total") },
  },
  UCLA20: { instrument: builtIn("ucla-20"), look: total },
  DJG11: {
    instrument: (name) => findBuiltIn(name.startsWith("5-category") ? "djg-11-five-options" : "djg-11")!,
    look: { ...total, emotional: value("emotional"), social: value("social"), band: bandOfTotal },
  },
  CTEL: {
    instrument: builtIn("ctel"),
    look: { ...total, band: ({ band }) => ctelWords[band("total") ?? ""] ?? null },
  },
  PGIS: {
    instrument: builtIn("pgis"),
    look: Object.fromEntries(
      ["total", "membership", "affection", "room", "value", "belonging", "authenticity"].map((id) => [
        id,
        value(id),
      ]),
    ),
  },
  LSNS6: {
    instrument: builtIn("lsns-6"),
    look: {
      ...total,
      family: value("family"),
      friends: value("friends"),
      "at_risk(<12)": share("total", "at_risk"),
      "family_marginal(<6)": share("family", "family_marginal"),
      "friends_marginal(<6)": share("friends", "friends_marginal"),
    },
  },
  MSPSS: {
    instrument: builtIn("mspss"),
    look: {
      ...total,
      significant_other: value("significant_other"),
      family: value("family"),
      friends: value("friends"),
      band: bandOfTotal,
    },
  },
  BRS: { instrument: builtIn("brs"), look: { ...total, band: bandOfTotal } },
  SWEMWBS: {
    instrument: builtIn("swemwbs"),
    look: { raw: rawOfTotal, metric: value("total"), band: bandOfTotal },
  },
  SCSR: { instrument: builtIn("scsr"), look: { ...total, mean: perItem(20) } },
  TEQ: { instrument: builtIn("teq"), look: total },
  CE10: {
    instrument: builtIn("ce-10"),
    look: { ...total, control: value("control"), cohesion: value("cohesion") },
  },
  EDS5: {
    instrument: builtIn("eds-5"),
    look: {
      ...total,
      mean: perItem(5),
      alt_1_6_sum: plus("total", 5),
      "any_few_times_a_year+": share("regular", "any"),
    },
  },
  "TRUST-ESS3": { instrument: builtIn("trust-ess-3"), look: total },
  "TRUST-1": { instrument: () => own.trust1, look: { score: value("total"), group: bandOfTotal } },
  "IPIP-TRUST4": { instrument: () => findBuiltIn("ipip-trust-4")!, look: total },
  "MINI-IPIP-A": { instrument: () => findBuiltIn("mini-ipip-a")!, look: total },
  SCB1: {
    instrument: () => findBuiltIn("scb-1")!,
    look: { score: value("total"), "strong(%)_indicator": share("total", "strong") },
  },
  "CLS-BELONG": {
    instrument: () => findBuiltIn("cls-belonging")!,
    look: { score: value("total"), belongs_indicator: share("total", "strong") },
  },
};
describe.skipIf(!existsSync(file))("the reference vectors (skipped where ../shared is absent)", () => {
  test("every scale of the file is scored, and no other", () => {
    expect(Object.keys(plans).sort()).toEqual(Object.keys(vectors).sort());
  });

  const cases = Object.entries(vectors).flatMap(([scale, list]) =>
    list.map((each) => [scale, each.name, each] as const),
  );

  test.each(cases)("%s: %s", (scale, _, { name, input, expected }) => {
    const plan = plans[scale]!;
    const published = plan.instrument(name);
    const instrument = name.includes("prorate80") ? withProration(published) : published;
    const answers = input.map((cell) => answerOf(instrument, cell));
    const scores = lookInto(instrument, answers);

    for (const [column, want] of Object.entries(expected)) {
      const got = plan.look[column]!(scores);
      if (typeof want === "number") expect(got, column).toBeCloseTo(want, 4);
      else expect(got, column).toBe(want);
    }
    const compiled = [...compileScorer(instrument)(answers)].map((score) =>
      Number.isNaN(score) ? null : score,
    );
    expect(compiled).toEqual(instrument.subscales.map(({ id }) => scores.value(id)));
  });
});

/** The file holds labels for the questions that are read by label. */
function answerOf(instrument: Instrument, cell: number | string | null): number | null {
  if (typeof cell !== "string") return cell;
  const options = Object.values(instrument.optionSets).flat();
  const option = options.find(({ label }) => label.en === cell);
  if (!option) throw new Error(`${instrument.id} has no option "${cell}"`);
  return option.value;
}

function lookInto(instrument: Instrument, answers: (number | null)[]): Scores {
  const scored = scoreAnswers(instrument, answers);
  const of = (id: string) => scored.find(({ subscale }) => subscale === id)?.value ?? null;
  const part = (id: string): Subscale => findSubscale(instrument, id)!;
  return {
    value: of,
    percent: (id) => {
      const score = of(id);
      const [low, high] = part(id).range;
      return score === null ? null : ((score - low) / (high - low)) * 100;
    },
    band: (id) => bandOf(part(id), of(id))?.label.en ?? null,
    indicator: (id, name) => {
      const score = of(id);
      return score === null ? null : within(part(id).indicators!.find((each) => each.id === name)!, score);
    },
  };
}
