import { expect, test } from "vitest";
import { describeRounding } from "#shared/reports/roundedWording";

test("describeRounding(rows) speaks where 5.8 and 4.4 stand beside a change of −1.5", () => {
  const apart = { pre: 5.846, post: 4.385, change: -1.461 };
  const even = { pre: 6, post: 4.5, change: -1.5 };
  expect(describeRounding([even, apart], 1)).toContain("before rounding");
  expect(describeRounding([even], 1)).toBeNull();
  expect(describeRounding([apart], 3)).toBeNull();
  expect(describeRounding([{ pre: null, post: 4, change: null }], 1)).toBeNull();
});
