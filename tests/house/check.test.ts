import { describe, expect, test } from "vitest";
import { chooseSkips, legs, runLegs } from "../check/legs";

const known = ["types", "lint", "tests"];

describe("npm run check", () => {
  test("has the legs that the house promises", () => {
    expect(legs.map((leg) => leg.name)).toEqual(["types", "lint", "layers", "dead", "tests", "build"]);
  });

  test("chooseSkips(words) runs everything when nothing is said", () => {
    expect(chooseSkips([], known).size).toBe(0);
  });

  test("chooseSkips(words) leaves out what --only does not name", () => {
    expect([...chooseSkips(["--only", "lint,types"], known)]).toEqual([["tests", "left out by --only"]]);
  });

  test("chooseSkips(words) leaves out what --except names", () => {
    expect([...chooseSkips(["--except", "tests"], known)]).toEqual([["tests", "left out by --except"]]);
  });

  test.each([
    [["--only", "speed"], '"speed" is none of them'],
    [["--only"], "--only takes one or more of"],
    [["--fast", "lint"], '"--fast" is not one of'],
    [["--except", "types,lint,tests"], "Nothing is left to run."],
  ])("chooseSkips(%j) objects", (words, fault) => {
    expect(() => chooseSkips(words, known)).toThrow(fault);
  });

  test("runLegs(legs) goes on after a failure, and tells failed, skipped and run apart", async () => {
    const results = await runLegs(
      [
        { name: "broken", commands: ["exit 3", "exit 0"] },
        { name: "unwanted", commands: ["exit 1"] },
        { name: "sound", commands: ["exit 0", "exit 0"] },
      ],
      new Map([["unwanted", "left out by --except"]]),
    );
    expect(results.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["broken", "failed"],
      ["unwanted", "skipped"],
      ["sound", "run"],
    ]);
    expect(results[0]?.detail).toMatch(/^\d+\.\d s, "exit 3" ended with 3$/);
    expect(results[1]?.detail).toBe("left out by --except");
  });
});
