import { startChance } from "./chance";
import { type Circle, tellCircle } from "./circle";
import { belonging } from "./measures";
import type { Story } from "./story";

/** Starts, finishes, and the change of the sum of four answers: two groups are new and still small. */
const cells = [
  ["Kitchen Table", "Winter 2024", 10, 9, 18],
  ["Kitchen Table", "Summer 2025", 10, 8, 16],
  ["Kitchen Table", "Winter 2025", 9, 8, 16],
  ["Garden", "Winter 2024", 10, 9, 20],
  ["Garden", "Summer 2025", 9, 8, 17],
  ["Garden", "Winter 2025", 9, 8, 17],
  ["Choir", "Winter 2025", 7, 6, 12],
  ["Sewing Circle", "Winter 2025", 5, 4, 4],
] as const;

const days: Record<string, Circle["days"]> = {
  "Winter 2024": { pre: "2024-01-22", post: "2024-04-08" },
  "Summer 2025": { pre: "2025-05-19", post: "2025-08-04" },
  "Winter 2025": { pre: "2025-10-20", post: "2025-12-15" },
};

/**
 * Belonging rises by half a point between the third week and the end. The sewing circle's four people are too
 * few to be shown to anybody, the choir's six to anybody but the team.
 */
export function tellGroupsThatGather(): Story {
  const chance = startChance(1886);
  const responses = cells.flatMap(([group, cohort, starts, finishes, change], k) =>
    tellCircle(
      {
        code: `G${k + 1}`,
        group,
        cohort,
        starts,
        later: [{ wave: "post", people: finishes }],
        days: days[cohort]!,
        scores: [
          {
            measure: belonging,
            before: { stayed: finishes * 13, left: (starts - finishes) * 12 },
            changes: [change],
            spread: { people: 2.4, change: 2 },
          },
        ],
      },
      chance,
    ),
  );
  return {
    program: "Groups that Gather",
    waves: [
      { key: "pre", label: "Third week", kind: "pre" },
      { key: "post", label: "End of season", kind: "post" },
    ],
    files: [{ fileName: "groups-that-gather.csv", responses }],
    planted: [
      {
        instrument: "belonging-4",
        subscale: "total",
        n: { pre: 69, post: 60, paired: 60 },
        meanChange: 0.5,
        groups: { "Kitchen Table": 0.5, Garden: 0.54, Choir: 0.5, "Sewing Circle": null },
      },
    ],
  };
}
