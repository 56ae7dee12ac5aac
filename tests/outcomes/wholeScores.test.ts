import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reaches, roamsInWholes } from "#shared/outcomes/wholeScores";

/** All lists of so many scores from 0 to `most`, in order of size. */
function* lists(n: number, most: number, from = 0): Generator<number[]> {
  if (n === 0) yield [];
  else for (let k = from; k <= most; k++) for (const rest of lists(n - 1, most, k)) yield [k, ...rest];
}
const momentsOf = (scores: readonly number[]) => ({
  n: scores.length,
  sum: scores.reduce((sum, x) => sum + x, 0),
  squares: scores.reduce((sum, x) => sum + x * x, 0),
});
const plenty = () => ({ left: 1_000_000 });

describe("reaches(moments, most)", () => {
  test("is what trying every list of scores finds", () => {
    for (const [n, most] of [
      [1, 5],
      [3, 4],
      [5, 4],
    ] as const) {
      const found = new Set([...lists(n, most)].map((list) => JSON.stringify(momentsOf(list))));
      for (let sum = 0; sum <= n * most; sum++)
        for (let squares = 0; squares <= n * most * most; squares++)
          expect(reaches({ n, sum, squares }, most, plenty())).toBe(
            found.has(JSON.stringify({ n, sum, squares })),
          );
    }
  });
});

describe("roamsInWholes(moments, most, need)", () => {
  const widest = (scores: readonly number[], most: number) => {
    const wanted = JSON.stringify(momentsOf(scores));
    const all = [...lists(scores.length, most)].filter((list) => JSON.stringify(momentsOf(list)) === wanted);
    const values = all.flat();
    return Math.max(...values) - Math.min(...values);
  };
  test("is how far anybody's score can lie in any list with the same sums", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }), (scores) => {
        const wide = widest(scores, 4);
        expect(roamsInWholes(momentsOf(scores), 4, wide, plenty())).toBe(true);
        expect(roamsInWholes(momentsOf(scores), 4, wide + 1, plenty())).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
  test("is less than the line allows: of eleven at 6 and one at 7 on a scale from 3 to 9 nobody can be at 5", () => {
    const scores = [...Array<number>(11).fill(3), 4];
    expect(roamsInWholes(momentsOf(scores), 6, 1, plenty())).toBe(true);
    expect(roamsInWholes(momentsOf(scores), 6, 2, plenty())).toBe(false);
  });
  test("counts those who went as people who scored something: differences of two groups", () => {
    const differ = (came: readonly number[], went: readonly number[]) => {
      const [a, b] = [momentsOf(came), momentsOf(went)];
      return { n: came.length, sum: a.sum - b.sum, squares: a.squares - b.squares };
    };
    // All at the top came and one from the bottom left: nothing else adds up to it.
    expect(roamsInWholes(differ([4, 4, 4], [0]), 4, 1, plenty(), 1)).toBe(false);
    expect(roamsInWholes(differ([2, 2, 2], [2]), 4, 2, plenty(), 1)).toBe(true);
    // The one who went, beside many who came: looked at from the other side.
    const many = Array.from({ length: 26 }, (_, k) => k % 5);
    expect(roamsInWholes(differ([2], many), 4, 4, { left: 1000 }, 26)).toBe(true);
  });
  test("says no when its work is used up", () => {
    expect(roamsInWholes(momentsOf([0, 4, 2, 2, 1]), 4, 2, { left: 3 })).toBe(false);
  });
});
