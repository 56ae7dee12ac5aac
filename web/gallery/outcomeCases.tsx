import { AnswerStacks } from "../charts/AnswerStacks";
import { FlowBars } from "../charts/FlowBars";
import { GapRows } from "../charts/GapRows";
import { MovedBar } from "../charts/MovedBar";
import { PointRows } from "../charts/PointRows";
import { ScaleStrip } from "../charts/ScaleStrip";
import type { ChartTable } from "../charts/tables";
import type { Case } from "./case";
import * as samples from "./outcomeSamples";
import { arabic, everyone, fewScores, hidden, loneliness, long, wellbeing } from "./samples";

const count = "31 of 48 people answered both times";
const percent = (value: number) => `${Math.round(value * 100)}%`;
const strip = { pre: everyone.pre, post: everyone.post };
const title = "Loneliness, before and after";
const rightToLeft = { rtl: true, locale: arabic.locale, texts: arabic.texts };
const gap = {
  title: "Loneliness: gaps by group",
  subtitle: "Mean of the group minus everybody else, in points",
};
const flow = { title: "How many people came as far as this, by group", firstIsOverall: true };
const stacks = {
  title: "Answers before (above) and after (below)",
  subtitle: "Share of people who answered the question both times, in percent",
  hasDirection: true,
};
const points = {
  title: "How closely the questions go together",
  range: [0, 1],
  direction: "neutral",
} as const;

/** One line for each row of a picture: enough for a gallery, whose pictures are made up. */
function table(names: readonly string[]): ChartTable {
  return {
    columns: [{ key: "name", label: "Row", isNumber: false }],
    rows: names.map((name, i) => ({ key: String(i), name })),
  };
}

function outcomeCase(id: string, heading: string, chart: Case["chart"], names: readonly string[]): Case {
  return { id, heading, count, chart, table: table(names) };
}

/** The pictures of everything that is said beside a change. */
export const outcomeCases: Case[] = [
  outcomeCase(
    "strip-typical",
    "One scale: two means",
    (scheme) => <ScaleStrip title={title} {...loneliness} {...strip} scheme={scheme} />,
    ["Everyone"],
  ),
  outcomeCase(
    "strip-few",
    "One scale: a dot for each person",
    (scheme) => <ScaleStrip title={title} {...loneliness} {...strip} dots={fewScores} scheme={scheme} />,
    ["Everyone"],
  ),
  outcomeCase(
    "strip-ends",
    "One scale: means at its ends",
    (scheme) => (
      <ScaleStrip
        title={title}
        {...wellbeing}
        pre={{ value: 0.4 }}
        post={{ value: 99.8, low: 99.2, high: 100 }}
        scheme={scheme}
      />
    ),
    ["Everyone"],
  ),
  outcomeCase(
    "strip-rtl",
    "One scale: right to left",
    (scheme) => <ScaleStrip {...arabic} {...strip} scheme={scheme} />,
    ["Everyone"],
  ),
  outcomeCase(
    "moved-typical",
    "Better, same, worse",
    (scheme) => (
      <MovedBar parts={samples.moved} label="Worse 3, about the same 19, better 9" scheme={scheme} />
    ),
    ["Worse", "About the same", "Better"],
  ),
  outcomeCase(
    "moved-rtl",
    "Better, same, worse: right to left",
    (scheme) => <MovedBar rtl parts={samples.moved} label="أسوأ 3، كما هو 19، أفضل 9" scheme={scheme} />,
    ["أسوأ", "كما هو", "أفضل"],
  ),
  outcomeCase(
    "gaps-typical",
    "Gaps: a few groups and a hidden one",
    (scheme) => (
      <GapRows
        {...loneliness}
        {...gap}
        unitLabel="Gap in points"
        rows={[...samples.gaps, hidden]}
        scheme={scheme}
      />
    ),
    samples.gaps.map(({ name }) => name),
  ),
  outcomeCase(
    "gaps-long",
    "Gaps: long names",
    (scheme) => (
      <GapRows
        {...loneliness}
        {...gap}
        unitLabel="Gap in points"
        rows={samples.gapsOf(long)}
        scheme={scheme}
      />
    ),
    long.map(({ name }) => name),
  ),
  outcomeCase(
    "gaps-empty",
    "Gaps: nothing yet",
    (scheme) => <GapRows {...loneliness} {...gap} rows={[]} scheme={scheme} />,
    [],
  ),
  outcomeCase(
    "gaps-rtl",
    "Gaps: right to left",
    (scheme) => <GapRows {...arabic} rows={samples.gaps} scheme={scheme} />,
    samples.gaps.map(({ name }) => name),
  ),
  outcomeCase(
    "flow-typical",
    "Who stayed: by group",
    (scheme) => <FlowBars {...flow} rows={samples.flow} scheme={scheme} />,
    samples.flow.map(({ name }) => name),
  ),
  outcomeCase(
    "flow-rtl",
    "Who stayed: right to left",
    (scheme) => <FlowBars {...flow} {...rightToLeft} rows={samples.flow} scheme={scheme} />,
    samples.flow.map(({ name }) => name),
  ),
  outcomeCase(
    "stacks-typical",
    "Answers: three options",
    (scheme) => (
      <AnswerStacks {...stacks} options={samples.threeOptions} rows={samples.threeStacks} scheme={scheme} />
    ),
    samples.threeStacks.map(({ name }) => name),
  ),
  outcomeCase(
    "stacks-many",
    "Answers: eleven options",
    (scheme) => (
      <AnswerStacks {...stacks} options={samples.elevenOptions} rows={samples.elevenStacks} scheme={scheme} />
    ),
    samples.elevenStacks.map(({ name }) => name),
  ),
  outcomeCase(
    "stacks-rtl",
    "Answers: right to left",
    (scheme) => (
      <AnswerStacks
        {...stacks}
        {...rightToLeft}
        options={samples.threeOptions}
        rows={samples.threeStacks}
        scheme={scheme}
      />
    ),
    samples.threeStacks.map(({ name }) => name),
  ),
  outcomeCase(
    "points-typical",
    "One figure a row",
    (scheme) => (
      <PointRows
        {...points}
        step={0.1}
        format={(value) => value.toFixed(2)}
        rows={samples.alphas}
        scheme={scheme}
      />
    ),
    samples.alphas.map(({ name }) => name),
  ),
  outcomeCase(
    "points-middle",
    "One figure a row: around a middle",
    (scheme) => (
      <PointRows
        {...points}
        step={0.25}
        strong={0.5}
        ends={{ start: "more moved down", end: "more moved up" }}
        format={percent}
        rows={samples.halves}
        scheme={scheme}
      />
    ),
    samples.halves.map(({ name }) => name),
  ),
];
