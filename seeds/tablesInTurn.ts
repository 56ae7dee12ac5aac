import { startChance } from "./chance";
import { tellCircle } from "./circle";
import { loneliness } from "./measures";
import type { Story } from "./story";

const [spring, waiting] = ["Spring 2026", "Waiting list"];

/** Starts, finishes, sums of loneliness at the first wave (those who stay, those who leave), change of the first. */
const cells = [
  ["Newcomers", spring, 29, 26, 182, 20, -52],
  ["Long settled", spring, 29, 26, 130, 16, -13],
  ["Young parents", spring, 22, 20, 100, 10, -7],
  ["Newcomers", waiting, 15, 13, 91, 14, -4],
  ["Long settled", waiting, 14, 13, 65, 5, -3],
  ["Young parents", waiting, 11, 10, 50, 6, -2],
] as const;

/**
 * Tables that had no room for everybody: 72 people come in spring and feel a point less lonely, 36 wait for
 * autumn, begin where the others begin and change by a quarter of a point, so three quarters of the point are
 * not the season's doing. Newcomers begin two points lonelier than the rest; at the end less than half a point
 * of that gap is left.
 */
export function tellTablesInTurn(): Story {
  const chance = startChance(1911);
  const responses = cells.flatMap(([group, cohort, starts, finishes, stayed, left, change], k) =>
    tellCircle(
      {
        code: `C${k + 1}`,
        group,
        cohort,
        starts,
        later: [{ wave: "post", people: finishes }],
        days: { pre: "2026-02-24", post: "2026-05-19" },
        scores: [
          {
            measure: loneliness,
            before: { stayed, left },
            changes: [change],
            spread: { people: 1.2, change: 1 },
          },
        ],
      },
      chance,
    ),
  );
  return {
    program: "Conversation Tables",
    waves: [
      { key: "pre", label: "First table", kind: "pre" },
      { key: "post", label: "Twelfth table", kind: "post" },
    ],
    files: [{ fileName: "conversation-tables.csv", responses }],
    comparison: waiting,
    planted: [
      {
        instrument: "ucla-3",
        subscale: "total",
        n: { pre: 80, post: 72, paired: 72 },
        meanChange: -1,
        groups: { Newcomers: -2, "Long settled": -0.5, "Young parents": -0.35 },
      },
    ],
  };
}
