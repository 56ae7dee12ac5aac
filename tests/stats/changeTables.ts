import fc from "fast-check";
import type { ChangeTable } from "#shared/change/changeTable";

const score = fc.integer({ min: 3, max: 9 });
const few = fc.integer({ min: 1, max: 6 });

/** Random change tables of a scale from 3 to 9, from nobody to some dozens of people. */
export const changeTables: fc.Arbitrary<ChangeTable> = fc.record({
  pairs: fc.array(fc.record({ pre: score, post: score, n: few }), { maxLength: 12 }),
  preOnly: fc.array(fc.record({ score, n: few }), { maxLength: 4 }),
  postOnly: fc.array(fc.record({ score, n: few }), { maxLength: 4 }),
});
