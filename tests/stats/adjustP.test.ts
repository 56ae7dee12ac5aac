import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Adjustment, adjustP } from "#shared/stats/adjustP";
import { near, readVectors } from "./vectorStrata";

type Named = Record<string, number>;
interface Between {
  group_p_adjusted?: Record<"raw" | Adjustment, Named>;
}
const known = readVectors<unknown, Between>().flatMap(({ name, known }) =>
  known.group_p_adjusted ? [{ name, ...known.group_p_adjusted }] : [],
);

describe.skipIf(known.length === 0)("adjustP(values, how) agrees with R", () => {
  test("in all families that R has adjusted", () => {
    expect(known).toHaveLength(11);
  });
  test.each(known)("$name", ({ raw, ...expected }) => {
    for (const how of ["holm", "bh", "bonferroni"] as const) {
      const adjusted = adjustP(Object.values(raw), how);
      Object.values(expected[how]).forEach((p, i) => {
        near(adjusted[i], p);
      });
    }
  });
});

describe("adjustP(values, how)", () => {
  // R 4.2.2: p.adjust(c(.01, .02, .02, .04, .2), "holm"), "BH", "bonferroni"
  test.each([
    ["holm", [0.05, 0.08, 0.08, 0.08, 0.2]],
    ["bh", [1 / 30, 1 / 30, 1 / 30, 0.05, 0.2]],
    ["bonferroni", [0.05, 0.1, 0.1, 0.2, 1]],
  ] as const)("%s of five with a tie is R's", (how, expected) => {
    const adjusted = adjustP([0.01, 0.02, 0.02, 0.04, 0.2], how);
    expected.forEach((p, i) => {
      near(adjusted[i], p, 1e-14);
    });
  });
  test("leaves out where there is no test, in count and in place", () => {
    expect(adjustP([null, 0.01, null, 0.04], "holm")).toEqual([null, 0.02, null, 0.04]);
    expect(adjustP([null], "bh")).toEqual([null]);
    expect(adjustP([], "bonferroni")).toEqual([]);
  });
});

const p = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.05, 1));
const families = fc.array(fc.option(p), { maxLength: 12 });

test.each(["holm", "bh", "bonferroni"] as const)(
  "%s never shrinks a p, keeps their order and forgets rows' order",
  (how) => {
    fc.assert(
      fc.property(families, (values) => {
        const adjusted = adjustP(values, how);
        expect(adjustP([...values].reverse(), how)).toEqual([...adjusted].reverse());
        values.forEach((value, i) => {
          const after = adjusted[i] ?? null;
          if (value === null || after === null) {
            expect(after).toBe(value);
            return;
          }
          expect(after >= value && after <= 1).toBe(true);
          values.forEach((other, j) => {
            if (other !== null && other <= value) expect(adjusted[j]).toBeLessThanOrEqual(after);
          });
        });
      }),
    );
  },
);

test("Benjamini and Hochberg are never stricter than Holm, nor Holm than Bonferroni", () => {
  fc.assert(
    fc.property(families, (values) => {
      const [bh, holm, bonferroni] = (["bh", "holm", "bonferroni"] as const).map((how) =>
        adjustP(values, how),
      );
      values.forEach((value, i) => {
        if (value === null) return;
        expect(bh?.[i]).toBeLessThanOrEqual((holm?.[i] ?? 0) * (1 + 1e-15));
        expect(holm?.[i]).toBeLessThanOrEqual(bonferroni?.[i] ?? 0);
      });
    }),
  );
});
