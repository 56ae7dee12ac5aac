import { describe, expect, test } from "vitest";
import { cases } from "../../web/gallery/cases";

/** Each chart of the product, and every state in which somebody may meet it. */
const charts = ["means", "forest", "spread", "stacks", "gaps", "flow", "points", "trend", "heat"];
const states = ["typical", "tiny", "suppressed", "empty", "long", "rtl", "forty"];

describe.each(charts)("the gallery shows %s", (chart) => {
  test.each(states)("in the state %s", (state) => {
    expect(cases.filter(({ id }) => id === `${chart}-${state}`)).toHaveLength(1);
  });
});

test.each(["strip", "moved"])("the gallery shows %s, which has no rows, right to left too", (chart) => {
  expect(cases.filter(({ id }) => id === `${chart}-rtl`)).toHaveLength(1);
});

test.each(cases.filter(({ id }) => id.endsWith("-rtl")).map(({ id, chart }) => [id, chart] as const))(
  "%s is drawn right to left",
  (_, chart) => {
    expect(chart("light")).toMatchObject({ props: { rtl: true } });
  },
);

test("no two pictures of the gallery have one id", () => {
  const ids = cases.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
