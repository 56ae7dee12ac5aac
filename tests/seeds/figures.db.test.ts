import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadStories } from "../../seeds/loadStories";
import { createTestApp, type TestApp } from "../harness";
import { read } from "../outcomes/planted";
import fromR from "../reference/seeds.json" with { type: "json" };
import { layBeside, type Told } from "./asR";

/** What R says of one subscale of a story. */
interface Figures {
  instrument: string;
  subscale: string;
  overall: Told;
  groups: Record<string, Told>;
  between: Told;
  gaps: Record<string, Told>;
  lossByStratum: Told;
  questions: Told[];
  reliability?: Record<string, Told>;
}
const stories = Object.entries(fromR.stories as unknown as Record<string, Figures[]>);
const measures = stories.flatMap(([story, figures]) =>
  figures.map((one) => ({ ...one, story, of: `${one.instrument}, ${one.subscale}` })),
);

let app: TestApp;
const ids = new Map<string, number>();
const ask = (story: string, rest: string) => read(app.ada, ids.get(story)!, rest);

beforeAll(async () => {
  app = await createTestApp();
  const { db, matchKey } = app.deps;
  await loadStories({ db, matchKey, now: new Date(), organizationId: app.ada.organizationId });
  const { programs } = await (await app.ada.fetch("/api/v1/programs")).json();
  for (const { id, name } of programs) ids.set(name, id);
});
afterAll(() => app?.close());

/**
 * How many people an estimate is of, what the definition says, counts: numbers that R has under other names. And
 * waves of everybody and groups' adjusted p, which are held against the fifteen vectors.
 */
const counts =
  /figures\.everybody|^\.?each|\bn$|^distribution|crowdedEnds|detail\.comparison|figures\.pairs|reliability\.value|(cutoff|selectedStart)\.(from|to)$|\.anonymous\./;

function expectAsR(r: Told, told: Told, least: number) {
  const { differences, compared, unchecked } = layBeside(r, told);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThanOrEqual(least);
  return [...unchecked].filter((name) => !counts.test(name));
}

describe("what the API tells of the stories is what R works out from their files", () => {
  test("R has looked at all five", () => {
    expect(fromR.made).toContain("R version");
    expect(stories.map(([story]) => story).sort()).toEqual([...ids.keys()].sort());
    expect(measures).toHaveLength(12);
  });

  test.each(measures)("$story: every figure of $of, overall and by group", async (known) => {
    const { instrument, subscale, story, overall, groups } = known;
    for (const route of ["outcomes", `change?instrument=${instrument}&subscale=${subscale}`]) {
      const answer = await ask(story, `${route}${route.includes("?") ? "&" : "?"}by=group&detail=full`);
      const change =
        answer.measures?.find((one: Figures) => one.instrument === instrument && one.subscale === subscale)
          .change ?? answer;
      expect(expectAsR(overall, change.overall, 150)).toEqual([]);
      for (const [label, figures] of Object.entries(groups)) {
        const told = change.strata.find((one: { by: { group: string } }) => one.by.group === label);
        expect(expectAsR(figures, told, 130), label).toEqual([]);
      }
      expect(expectAsR(known.between, change.between, 30)).toEqual([]);
    }
  });

  test.each(measures)("$story: gaps of $of", async ({ instrument, subscale, story, gaps }) => {
    const answer = await ask(story, "equity?by=group");
    const told = answer.measures.find(
      (one: Figures) => one.instrument === instrument && one.subscale === subscale,
    );
    const shown = told.groups.filter(({ gap }: { gap: { kind?: string } }) => gap.kind !== "suppressed");
    expect(shown.map(({ label }: { label: string }) => label).sort()).toEqual(Object.keys(gaps).sort());
    for (const { label, gap } of shown) expect(expectAsR(gaps[label]!, gap, 13), label).toEqual([]);
  });

  test.each(measures)("$story: who was lost of $of", async (known) => {
    const { instrument, subscale, story, overall, groups, lossByStratum } = known;
    const answer = await ask(story, `attrition?instrument=${instrument}&subscale=${subscale}&by=group`);
    const attrition = (figures: Told) => (figures as { detail: { attrition: Told } }).detail.attrition;
    expectAsR(attrition(overall), answer.overall, 5);
    for (const [label, figures] of Object.entries(groups)) {
      const told = answer.strata.find((one: { by: { group: string } }) => one.by.group === label);
      expectAsR(attrition(figures), told, 5);
    }
    expectAsR(lossByStratum, answer.lossByStratum, 4);
  });

  test.each(measures)("$story: the questions of $of", async ({ instrument, subscale, story, questions }) => {
    const answer = await ask(story, `items?instrument=${instrument}&subscale=${subscale}`);
    expect(answer.items).toHaveLength(questions.length);
    answer.items.forEach(({ overall }: { overall: Told }, k: number) => {
      expectAsR(questions[k]!, overall, 18);
    });
  });

  test.each(measures.filter(({ reliability }) => reliability))(
    "$story: how far the questions of $of go together",
    async ({ instrument, subscale, story, reliability }) => {
      const answer = await ask(story, `reliability?instrument=${instrument}`);
      const { waves } = answer.subscales.find((one: Figures) => one.subscale === subscale);
      for (const [wave, figures] of Object.entries(reliability!)) {
        const told = waves.find((one: { wave: string }) => one.wave === wave);
        expect(expectAsR(figures, told, 14)).toEqual([]);
      }
    },
  );

  test("a figure that is a millionth off, or missing, is found", async () => {
    const known = measures.at(-1)!;
    const { overall } = (await ask(known.story, "outcomes?detail=full")).measures[0].change;
    const off = structuredClone(overall);
    off.detail.figures.effectSizes.cohensDrm.value *= 1.000_001;
    off.pairedT.p = null;
    const { differences } = layBeside(known.overall, off);
    expect(differences).toHaveLength(2);
    expect(layBeside(known.overall, overall).differences).toEqual([]);
  });
});
