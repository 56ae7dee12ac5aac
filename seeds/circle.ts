import { type Chance, drawBelow } from "./chance";
import { plantChange, plantSum, splitSum } from "./plant";
import type { Measure, StoryResponse } from "./story";

/** The people of one group in one cohort, and what becomes of them. */
export interface Circle {
  /** Begins the codes of its people. */
  code: string;
  group: string;
  cohort: string;
  /** How many begin. */
  starts: number;
  /** The later waves in order; whoever is missing at one stays away from the next. */
  later: { wave: string; people: number }[];
  /** Came too late for the first wave. */
  joined?: number;
  /** The day of each wave. */
  days: Record<string, string>;
  scores: PlantedScores[];
}

export interface PlantedScores {
  measure: Measure;
  /** Sums at the first wave: of those who are there at the second, and of those who are not. */
  before: { stayed: number; left: number };
  /** At each later wave: the sum of its people's changes since the first. */
  changes: number[];
  /** Standard deviations: of people, and of their changes. */
  spread: { people: number; change: number };
  /** The first of those who stay leave this out at every wave; they have no part in the sums. */
  unsaid?: { blank: number; declined: number };
}

const firstWave = "pre";
const declined = "Prefer not to say";

/** Everybody's responses, every planted sum exactly met. */
export function tellCircle(circle: Circle, chance: Chance): StoryResponse[] {
  const people = Array.from({ length: circle.starts + (circle.joined ?? 0) }, (_, index) => ({
    participant: `${circle.code}-${String(index + 1).padStart(3, "0")}`,
    attributes: { age_band: drawAge(chance) },
  }));
  const waves = [firstWave, ...circle.later.map(({ wave }) => wave)];
  const sums = circle.scores.map((planted) => sumsOf(circle, planted, chance));
  return waves.flatMap((wave, at) =>
    people.flatMap((person, index) => {
      const answers: StoryResponse["answers"] = {};
      circle.scores.forEach(({ measure }, k) => {
        const sum = sums[k]![at]![index];
        if (sum === undefined) return;
        const given =
          sum === declined
            ? measure.items.map(() => sum)
            : splitSum(sum, measure.items.length, measure.range, chance);
        for (const [i, item] of measure.items.entries()) answers[`${measure.instrument}.${item}`] = given[i]!;
      });
      if (Object.keys(answers).length === 0) return [];
      const { group, cohort } = circle;
      return [{ ...person, wave, group, cohort, completedAt: circle.days[wave] ?? "", answers }];
    }),
  );
}

/** The sum of somebody's answers; undefined where there are none. */
type Sum = number | typeof declined | undefined;

/** By wave and person. */
function sumsOf(circle: Circle, planted: PlantedScores, chance: Chance): Sum[][] {
  const { measure, before, changes, spread, unsaid = { blank: 0, declined: 0 } } = planted;
  const silent: Sum[] = [
    ...Array<undefined>(unsaid.blank).fill(undefined),
    ...Array<typeof declined>(unsaid.declined).fill(declined),
  ];
  const items = measure.items.length;
  const range = [measure.range[0] * items, measure.range[1] * items] as const;
  const stays = (circle.later[0]?.people ?? 0) - silent.length;
  const leaves = circle.starts - (circle.later[0]?.people ?? 0);
  const people = { spread: spread.people, range };
  const pre = [
    ...plantSum(stays, { ...people, sum: before.stayed }, chance),
    ...plantSum(leaves, { ...people, sum: before.left }, chance),
  ];
  const later = circle.later.map(({ people: here }, k) =>
    plantChange(
      pre.slice(0, here - silent.length),
      { change: changes[k] ?? 0, spread: spread.change, range },
      chance,
    ),
  );
  return [
    [...silent, ...pre],
    ...later.map((scores, k) => [...silent, ...(k === 0 ? withJoined(circle, scores) : scores)]),
  ];
}

/** Those who came later answer as the people whom they meet. */
function withJoined({ starts, joined = 0 }: Circle, scores: number[]): (number | undefined)[] {
  const all: (number | undefined)[] = [...scores];
  for (let k = 0; k < joined; k++) all[starts + k] = scores[k % scores.length];
  return all;
}

const ages = ["18 to 39", "40 to 64", "65 or older"] as const;

function drawAge(chance: Chance): string {
  return ages[drawBelow(chance, ages.length)]!;
}
