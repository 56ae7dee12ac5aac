import { describe, expect, test } from "vitest";
import { startChance } from "../../seeds/chance";
import { tellStories } from "../../seeds/loadStories";
import { tellLonelierHalf } from "../../seeds/lonelierHalf";
import { plantChange, plantSum, shareOut, splitSum, total } from "../../seeds/plant";
import { storyFile } from "../../seeds/story";

const chance = () => startChance(7);
const seven = [0, 10] as const;

describe("planting", () => {
  test("plantSum(count, …) meets its sum exactly, within the range, unevenly", () => {
    const values = plantSum(20, { sum: 97, spread: 2, range: seven }, chance());
    expect(total(values)).toBe(97);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(new Set(values).size).toBeGreaterThan(3);
  });

  test("plantChange(before, …) moves the sum by exactly the change, also at the end of the range", () => {
    const before = [9, 10, 10, 9, 10, 8];
    const after = plantChange(before, { change: 3, spread: 1, range: seven }, chance());
    expect(total(after) - total(before)).toBe(3);
    expect(Math.max(...after)).toBeLessThanOrEqual(10);
  });

  test("a sum that no answers have is refused rather than approached", () => {
    expect(() => splitSum(10, 3, [1, 3], chance())).toThrow("cannot add up to 10");
  });

  test("shareOut(whole, weights) loses nothing, below zero too", () => {
    expect(shareOut(10, [1, 1, 1])).toEqual([3, 4, 3]);
    expect(total(shareOut(-57, [9, 10, 11, 12]))).toBe(-57);
  });

  test("startChance(seed) says the same twice, and another seed something else", () => {
    const draw = (seed: number) => Array.from({ length: 5 }, startChance(seed));
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });
});

const files = () => tellStories().flatMap((story) => story.files);

describe("the stories", () => {
  test("are told in the same words every time", () => {
    expect(files().map(storyFile)).toEqual(files().map(storyFile));
  });

  test("no participant has two responses at one wave", () => {
    for (const story of tellStories()) {
      const responses = story.files.flatMap((file) => file.responses);
      const keys = responses.map(({ participant, wave }) => `${participant} ${wave}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("the lonelier half drops out: those who left had begun two points lonelier", () => {
    const responses = tellLonelierHalf().files.flatMap((file) => file.responses);
    const stayed = new Set(responses.filter((r) => r.wave === "post").map((r) => r.participant));
    const before = responses.filter(({ wave }) => wave === "pre");
    const mean = (here: boolean) => {
      const sums = before
        .filter(({ participant }) => stayed.has(participant) === here)
        .map(({ answers }) => total(Object.values(answers).map(Number)));
      return { people: sums.length, mean: total(sums) / sums.length };
    };
    expect(mean(true)).toEqual({ people: 31, mean: 5 });
    expect(mean(false)).toEqual({ people: 17, mean: 7 });
  });
});
