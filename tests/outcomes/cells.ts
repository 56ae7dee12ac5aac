import fc from "fast-check";
import type { Stratum } from "#shared/outcomes/stratum";

/** People of one cell, spread over the scores 3 to 9. */
export function cellOf(by: Stratum["by"], paired: number, preOnly = 0, postOnly = 0): Stratum {
  const spread = (n: number) => Array.from({ length: n }, (_, k) => k);
  return {
    by,
    table: {
      pairs: spread(paired).map((k) => ({ pre: 3 + (k % 7), post: 3 + ((k * 3) % 7), n: 1 })),
      preOnly: spread(preOnly).map((k) => ({ score: 3 + (k % 7), n: 1 })),
      postOnly: spread(postOnly).map((k) => ({ score: 3 + (k % 7), n: 1 })),
    },
  };
}

const people = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 13, max: 60 }) },
);
const labels = ["North", "South", "East", null];

/** Random programs of up to 4 groups × 3 cohorts, with empty, tiny and large cells and people without a group. */
export const programs: fc.Arbitrary<Stratum[]> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([groups, cohorts]) =>
    fc
      .array(fc.tuple(people, people, people), { minLength: groups * cohorts, maxLength: groups * cohorts })
      .map((sizes) =>
        sizes.map(([paired, pre, post], k) =>
          cellOf(
            {
              group: labels[(k % groups) + (groups < 4 ? 4 - groups : 0)] ?? null,
              cohort: `C${Math.floor(k / groups)}`,
            },
            paired,
            pre,
            post,
          ),
        ),
      ),
  );
