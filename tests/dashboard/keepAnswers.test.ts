import { describe, expect, test } from "vitest";
import { type Kept, keepAnswers, keyOfKept } from "#api/dashboard/keepAnswers";

const release = { id: 4, cutAt: "2026-11-01T00:00:00.000Z" };
const one: Kept = {
  organizationId: "a",
  programId: 1,
  dataVersion: 7,
  source: { from: "live", audience: "team" },
  pre: "pre",
  post: "post",
  filter: {},
};

/** One difference each; the last three are eyes of other people on the same data. */
const others: Kept[] = [
  { ...one, organizationId: "b" },
  { ...one, programId: 2 },
  { ...one, dataVersion: 8 },
  { ...one, pre: "followup" },
  { ...one, post: "followup" },
  { ...one, filter: { group: "North" } },
  { ...one, filter: { cohort: "North" } },
  { ...one, filter: { attribute: "area", value: "North" } },
  { ...one, source: { from: "preview", audience: "shared", release: null } },
  { ...one, source: { from: "preview", audience: "shared", release } },
  { ...one, source: { from: "release", audience: "shared", release } },
  { ...one, source: { from: "release", audience: "viewer", release } },
  { ...one, source: { from: "release", audience: "viewer", release: { ...release, id: 5 } } },
];

/** How many questions share an answer with another one. */
function mixed(keyOf: (kept: Kept) => string): number {
  const all = [one, ...others];
  return all.length - new Set(all.map(keyOf)).size;
}

test("keyOfKept(question) has a place of its own for each organization, audience, release and version", () => {
  expect(mixed(keyOfKept)).toBe(0);
});

test.each(["organizationId", "programId", "dataVersion", "source", "pre", "post", "filter"] as const)(
  "the check catches a key that leaves out %s",
  (left) => {
    expect(mixed((kept) => keyOfKept({ ...kept, [left]: one[left] }))).toBeGreaterThan(0);
  },
);

/** Keeps and takes the answer at once, as somebody does who has no connection to give back. */
function keeper<Answer>(most: number) {
  const answers = keepAnswers<Answer>(most);
  return async (kept: Kept, make: () => Promise<Answer>) => (await answers.keep(kept, make))();
}

/** A count that goes on until a test ends it. */
function openCount() {
  let end = (_: string) => {};
  let fail = (_: Error) => {};
  const over = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { over, end, fail };
}

describe("keepAnswers(most)", () => {
  test("answers again without counting, and counts anew for another audience", async () => {
    const keep = keeper<string>(10);
    let counted = 0;
    const make = (words: string) => async () => {
      counted++;
      return words;
    };
    expect(await keep(one, make("team"))).toBe("team");
    expect(await keep(one, make("never"))).toBe("team");
    for (const other of others) expect(await keep(other, make("other"))).toBe("other");
    expect(counted).toBe(1 + others.length);
  });

  test("forgets what was not read for the longest time", async () => {
    const keep = keeper<number>(2);
    await keep(one, async () => 1);
    await keep(others[0]!, async () => 2);
    await keep(one, async () => 3);
    await keep(others[1]!, async () => 4);
    expect(await keep(one, async () => 5)).toBe(1);
    expect(await keep(others[0]!, async () => 6)).toBe(6);
  });

  test("keeps nothing of a question that failed", async () => {
    const keep = keeper<number>(2);
    await expect(keep(one, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await keep(one, async () => 1)).toBe(1);
  });

  test("who asks meanwhile is let go at once, and waits for the first's answer without counting", async () => {
    const answers = keepAnswers<string>(2);
    const counting = openCount();
    const first = answers.keep(one, () => counting.over);
    const second = await answers.keep(one, async () => "counted twice");
    const another = await answers.keep(others[0]!, async () => "another question");
    expect(await another()).toBe("another question");
    counting.end("counted once");
    expect(await second()).toBe("counted once");
    expect(await (await first)()).toBe("counted once");
  });

  test("who waits for an answer that fails is told so, and whoever asks next counts anew", async () => {
    const answers = keepAnswers<string>(2);
    const counting = openCount();
    const first = answers.keep(one, () => counting.over);
    const second = await answers.keep(one, async () => "counted twice");
    counting.fail(new Error("no"));
    await expect(first).rejects.toThrow("no");
    await expect(second()).rejects.toThrow("no");
    expect(answers.has(one)).toBe(false);
    expect(await (await answers.keep(one, async () => "anew"))()).toBe("anew");
  });
});
