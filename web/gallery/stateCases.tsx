import { AnswerStacks } from "../charts/AnswerStacks";
import { FlowBars } from "../charts/FlowBars";
import { GapRows } from "../charts/GapRows";
import { PointRows } from "../charts/PointRows";
import type { ChartRow } from "../charts/rows";
import type { Case } from "./case";
import { gapsOf, threeOptions } from "./outcomeSamples";
import { arabic, arabicGroups, loneliness } from "./samples";
import { flowOf, pointsOf, rowsOf, stacksOf } from "./stateSamples";

const count = "31 of 48 people answered both times";
const rightToLeft = { rtl: true, locale: arabic.locale, texts: arabic.texts };

/** What stands in rows, in the states that every chart is shown in. */
const charts = {
  gaps: (rows, more) => (scheme) => (
    <GapRows {...loneliness} title="Gaps by group" rows={gapsOf(rows)} scheme={scheme} {...more} />
  ),
  flow: (rows, more) => (scheme) => (
    <FlowBars
      title="How far people came"
      rows={flowOf(rows)}
      firstIsOverall={false}
      scheme={scheme}
      {...more}
    />
  ),
  stacks: (rows, more) => (scheme) => (
    <AnswerStacks
      title="Answers before and after"
      options={threeOptions}
      hasDirection
      rows={stacksOf(rows)}
      scheme={scheme}
      {...more}
    />
  ),
  points: (rows, more) => (scheme) => (
    <PointRows
      title="One figure for each group"
      range={[0, 1]}
      direction="neutral"
      step={0.1}
      format={(value) => value.toFixed(2)}
      rows={pointsOf(rows)}
      scheme={scheme}
      {...more}
    />
  ),
} satisfies Record<string, (rows: readonly ChartRow[], more?: object) => Case["chart"]>;

const states: [state: string, heading: string, rows: readonly ChartRow[]][] = [
  ["tiny", "very few people", rowsOf.tiny],
  ["suppressed", "everything hidden", rowsOf.suppressed],
  ["empty", "nothing yet", []],
  ["long", "long names", rowsOf.long],
  ["forty", "forty groups", rowsOf.forty],
];

/** Those that have a case of their own elsewhere. */
const shownElsewhere = ["gaps-long", "gaps-empty"];

export const stateCases: Case[] = Object.entries(charts)
  .flatMap(([kind, chart]) => [
    ...states.map(([state, heading, rows]) =>
      caseOf(`${kind}-${state}`, heading, rows, chart(rows, undefined)),
    ),
    ...(kind === "points"
      ? [caseOf("points-rtl", "right to left", arabicGroups, chart(arabicGroups, rightToLeft))]
      : []),
  ])
  .filter(({ id }) => !shownElsewhere.includes(id));

function caseOf(id: string, heading: string, rows: readonly ChartRow[], chart: Case["chart"]): Case {
  return {
    id,
    heading: `${id.split("-")[0]}: ${heading}`,
    count,
    chart,
    table: {
      columns: [{ key: "name", label: "Row", isNumber: false }],
      rows: rows.map(({ name }, i) => ({ key: String(i), name })),
    },
  };
}
