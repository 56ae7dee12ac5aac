import { describe, expect, test } from "vitest";
import { waveList } from "#api/programs/waves";
import { keyOfName, kindChoices } from "../../web/programs/waveWords";

describe("keyOfName(name)", () => {
  test.each([
    ["After 6 months", "after-6-months"],
    ["  Später: Größe  ", "spater-gro-e"],
    ["!", ""],
    [`${"long ".repeat(20)}`, "long-long-long-long-long-long-long-long"],
  ])("%j", (name, key) => {
    expect(keyOfName(name)).toBe(key);
    if (key !== "") expect(waveList.safeParse([key]).success).toBe(true);
  });

  test("every kind of wave has its words", () => {
    for (const { value } of kindChoices)
      expect(waveList.safeParse([{ key: "x", kind: value }]).success).toBe(true);
    expect(new Set(kindChoices.map(({ label }) => label)).size).toBe(4);
  });
});
