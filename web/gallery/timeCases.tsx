import { HeatMap } from "../charts/HeatMap";
import { type HeatMapProps, heatTable } from "../charts/heat";
import { numbersFor } from "../charts/numbers";
import { TrendLine } from "../charts/TrendLine";
import { speech } from "../charts/texts";
import { type TrendProps, trendTable } from "../charts/trend";
import type { Case } from "./case";
import { arabic, caption, loneliness, mark, wellbeing } from "./samples";
import * as samples from "./timeSamples";

const voice = { numbers: numbersFor("en"), texts: speech.texts };
const count = "136 people answered both times";
const change = {
  ...loneliness,
  title: "Loneliness fell in each cohort that can be shown, and more in the later ones",
  subtitle: "Average change in loneliness of people who answered both times, by cohort",
  caption,
  unitLabel: "Change in points",
  of: "change",
} as const;
const rightToLeft = { ...arabic, unitLabel: "التغيّر بالنقاط" };
const arabicTexts = {
  ...arabic.texts,
  worse: "أسوأ",
  noClearChange: "لا تغيّر واضح",
  noData: "لم يجب أحد في المرتين",
  hidden: "مخفي",
};

function trendCase(
  id: string,
  heading: string,
  points: TrendProps["points"],
  more: Partial<TrendProps> = {},
): Case {
  const props: TrendProps = { ...change, points, ...more };
  return {
    id: `trend-${id}`,
    heading: `Over time: ${heading}`,
    count,
    chart: (scheme) => <TrendLine {...props} scheme={scheme} />,
    table: trendTable(props, voice),
  };
}

const map = {
  ...loneliness,
  title: "In the North loneliness fell in every cohort",
  subtitle: "Average change in loneliness of people who answered both times, by group and cohort",
  caption,
} as const;

function heatCase(
  id: string,
  heading: string,
  given: Pick<HeatMapProps, "columns" | "rows">,
  more: Partial<HeatMapProps> = {},
): Case {
  return {
    id: `heat-${id}`,
    heading: `Group and cohort: ${heading}`,
    count,
    chart: (scheme) => <HeatMap {...map} {...given} {...more} scheme={scheme} />,
    table: heatTable(given, voice),
  };
}

const { years } = samples;

/** Cohorts over time, and groups in cohorts. */
export const timeCases: Case[] = [
  trendCase("typical", "cohorts, with a new version of the questionnaire", samples.cohorts),
  trendCase("score", "waves on the scale itself", samples.scoresOverTime, {
    of: "score",
    title: "Less lonely after, and still so half a year later",
    subtitle: "Average loneliness of all who answered at each time",
    unitLabel: loneliness.unitLabel,
  }),
  trendCase("higher", "where more is better", samples.cohorts, { ...wellbeing, mark }),
  trendCase("tiny", "very few people", samples.tinyCohorts, { title: "Three small cohorts" }),
  trendCase(
    "suppressed",
    "everything hidden",
    years.map((name) => ({ name, n: 0, suppressed: "hidden to protect people" })),
  ),
  trendCase("empty", "nothing yet", []),
  trendCase("long", "long names", samples.longCohorts),
  trendCase("rtl", "right to left", samples.arabicCohorts, { ...rightToLeft, of: "change" }),
  trendCase("forty", "forty cohorts", samples.fortyCohorts),
  heatCase("typical", "a few groups", { columns: years, rows: samples.heat }, { mark }),
  heatCase("higher", "where more is better", { columns: years, rows: samples.heat }, wellbeing),
  heatCase("tiny", "very few people", { columns: years.slice(0, 2), rows: samples.tinyHeat }),
  heatCase("suppressed", "everything hidden", { columns: years, rows: samples.closedHeat }),
  heatCase("empty", "nothing yet", { columns: [], rows: [] }),
  heatCase("long", "long names", { columns: samples.longYears, rows: samples.longHeat }),
  heatCase(
    "rtl",
    "right to left",
    { columns: samples.arabicYears, rows: samples.arabicHeat },
    { ...rightToLeft, texts: arabicTexts },
  ),
  heatCase("forty", "forty groups", { columns: samples.fortyYears, rows: samples.fortyHeat }),
  heatCase("wide", "forty cohorts", { columns: samples.manyColumns, rows: samples.wideHeat }),
];
