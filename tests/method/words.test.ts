import { describe, expect, test } from "vitest";
import { protections } from "#shared/outcomes/audience";
import { wilcoxonExact } from "#shared/stats/wilcoxonExact";
import { contents, statistics } from "../../web/method/contents";
import { docstrings } from "../../web/method/docstrings";
import {
  chanceOfAtLeastOneUp,
  chanceOfFalseAlarm,
  exactLimit,
  facts,
  outcomes,
} from "../../web/method/facts";
import { formulaParts } from "../../web/method/formulaParts";
import { formulaInWords } from "../../web/method/formulaWords";
import { en } from "../../web/method/messages/en";
import { reasons } from "../../web/method/reasons";
import { say, type Told, titleOf, wordsOf } from "../../web/method/say";

const told: Told[] = contents.flatMap(({ id, items }) => [
  `chapter.${id}` as const,
  ...items.map((item) =>
    "choice" in item ? (`choice.${item.choice}` as const) : (`statistic.${item.id}` as const),
  ),
]);

describe("the page's own words", () => {
  test("are there for all that stands on the page, and for nothing else", () => {
    const needed = told.flatMap((name) => [`${name}.title`, `${name}.words`]);
    const own = Object.keys(en).filter((key) => /^(chapter|choice|statistic)\./.test(key));
    expect(own.toSorted()).toEqual(needed.toSorted());
  });

  test("are whole sentences, and calm", () => {
    for (const name of told) {
      expect(titleOf(name), name).toMatch(/^[^{}!]*[^.{}!]$/);
      for (const paragraph of wordsOf(name)) expect(paragraph, name).toMatch(/^[^{}!]*[.?]$/);
    }
  });

  test("use every fact, and no number that is not one of them", () => {
    const all = Object.values(en).join("\n");
    for (const fact of Object.keys(facts)) expect(all, fact).toContain(`{${fact}}`);
    const named = new Set([...all.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name));
    expect([...named].filter((name) => !(name in facts))).toEqual(["title"]);
  });

  test("say the thresholds that the code keeps", () => {
    expect(titleOf("choice.thresholds")).toBe("5 people for your team, 10 for everybody else");
    expect([protections.team.threshold, protections.export.threshold]).toEqual([5, 10]);
    expect(new Set([protections.viewer, protections.shared, protections.export]).size).toBe(1);
  });

  test("say how far the exact test of Wilcoxon is counted", () => {
    const people = (n: number) => Array.from({ length: n }, (_, k) => [k + 1, 1] as const);
    expect(wilcoxonExact(people(exactLimit)).kind).toBe("test");
    expect(wilcoxonExact(people(exactLimit + 1))).toMatchObject({ kind: "notEstimable", reason: "too_many" });
    expect(say("choice.limits-of-counting.words")).toContain("up to 500 people who changed");
  });
});

describe("why some numbers are not printed", () => {
  test("five unrelated outcomes, no change, any movement up: 97% are up on at least one, by listing all ways", () => {
    const ways = Array.from({ length: 2 ** outcomes }, (_, way) => way);
    const someUp = ways.filter((way) => [...way.toString(2)].includes("1"));
    expect(chanceOfAtLeastOneUp(outcomes)).toBe(someUp.length / ways.length);
    expect(chanceOfAtLeastOneUp(outcomes)).toBeCloseTo(0.96875, 12);
    const words = say("choice.never-at-least-one.words");
    expect(words).toContain("5 outcomes that have nothing to do with each other");
    expect(words).toContain("If any movement up counts");
    expect(words).toContain("97%");
  });

  test("twenty tests of nothing: 64% give at least one false alarm", () => {
    const none = Array.from({ length: 20 }).reduce<number>((chance) => chance * 0.95, 1);
    expect(chanceOfFalseAlarm(20)).toBeCloseTo(1 - none, 12);
    expect(say("choice.chance-finds-something.words")).toContain("is 64%");
  });
});

describe("formulas", () => {
  const formulas = statistics.flatMap(({ from }) =>
    docstrings[from]!.blocks.flatMap((block) => (block.kind === "formula" ? [block.lines] : [])),
  );

  test("formulaInWords(lines) leaves no sign that a voice would pass over", () => {
    expect(formulas.length).toBeGreaterThan(40);
    for (const lines of formulas) expect(formulaInWords(lines)).toMatch(/^[\w\s.,:;()'-]+$/);
    expect(formulaInWords(["x ⊕ y"])).not.toMatch(/^[\w\s.,:;()'-]+$/);
  });

  test.each([
    ["d_z = mean(change) / sd(change)", "d z equals mean(change) over sd(change)"],
    ["χ² = (b − c)² / (b + c)", "chi squared equals (b minus c) squared over (b plus c)"],
    ["|d| ≥ 0.25", "the size of d at least 0.25"],
    [
      "P(T ≤ t | df, low) = 0.975, P(T ≤ t | df)",
      "P(T at most t given df, low) equals 0.975, P(T at most t given df)",
    ],
    ["b = x          slope", "b equals x, slope"],
  ])("formulaInWords(%s)", (line, words) => {
    expect(formulaInWords([line])).toBe(words);
  });

  test("formulaParts(lines) keeps every sign, and parts what stands apart", () => {
    const bare = (text: string) => text.replaceAll(/\s/g, "");
    for (const lines of formulas) {
      expect(bare(formulaParts(lines).flat().join(""))).toBe(bare(lines.join("")));
      expect(formulaParts(lines).flat().join("|")).not.toMatch(/ {3}/);
    }
    expect(formulaParts(["b = x          slope", "gap    = y,   z = 1"])).toEqual([
      ["b = x", "slope"],
      ["gap = y,", "z = 1"],
    ]);
    expect(formulaParts(["bonferroni  min(1, m·p)", "bh          the smallest"])).toEqual([
      ["bonferroni", "min(1, m·p)"],
      ["bh", "the smallest"],
    ]);
  });
});

test("reasons that stand in docstrings have plain words", () => {
  const text = JSON.stringify(docstrings);
  for (const [reason, words] of Object.entries(reasons)) {
    expect(text, reason).toContain(`\`${reason}\``);
    expect(words).not.toContain("_");
  }
});
