import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type ChangeTable, changeTableFromScores } from "#shared/change/changeTable";
import type { Subscale } from "#shared/instruments/definition";
import { findBuiltIn } from "#shared/instruments/library";
import { type Audience, audiences } from "#shared/outcomes/audience";
import type { StratumDetail } from "#shared/outcomes/describe";
import { type DisclosedOutcome, disclose, UndisclosedOutcome } from "#shared/outcomes/disclosure";
import type { DisclosedShare } from "#shared/outcomes/share";
import type { Stratum } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { describeShare } from "#shared/reports/shareWording";
import { cellOf, programs } from "./cells";

vi.setConfig({ testTimeout: 60_000 });

const ucla = findBuiltIn("ucla-3")!.subscales[0]!;
const unpublished: Subscale = { ...ucla, bands: [], reliability: [] };

function ask(
  cells: readonly Stratum[],
  {
    by = [],
    audience = "team",
    subscale = ucla,
    alphaOfData = null,
    comparison,
  }: {
    by?: string[];
    audience?: Audience;
    subscale?: Subscale;
    alphaOfData?: number | null;
    comparison?: ChangeTable;
  } = {},
): DisclosedOutcome {
  const names = { instrument: "ucla-3", subscale: "total", pre: "pre", post: "post" };
  const describe = { subscale, alphaOfData, full: true, ...(comparison ? { comparison } : {}) };
  const question = { ...names, by, dimensions: ["group", "cohort"], range: [3, 9] as const, describe };
  return disclose(new UndisclosedOutcome(question, cells), audience);
}

/** People of one group: [before, after, how many], null where they did not answer. */
function group(name: string, ...rows: [number | null, number | null, number][]): Stratum {
  const people = rows.flatMap(([pre, post, n]) => Array.from({ length: n }, () => ({ pre, post })));
  return { by: { group: name, cohort: "2025" }, table: changeTableFromScores(people) };
}

function detailOf(shown: DisclosedOutcome["overall"]): StratumDetail {
  if (isSuppressed(shown) || !("detail" in shown) || !shown.detail) throw new Error("it is shown here");
  return shown.detail;
}

/** Of the reliable change: what is told of the people on this side. */
function beyond(shown: DisclosedOutcome["overall"], way: "rose" | "same" | "fell") {
  const { reliable } = detailOf(shown);
  return "kind" in reliable ? reliable.kind : peopleIn(reliable[way]);
}

const peopleIn = (share: DisclosedShare) => (share.kind === "share" ? share.people : share.kind);

describe("disclose(described outcome) says beside the change", () => {
  test("better, same and worse beyond the band of measurement error, never any one point", () => {
    // Spread before 2.06, reliability .72: the band is 3.0 points.
    const cells = [group("A", [9, 5, 10], [9, 8, 10], [4, 4, 10], [4, 8, 10])];
    const { any, reliable } = detailOf(ask(cells).overall);
    expect([any.fell, any.same, any.rose].map(peopleIn)).toEqual([20, 10, 10]);
    if ("kind" in reliable) throw new Error("a reliability is named");
    expect([reliable.fell, reliable.same, reliable.rose].map(peopleIn)).toEqual([10, 20, 10]);
    expect(reliable.better).toBe("fell");
    expect(reliable.band).toBeCloseTo(1.96 * Math.SQRT2 * reliable.sd * Math.sqrt(0.28), 12);
    expect(reliable.reliability).toMatchObject({ from: "definition", kind: "alpha" });
  });
  test("nobody better where nobody knows how reliable the scale is, and whose alpha it rests on", () => {
    const cells = [group("A", [9, 5, 10], [4, 4, 10])];
    const without = detailOf(ask(cells, { subscale: unpublished }).overall);
    expect(without.reliable).toEqual({ kind: "notAvailable", reason: "no_reliability" });
    const own = detailOf(ask(cells, { subscale: unpublished, alphaOfData: 0.8 }).overall);
    expect(own.reliable).toMatchObject({ reliability: { value: 0.8, from: "this_data", source: null } });
  });
  test("who crossed a published cut-off, and none where the definition has none", () => {
    const cells = [group("A", [7, 5, 12], [7, 7, 11], [4, 4, 13], [3, 8, 2])];
    const { crossings } = detailOf(ask(cells).overall);
    expect(crossings).toHaveLength(1);
    expect(crossings[0]).toMatchObject({
      cutoff: { from: 6, to: 9, kind: "band" },
      cases: { both: 11, preOnly: 12, postOnly: 2, neither: 13 },
    });
    expect(detailOf(ask(cells, { subscale: unpublished }).overall).crossings).toEqual([]);
  });
  test("a crowded end from 20 % on, at either wave, and not a person sooner", () => {
    const ends = (rows: [number, number, number][]) =>
      detailOf(ask([group("A", ...rows)]).overall).crowdedEnds.map(({ wave, end, share }) => [
        wave,
        end,
        peopleIn(share),
      ]);
    expect(
      ends([
        [3, 5, 3],
        [5, 5, 12],
      ]),
    ).toEqual([["pre", "floor", 3]]);
    expect(
      ends([
        [3, 5, 3],
        [5, 5, 13],
      ]),
    ).toEqual([]);
    expect(
      ends([
        [5, 9, 4],
        [5, 4, 6],
      ]),
    ).toEqual([["post", "ceiling", 4]]);
  });
  test("that people were selected for a bad start, from 95 % on the worse side of the cut-off", () => {
    const start = (...rows: [number, number, number][]) =>
      detailOf(ask([group("A", ...rows)]).overall).selectedStart;
    expect(start([6, 5, 10], [8, 5, 9], [5, 5, 1])).toMatchObject({ from: 6, to: 9 });
    expect(start([6, 5, 10], [8, 5, 8], [5, 5, 2])).toBeNull();
    expect(start([6, 5, 9])).toBeNull();
    // Without a published cut-off: the worse half.
    const half = ask([group("A", [6, 5, 20])], { subscale: unpublished });
    expect(detailOf(half.overall).selectedStart).toEqual({ from: 6, to: 9, label: null });
    const good = ask([group("A", [3, 5, 20])], { subscale: unpublished });
    expect(detailOf(good.overall).selectedStart).toBeNull();
  });
  test("that few people want dots and wide words, up to 15", () => {
    expect(detailOf(ask([cellOf({ group: "A", cohort: "C" }, 15)]).overall).footing).toBe("few");
    expect(detailOf(ask([cellOf({ group: "A", cohort: "C" }, 16)]).overall).footing).toBe("usual");
  });
  test("how many more people a hidden group needs, to the team and to nobody else", () => {
    const cells = [group("A", [7, 5, 40]), group("B", [7, 5, 3]), group("C", [7, 5, 12])];
    expect(ask(cells, { by: ["group"] }).strata[1]).toMatchObject({ kind: "suppressed", needs: 2 });
    for (const audience of audiences.filter((one) => one !== "team"))
      expect(JSON.stringify(ask(cells, { by: ["group"], audience }))).not.toContain("needs");
  });
  test("that the lonelier left: a planted loss is flagged, an even one is not", () => {
    const planted = [group("A", [4, 4, 20], [6, 5, 20], [8, null, 12], [9, null, 8])];
    expect(detailOf(ask(planted).overall).attrition.loss).toMatchObject({
      dropouts: { n: 20 },
      startedDifferently: true,
      lostMany: true,
    });
    const even = [group("A", [4, 4, 20], [6, 5, 20], [4, null, 4], [6, null, 4])];
    expect(detailOf(ask(even).overall).attrition.loss).toMatchObject({
      startedDifferently: false,
      lostMany: false,
    });
  });
  test("no mean of fewer leavers than the threshold", () => {
    const { loss, onlyBefore } = detailOf(ask([group("A", [4, 4, 20], [9, null, 4])]).overall).attrition;
    expect(loss).toMatchObject({
      dropouts: { n: 4, mean: null, sd: null },
      difference: { kind: "notEstimable" },
    });
    expect(onlyBefore).toMatchObject({ n: 4, mean: null });
  });
  test("that those who gave no code did not leave", () => {
    const cell = group("A", [4, 4, 20], [8, null, 10]);
    cell.table.anonymous = { pre: [{ score: 8, n: 10 }], post: [] };
    const { loss, anonymous, onlyBefore } = detailOf(ask([cell]).overall).attrition;
    expect(loss).toMatchObject({ dropouts: { n: 0 }, lostMany: false });
    expect(anonymous).toEqual({ before: 10, after: 0 });
    expect(onlyBefore).toMatchObject({ n: 10, mean: 8 });
  });
  test("the difference in change beside people who waited, and nothing of too few of them", () => {
    const program = [group("A", [7, 5, 10], [8, 7, 10])];
    const waiting = (n: number) => group("W", [7, 7, n], [8, 7, n]).table;
    const { comparison } = detailOf(ask(program, { comparison: waiting(10) }).overall);
    expect(comparison).toMatchObject({ n: 20, difference: { value: -1 }, startedDifferently: false });
    const few = detailOf(ask(program, { comparison: waiting(2) }).overall).comparison;
    expect(few).toEqual({ kind: "suppressed", reason: "too_few_people", needs: 1 });
    expect(detailOf(ask(program).overall).comparison).toBeNull();
  });
  test("whether groups changed otherwise than each other, over those that are shown", () => {
    const cells = [
      group("A", [7, 5, 10], [8, 7, 10]),
      group("B", [7, 7, 10], [8, 6, 9]),
      group("C", [9, 3, 2]),
    ];
    const { between } = ask(cells, { by: ["group"] });
    expect(between).toMatchObject({ labels: ["A", "B"], welchAnova: { kind: "test", n: 39 } });
    expect(between!.two!.difference.value).toBeCloseTo(-30 / 20 + 18 / 19, 12);
    expect(between!.ancova).toMatchObject({ kind: "test", n: 39 });
  });
});

describe("disclose(described outcome) outside the team tells", () => {
  const all = [
    group("A", [7, 3, 40], [7, 7, 40], [4, 8, 40]),
    group("B", [7, 3, 40], [7, 7, 40], [4, 8, 40]),
  ];
  test("kinds of people where each is large enough, in every group or in none", () => {
    const told = ask(all, { by: ["group"], audience: "export" });
    expect(told.strata.map((one) => beyond(one, "fell"))).toEqual([40, 40]);
    const few = [...all, group("C", [7, 3, 40], [7, 7, 40], [4, 8, 3])];
    const less = ask(few, { by: ["group"], audience: "export" });
    expect(less.strata.map((one) => beyond(one, "fell"))).toEqual(Array(3).fill("suppressed"));
    expect(beyond(less.overall, "rose")).toBe(83);
  });
  test("any change or reliable change, not both, where the few who moved a little would follow", () => {
    const cells = [group("A", [9, 3, 20], [8, 7, 4], [7, 7, 20], [3, 9, 20])];
    const told = ask(cells, { audience: "export" }).overall;
    expect(beyond(told, "same")).toBe(24);
    expect(peopleIn(detailOf(told).any.same)).toBe("suppressed");
    const alone = ask(cells, { audience: "export", subscale: unpublished }).overall;
    expect(peopleIn(detailOf(alone).any.same)).toBe(20);
  });
  test("nothing from which a hidden group's kinds follow", () => {
    // C is hidden with D; together they hold 2 people who rose.
    const cells = [...all, group("C", [7, 3, 4], [4, 8, 1]), group("D", [7, 3, 15], [4, 8, 1])];
    const told = ask(cells, { by: ["group"], audience: "export" });
    expect(told.strata.map((one) => isSuppressed(one))).toEqual([false, false, true, true]);
    expect(beyond(told.strata[0]!, "rose")).toBe("suppressed");
    expect(beyond(told.overall, "rose")).toBe(82);
  });
  test("no figure from which the people who stayed the same follow, when those are hidden", () => {
    const { figures, any } = detailOf(
      ask([group("A", [7, 3, 20], [7, 7, 3], [4, 8, 20])], { audience: "export" }).overall,
    );
    expect(peopleIn(any.same)).toBe("suppressed");
    expect(figures!.ranks).toMatchObject({ kind: "suppressed" });
    expect(figures!.pairs).toBeNull();
  });
  test("that nobody or hardly anybody is a case as under 5 %, of enough people", () => {
    const pre = (n: number) => {
      const told = ask([group("A", [4, 7, n / 2], [5, 4, n / 2])], { audience: "export" });
      return detailOf(told.overall).crossings[0]!.pre;
    };
    expect(pre(60)).toEqual({ kind: "under", percent: 5 });
    expect(pre(30)).toMatchObject({ kind: "suppressed" });
  });
  test("that everybody or nearly everybody is a case as over 95 %, of enough people, and never 0 % or 100 %", () => {
    const sides = (n: number, few = 0) => {
      const rows = [
        [9, 3, n - few],
        [3, 9, few],
      ] as const;
      const cells = [
        group(
          "A",
          ...rows.filter(([, , people]) => people > 0).map((row) => [...row] as [number, number, number]),
        ),
      ];
      const { pre, post } = detailOf(ask(cells, { audience: "export" }).overall).crossings[0]!;
      return [pre, post];
    };
    const [over, under] = [
      { kind: "over", percent: 95 },
      { kind: "under", percent: 5 },
    ];
    expect(sides(60)).toEqual([over, under]);
    expect(sides(60, 2)).toEqual([over, under]);
    // 57 of 60 are 95 % and no more: three people are neither told nor bounded.
    for (const told of [sides(60, 3), sides(39)])
      for (const side of told) expect(side).toMatchObject({ kind: "suppressed" });
    expect(sides(40)).toEqual([over, under]);
    expect([describeShare(sides(60)[0]!), describeShare(sides(60)[1]!)]).toEqual(["over 95%", "under 5%"]);
    for (const wave of sides(80, 20)) expect(wave.kind).toBe("share");
    // The team knows who came: it is told them all.
    const all = detailOf(ask([group("A", [9, 3, 60])]).overall).crossings[0]!;
    expect([peopleIn(all.pre), peopleIn(all.post)]).toEqual([60, 0]);
  });
  test("no quartiles of fewer than 30 people, which are single people's scores", () => {
    const five = (n: number) =>
      detailOf(ask([cellOf({ group: "A", cohort: "C" }, n)], { audience: "export" }).overall).figures!
        .fiveNumbers;
    expect(five(29)).toMatchObject({ kind: "suppressed" });
    // Of 30 who mostly rose, the smallest change would tell that nobody fell.
    expect(five(30)).toMatchObject({ kind: "suppressed" });
    const pairs = [6, 5, 4].map((post) => ({ pre: 5, post, n: 20 }));
    const kinds = [{ by: { group: "A", cohort: "C" }, table: { pairs, preOnly: [], postOnly: [] } }];
    expect(detailOf(ask(kinds, { audience: "export" }).overall).figures!.fiveNumbers).toMatchObject({
      pre: { n: 60 },
    });
  });
  test("no kind of 1 to 9 people in any random program, nor one that follows from two that are told", () => {
    fc.assert(
      fc.property(programs, (cells) => {
        const told = [[], ["group"], ["cohort"], ["group", "cohort"]].map((by) =>
          ask(cells, { by, audience: "export" }),
        );
        for (const { overall, strata } of told) {
          for (const shown of [overall, ...strata]) {
            if (isSuppressed(shown)) continue;
            const { any, reliable, crossings, attrition } = detailOf(shown);
            const shares = [
              any.rose,
              any.same,
              any.fell,
              ...crossings.flatMap(({ pre, post }) => [pre, post]),
            ];
            if (!("kind" in reliable)) shares.push(reliable.rose, reliable.same, reliable.fell);
            for (const share of shares) {
              if (share.kind !== "share") continue;
              expect(share.people).toBeGreaterThanOrEqual(10);
              expect(share.of - share.people).toBeGreaterThanOrEqual(10);
            }
            for (const rest of [attrition.onlyBefore, attrition.onlyAfter])
              if (!isSuppressed(rest)) expect(rest.n === 0 || rest.n >= 10).toBe(true);
          }
        }
        // Of one breakdown: what is told of the parts never leaves 1 to 9 people for those that are not.
        for (const { overall, strata } of told.slice(1)) {
          if (isSuppressed(overall)) continue;
          const all = detailOf(overall).any.fell;
          const parts = strata.flatMap((one) => (isSuppressed(one) ? [] : [detailOf(one).any.fell]));
          if (all.kind !== "share" || parts.some((part) => part.kind !== "share") || parts.length === 0)
            continue;
          const left =
            all.people - parts.reduce((n, part) => n + (part.kind === "share" ? part.people : 0), 0);
          expect(left === 0 || left >= 10).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
