import { describe, expect, test } from "vitest";
import { disclose } from "#shared/outcomes/disclosure";
import { type CaptionFacts, caption, describeOrigin } from "#shared/reports/caption";
import { chartSubtitle, chartTitle } from "#shared/reports/chartTitle";
import { cellOf } from "../outcomes/cells";
import { loneliness, outcomeFor } from "./disclosed";

const facts: CaptionFacts = {
  instrument: "UCLA 3-item loneliness scale",
  subscale: "Total",
  range: [3, 9],
  waves: { pre: "First session", post: "Last session" },
  filters: [
    { name: "Cohort", value: "Spring" },
    { name: "Group", value: null },
  ],
  dates: { from: "2025-03-01", to: "2025-06-30" },
  source: "Good Neighbours, Walking circle",
};
const cells = [
  cellOf({ group: "North" }, 31, 17),
  cellOf({ group: "South" }, 12),
  cellOf({ group: "West" }, 3),
  cellOf({ group: "New" }, 0, 4),
];

test("describeOrigin(facts) names the waves, every filter, the release and the source", () => {
  expect(describeOrigin({ ...facts, cutAt: "2026-03-02" })).toEqual([
    "Waves compared: First session and Last session.",
    "Only Cohort: Spring.",
    "Only Group: not given.",
    "As released on 2 March 2026.",
    "Source: Good Neighbours, Walking circle.",
  ]);
  expect(describeOrigin({ ...facts, filters: [], cutAt: null })).toHaveLength(2);
});

describe("caption(outcome, facts) names", () => {
  test("instrument, waves, filters, dates, people, what is hidden, and the source", () => {
    expect(caption(disclose(outcomeFor(cells, ["group"]), "export"), facts)).toEqual([
      "UCLA 3-item loneliness scale, Total, 3 to 9.",
      "Waves compared: First session and Last session.",
      "Only Cohort: Spring.",
      "Only Group: not given.",
      "Answers from March 2025 to June 2025.",
      "46 people answered both times; 67 answered before, 46 after.",
      "2 rows are hidden to protect people: showing them could reveal the answers of fewer than 10 people.",
      "1 row has too few people who answered both times.",
      "Source: Good Neighbours, Walking circle.",
    ]);
  });
  test("for the team only how many rows are too few", () => {
    const lines = caption(disclose(outcomeFor(cells, ["group"]), "team"), facts);
    expect(lines).toContain("2 rows have too few people who answered both times.");
    expect(lines.join(" ")).not.toContain("reveal");
  });
  test("no count that the audience may not have, and no dates that are not known", () => {
    const few = disclose(outcomeFor([cellOf({}, 40, 3, 12)]), "export");
    const lines = caption(few, { ...facts, filters: [], dates: null });
    expect(lines).toContain("40 people answered both times; 52 answered after.");
    expect(lines.join(" ")).not.toContain("Answers from");
    const post = disclose(outcomeFor([cellOf({}, 40, 12, 3)]), "export");
    expect(caption(post, facts)).toContain("40 people answered both times; 52 answered before.");
    const both = disclose(outcomeFor([cellOf({}, 40, 3, 3)]), "export");
    expect(caption(both, facts)).toContain("40 people answered both times.");
  });
  test("that everything is hidden where it is, and one month as one month", () => {
    const hidden = disclose(outcomeFor([cellOf({}, 4)]), "team");
    const lines = caption(hidden, { ...facts, dates: { from: "2025-03-01", to: "2025-03-01" } });
    expect(lines).toContain("All figures are hidden to protect people.");
    expect(lines).toContain("Answers from March 2025.");
  });
});

describe("chartTitle(outcome, measure, dimensions) is the sentence that the chart shows", () => {
  test("for a breakdown, and hidden where overall is", () => {
    const outcome = disclose(outcomeFor([cellOf({}, 40)]), "team");
    expect(chartTitle(outcome, loneliness, [])).toMatch(/^Loneliness: /);
    expect(chartTitle(outcome, loneliness, ["site", "season"])).toMatch(/^Loneliness by site and season: /);
    const raw = { ...loneliness, scale: "Raw score", instrument: "WHO-5 Well-Being Index" };
    expect(chartTitle(outcome, raw, ["site"])).toMatch(/^Raw score \(WHO-5 Well-Being Index\) by site: /);
    const hidden = disclose(outcomeFor([cellOf({}, 4)]), "team");
    expect(chartTitle(hidden, loneliness, [])).toBe("Loneliness: hidden to protect people");
  });
  test("chartSubtitle(kind) says what is counted", () => {
    expect(chartSubtitle("means")).toContain("before (hollow) and after (filled)");
    expect(chartSubtitle("forest")).toContain("after minus before");
    expect(chartSubtitle("distribution")).toContain("How many");
  });
});
