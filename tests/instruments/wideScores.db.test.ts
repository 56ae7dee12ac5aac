import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type Person, type TestApp } from "../harness";
import { readChange, startProgram, upload } from "../imports/api";

/** Items, answers and the lowest of them, written once more and not taken from the definitions. */
const scales = {
  swemwbs: { items: 7, options: 5, least: 1 },
  mspss: { items: 12, options: 7, least: 1 },
  "ucla-20": { items: 20, options: 4, least: 1 },
  "trust-ess-3": { items: 3, options: 11, least: 0 },
} as const;
type Scale = keyof typeof scales;
const names = Object.keys(scales) as Scale[];
type Wave = "pre" | "post";
type Answers = (number | null)[];

/** Person k's answers: spread out, another mix after. Person 4 leaves one out after, person 9 one before. */
function answersOf(scale: Scale, k: number, wave: Wave): Answers {
  const { items, options, least } = scales[scale];
  return Array.from({ length: items }, (_, item) => {
    if (scale === "swemwbs" && k === 4 && wave === "post" && item === 6) return null;
    // A question about family.
    if (scale === "mspss" && k === 9 && wave === "pre" && item === 7) return null;
    const after = wave === "post" ? 1 + (k % 2) : 0;
    return least + ((k * (item + 3) + item * item + after) % options);
  });
}

const published = [
  7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98,
  20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35,
];
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const whole = (answers: Answers) => (answers.includes(null) ? null : (answers as number[]));
const meanOf = (answers: Answers, items: readonly number[]) => {
  const those = whole(items.map((item) => answers[item - 1]!));
  return those && sum(those) / those.length;
};
const all = (n: number) => Array.from({ length: n }, (_, k) => k + 1);
const reversed = [1, 5, 6, 9, 10, 15, 16, 19, 20];

/** Each score worked out by hand from the published rule. */
const scores: [Scale, subscale: string, (answers: Answers) => number | null][] = [
  ["swemwbs", "total", (answers) => (whole(answers) ? published[sum(whole(answers)!) - 7]! : null)],
  ["mspss", "total", (answers) => meanOf(answers, all(12))],
  ["mspss", "significant_other", (answers) => meanOf(answers, [1, 2, 5, 10])],
  ["mspss", "family", (answers) => meanOf(answers, [3, 4, 8, 11])],
  ["mspss", "friends", (answers) => meanOf(answers, [6, 7, 9, 12])],
  [
    "ucla-20",
    "total",
    (answers) => sum(answers.map((answer, k) => (reversed.includes(k + 1) ? 5 - answer! : answer!))),
  ],
  ["trust-ess-3", "total", (answers) => meanOf(answers, all(3))],
];

const nameOf = ([scale, subscale]: (typeof scores)[number]) => `${scale} ${subscale}`;

const header = names.flatMap((scale) => all(scales[scale].items).map((item) => `${scale}.${item}`));
const fileOf = (people: readonly number[]) =>
  Papa.unparse([
    ["participant", "wave", ...header],
    ...people.flatMap((k) =>
      (["pre", "post"] as const).map((wave) => [
        `P${k}`,
        wave,
        ...names.flatMap((scale) => answersOf(scale, k, wave)),
      ]),
    ),
  ]);

/** What stands for these people, worked out here: those with both scores, and n − 1 in the spread. */
function expectedOf(people: readonly number[], [scale, , score]: (typeof scores)[number]) {
  const pairs = people.flatMap((k) => {
    const [pre, post] = [score(answersOf(scale, k, "pre")), score(answersOf(scale, k, "post"))];
    return pre === null || post === null ? [] : [{ pre, post }];
  });
  const mean = (of: (pair: { pre: number; post: number }) => number) => sum(pairs.map(of)) / pairs.length;
  const middle = mean(({ pre }) => pre);
  return {
    paired: pairs.length,
    pre: middle,
    sd: Math.sqrt(sum(pairs.map(({ pre }) => (pre - middle) ** 2)) / (pairs.length - 1)),
    post: mean(({ post }) => post),
    change: mean(({ pre, post }) => post - pre),
  };
}

let app: TestApp;
let program: number;
const people = Array.from({ length: 36 }, (_, k) => k);
const read = async (person: Person, [scale, subscale]: (typeof scores)[number], rest = "") =>
  readChange(person, program, `instrument=${scale}&subscale=${subscale}${rest}`);
/** Cuts a release, and says which it is. */
const cut = async (): Promise<number> => {
  const answer = await app.ben.fetch(`/api/v1/programs/${program}/releases`, { json: {} });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: number }).id;
};

beforeAll(async () => {
  app = await createTestApp();
  program = await startProgram(app.ada);
  const report = await upload(app.ada, program, fileOf(people));
  expect(report.status, JSON.stringify(report)).toBe(201);
});
afterAll(() => app?.close());

describe("scores of wide ranges and with fractions", () => {
  test.each(scores)("%s, %s: a file is scored and its change is what the rule gives", async (...one) => {
    const { overall } = await read(app.ada, one);
    const wanted = expectedOf(people, one);
    expect(overall.n.paired).toBe(wanted.paired);
    expect(overall.pre.mean).toBeCloseTo(wanted.pre, 9);
    expect(overall.pre.sd).toBeCloseTo(wanted.sd, 9);
    expect(overall.post.mean).toBeCloseTo(wanted.post, 9);
    expect(overall.meanChange.value).toBeCloseTo(wanted.change, 9);
  });

  test("leave out who lacks an answer, of that score alone", () => {
    const paired = scores.map((one) => expectedOf(people, one).paired);
    expect(paired).toEqual([35, 35, 36, 35, 36, 36, 36]);
  });

  test("outside the team a release tells what its preview told, and what came after it only once enough came", async () => {
    const previews = [];
    for (const one of scores) previews.push((await read(app.ada, one, "&audience=shared")).overall);
    const release = await cut();
    for (const [index, one] of scores.entries()) {
      const { asOf, ...told } = (await read(app.dan, one)).overall;
      expect(asOf.release).toBe(release);
      expect(told, nameOf(one)).toEqual({ ...previews[index], asOf: undefined });
    }
    const first = await Promise.all(scores.map(async (one) => (await read(app.dan, one)).overall.n?.paired));
    expect(first.filter((n) => n >= 10).length).toBeGreaterThanOrEqual(5);

    // Two more people: nobody may learn their scores from the difference.
    expect((await upload(app.ada, program, fileOf([...people, 36, 37]))).status).toBe(201);
    await cut();
    for (const [index, one] of scores.entries()) {
      const n = (await read(app.dan, one)).overall.n?.paired;
      if (n !== undefined) expect(n, nameOf(one)).toBe(first[index]);
    }

    const more = Array.from({ length: 20 }, (_, k) => 40 + k);
    expect((await upload(app.ada, program, fileOf([...people, 36, 37, ...more]))).status).toBe(201);
    await cut();
    const told = await Promise.all(scores.map(async (one) => (await read(app.dan, one)).overall));
    const everybody = [...people, 36, 37, ...more];
    const grown = told.flatMap((overall, index) =>
      (overall.n?.paired ?? 0) > first[index]! ? [{ overall, one: scores[index]! }] : [],
    );
    expect(grown.length).toBeGreaterThan(0);
    for (const { overall, one } of grown) {
      // A total and its parts are told of the same people: of those with all of these scores.
      const counted = one[0] === "mspss" ? everybody.filter((k) => k !== 9) : everybody;
      const wanted = expectedOf(counted, one);
      expect(overall.n.paired, nameOf(one)).toBe(wanted.paired);
      expect(overall.pre.mean, nameOf(one)).toBeCloseTo(wanted.pre, 9);
      expect(overall.meanChange.value, nameOf(one)).toBeCloseTo(wanted.change, 9);
    }
  });
});
