import { describe, expect, test } from "vitest";
import { planWaves, waveList } from "#api/programs/waves";

const plan = (waves: unknown) =>
  planWaves(waveList.parse(waves)).map(({ key, label, kind }) => [key, label, kind]);

describe("planWaves", () => {
  test("pre and post are Before and After", () => {
    expect(plan(["pre", "post"])).toEqual([
      ["pre", "Before", "pre"],
      ["post", "After", "post"],
    ]);
  });

  test("a kind follows from a usual word, whatever its place", () => {
    expect(plan(["then", "baseline", "month-3", "exit", "12-months", "follow-up-2"])).toEqual([
      ["then", "Looking back", "then"],
      ["baseline", "Baseline", "pre"],
      ["month-3", "Month 3", "followup"],
      ["exit", "Exit", "post"],
      ["12-months", "12 months", "followup"],
      ["follow-up-2", "Follow up 2", "followup"],
    ]);
  });

  test("unknown words follow their place: first before, then after, then later", () => {
    expect(plan(["one", "two", "three"]).map(([, , kind]) => kind)).toEqual(["pre", "post", "followup"]);
  });

  test("what is given is kept", () => {
    expect(plan([{ key: "t1", label: "Start", kind: "followup" }])).toEqual([["t1", "Start", "followup"]]);
  });
});

describe("waveList", () => {
  test.each([
    [["pre", "pre"], [1]],
    [["Pre"], [0]],
    [["pre post"], [0]],
    [["-pre"], [0]],
    [[{ key: "pre", kind: "before" }], [0]],
    [[], []],
    [["post", "pre"], [1]],
    [["month-6", "baseline"], [1]],
    [["one", { key: "t2", kind: "post" }, { key: "t3", kind: "pre" }], [2]],
    [["exit", "then", "before", "later", "start"], [2]],
  ])("%j is refused at its place", (waves, path) => {
    const refused = waveList.safeParse(waves);
    expect(refused.error?.issues[0]?.path.slice(0, 1)).toEqual(path);
  });

  test("what is asked before comes first, looking back stands anywhere, and a kind of one's own decides", () => {
    expect(waveList.safeParse(["post", "pre"]).error?.issues[0]?.message).toMatch(
      /^"pre" is asked before the program, so it comes before "post"; .*order of asking/,
    );
    for (const waves of [
      ["then", "pre", "post"],
      ["pre", "start", "post", "then", "followup"],
      ["post", { key: "pre", kind: "followup" }],
      ["month-3", "exit"],
    ])
      expect(waveList.safeParse(waves).success, JSON.stringify(waves)).toBe(true);
  });
});
