import { startChance } from "./chance";
import { type Circle, tellCircle } from "./circle";
import { loneliness } from "./measures";
import type { Story } from "./story";

/** Starts, finishes, sums of loneliness at the first wave (those who stay, those who leave), change of the first. */
const cells = [
  ["Riverside", "Spring 2025", 9, 6, 30, 21, -5],
  ["Riverside", "Autumn 2025", 9, 5, 25, 28, -3],
  ["Hilltop", "Spring 2025", 8, 5, 25, 21, -3],
  ["Hilltop", "Autumn 2025", 7, 5, 25, 14, -2],
  ["Market Square", "Spring 2025", 8, 5, 25, 21, -2],
  ["Market Square", "Autumn 2025", 7, 5, 25, 14, -1],
] as const;

const days: Record<string, Circle["days"]> = {
  "Spring 2025": { pre: "2025-03-04", post: "2025-05-27" },
  "Autumn 2025": { pre: "2025-09-09", post: "2025-12-02" },
};

/**
 * 48 people start, 31 are still there at the end and feel about half a point less lonely. The 17 who left
 * had been two points lonelier at the start, so whoever looks at the end alone is told too rosy a story.
 */
export function tellLonelierHalf(): Story {
  const chance = startChance(1948);
  const responses = cells.flatMap(([group, cohort, starts, finishes, stayed, left, change], k) =>
    tellCircle(
      {
        code: `T${k + 1}`,
        group,
        cohort,
        starts,
        later: [{ wave: "post", people: finishes }],
        days: days[cohort]!,
        scores: [
          {
            measure: loneliness,
            before: { stayed, left },
            changes: [change],
            spread: { people: 1.4, change: 1.1 },
          },
        ],
      },
      chance,
    ),
  );
  return {
    program: "Tuesday Circles",
    waves: [
      { key: "pre", label: "First evening", kind: "pre" },
      { key: "post", label: "Last evening", kind: "post" },
    ],
    files: [{ fileName: "tuesday-circles.csv", responses }],
    planted: [
      {
        instrument: "ucla-3",
        subscale: "total",
        n: { pre: 48, post: 31, paired: 31 },
        meanChange: -16 / 31,
        groups: { Riverside: -8 / 11, Hilltop: -5 / 10, "Market Square": -3 / 10 },
      },
    ],
  };
}
