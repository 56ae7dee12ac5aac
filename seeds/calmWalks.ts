import { startChance } from "./chance";
import { type Circle, type PlantedScores, tellCircle } from "./circle";
import { anxious, happy, satisfied, wellbeing, worthwhile } from "./measures";
import type { Measure, Story } from "./story";

/** Changes of: WHO-5 (raw sum), satisfied, worthwhile, happy, anxious. Each column adds up to nothing. */
const cells = [
  ["North path", "Spring 2025", [3, 1, 2, 2, -1]],
  ["North path", "Autumn 2025", [0, -1, -2, -1]],
  ["South path", "Spring 2025", [-2, 1, 1, -1, 1]],
  ["South path", "Autumn 2025", [-1, -1, -1, 0]],
] as const;

/** On each path in spring, of those who stay: they were asked about anxiety and did not say. */
const unsaid = { blank: 2, declined: 1 };

const days: Record<string, Circle["days"]> = {
  "Spring 2025": { pre: "2025-04-02", post: "2025-06-25" },
  "Autumn 2025": { pre: "2025-09-03", post: "2025-11-26" },
};

const starts = 10;
const finishes = 9;

/** Measures with the usual answer to the whole of it, in points of its sum. */
const asked: [Measure, usual: number, spread: number][] = [
  [wellbeing, 15, 4],
  [satisfied, 7, 1.6],
  [worthwhile, 7, 1.5],
  [happy, 7, 2],
  [anxious, 3, 2],
];

/**
 * People keep walking and stay as well as they were: no change, told calmly, is a result too. How anxious they
 * are is missing in three ways: the autumn's form did not ask, four left it blank, two would rather not say.
 */
export function tellCalmWalks(): Story {
  const chance = startChance(1802);
  const responses = cells.flatMap(([group, cohort, changes], k) =>
    tellCircle(
      {
        code: `W${k + 1}`,
        group,
        cohort,
        starts,
        later: [{ wave: "post", people: finishes }],
        days: days[cohort]!,
        scores: asked.slice(0, changes.length).map(([measure, usual, spread], m): PlantedScores => {
          const silent = measure === anxious ? unsaid : { blank: 0, declined: 0 };
          const stayed = finishes - silent.blank - silent.declined;
          return {
            measure,
            before: { stayed: usual * stayed, left: usual * (starts - finishes) },
            changes: [changes[m]!],
            spread: { people: spread, change: spread * 0.6 },
            unsaid: silent,
          };
        }),
      },
      chance,
    ),
  );
  const of = (cohort: string) => responses.filter((response) => response.cohort === cohort);
  const n = { pre: 40, post: 36, paired: 36 };
  const single = (subscale: string, sum: number) => ({
    instrument: "ons4",
    subscale,
    n,
    meanChange: 0,
    groups: { "North path": sum / 18, "South path": -sum / 18 },
  });
  return {
    program: "Walk and Talk",
    waves: [
      { key: "pre", label: "Before", kind: "pre" },
      { key: "post", label: "After twelve weeks", kind: "post" },
    ],
    files: [
      { fileName: "walk-and-talk-spring.csv", responses: of("Spring 2025") },
      { fileName: "walk-and-talk-autumn.csv", responses: of("Autumn 2025") },
    ],
    planted: [
      // The index is the raw sum times 4.
      {
        instrument: "who-5",
        subscale: "total",
        n,
        meanChange: 0,
        groups: { "North path": 12 / 18, "South path": -12 / 18 },
      },
      single("satisfaction", 0),
      single("worthwhile", 0),
      single("happy", 1),
      // Two paths in spring: ten begin on each, three do not say, nine stay.
      {
        instrument: "ons4",
        subscale: "anxious",
        n: { pre: 14, post: 12, paired: 12 },
        meanChange: 0,
        groups: { "North path": -1 / 6, "South path": 1 / 6 },
      },
    ],
  };
}
