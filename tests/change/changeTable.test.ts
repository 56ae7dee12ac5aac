import { expect, test } from "vitest";
import { changeTableFromScores, countPeople, mergeTables } from "#shared/change/changeTable";

test("changeTableFromScores(people) counts pairs, and those with one wave apart", () => {
  const table = changeTableFromScores([
    { pre: 6, post: 4 },
    { pre: 5, post: null },
    { pre: 6, post: 4 },
    { pre: null, post: 3 },
    { pre: null, post: null },
    { pre: 3, post: 9 },
  ]);
  expect(table).toEqual({
    pairs: [
      { pre: 3, post: 9, n: 1 },
      { pre: 6, post: 4, n: 2 },
    ],
    preOnly: [{ score: 5, n: 1 }],
    postOnly: [{ score: 3, n: 1 }],
  });
  expect(countPeople(table)).toEqual({ pre: 4, post: 4, paired: 3 });
});

test("mergeTables(tables) joins equal rows, drops empty ones and leaves its input alone", () => {
  const north = { pairs: [{ pre: 5, post: 4, n: 2 }], preOnly: [{ score: 7, n: 0 }], postOnly: [] };
  const south = { pairs: [{ pre: 5, post: 4, n: 3 }], preOnly: [], postOnly: [{ score: 3, n: 1 }] };
  expect(mergeTables([north, south])).toEqual({
    pairs: [{ pre: 5, post: 4, n: 5 }],
    preOnly: [],
    postOnly: [{ score: 3, n: 1 }],
  });
  expect(north.pairs[0]!.n).toBe(2);
  expect(mergeTables([])).toEqual({ pairs: [], preOnly: [], postOnly: [] });
});
