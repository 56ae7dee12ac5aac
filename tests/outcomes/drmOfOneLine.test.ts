import { expect, test } from "vitest";
import { isDrmOfOneLine } from "#shared/outcomes/drmOfOneLine";
import { cohensDrm } from "#shared/stats/cohensDrm";
import { hedgesGrm } from "#shared/stats/hedgesGrm";

test("isDrmOfOneLine(effect) knows the 0 of people on one rising line, and no other figure", () => {
  const line = [1, 2, 3, 7].map((pre) => ({ pre, post: 2 * pre + 1, n: 1 }));
  expect([cohensDrm(line), hedgesGrm(line)].map(isDrmOfOneLine)).toEqual([true, true]);
  const apart = [...line, { pre: 1, post: 9, n: 1 }];
  expect([cohensDrm(apart), hedgesGrm(apart)].map(isDrmOfOneLine)).toEqual([false, false]);
  const unmoved = [1, 5, 9].flatMap((pre) => [-1, 1].map((by) => ({ pre, post: pre + by, n: 1 })));
  expect(cohensDrm(unmoved)).toMatchObject({ value: 0 });
  expect(isDrmOfOneLine(cohensDrm(unmoved))).toBe(false);
});
