import { ChangeForest } from "../charts/ChangeForest";
import { MeansByGroup } from "../charts/MeansByGroup";
import { numbersFor } from "../charts/numbers";
import { ScoreDistribution } from "../charts/ScoreDistribution";
import { distributionTable, forestTable, meansTable } from "../charts/tables";
import { speech } from "../charts/texts";
import type { Case } from "./case";
import { outcomeCases } from "./outcomeCases";
import * as samples from "./samples";
import { stateCases } from "./stateCases";
import { timeCases } from "./timeCases";

const voice = { numbers: numbersFor("en"), texts: speech.texts };
const { caption, dotted, everyone, forty, groups, hidden, long, loneliness, six, tiny, wellbeing } = samples;

const less = "People who answered both times felt less lonely after the program";
const average = "Average loneliness of people who answered both times";
const changeOf = "Average change in loneliness, in points on a scale from 3 to 9";
const count = "31 of 48 people answered both times";

const means = { title: `${less}, most of all in the North`, subtitle: average, caption, ...loneliness };
const change = {
  title: `${less}: 0.8 points lower`,
  subtitle: changeOf,
  caption,
  ...loneliness,
  unitLabel: "Change in points",
};
const spread = {
  title: "Fewer people often feel lonely, more hardly ever do",
  subtitle: "People who answered both times, by their loneliness score",
  caption,
  ...loneliness,
};

type Rows = Pick<Parameters<typeof MeansByGroup>[0], "rows" | "overall">;

function meansCase(id: string, heading: string, given: Rows, more: object = {}): Case {
  return {
    id: `means-${id}`,
    heading: `Means: ${heading}`,
    count,
    chart: (scheme) => <MeansByGroup {...means} {...given} {...more} scheme={scheme} />,
    table: meansTable(given.overall ? [given.overall, ...given.rows] : given.rows, voice),
  };
}

function forestCase(id: string, heading: string, given: Rows, more: object = {}): Case {
  return {
    id: `forest-${id}`,
    heading: `Change: ${heading}`,
    count,
    chart: (scheme) => <ChangeForest {...change} {...given} {...more} scheme={scheme} />,
    table: forestTable(given.overall ? [given.overall, ...given.rows] : given.rows, voice),
  };
}

type Spread = Pick<Parameters<typeof ScoreDistribution>[0], "rows" | "n" | "suppressed">;

function spreadCase(id: string, heading: string, given: Spread, more: object = {}): Case {
  return {
    id: `spread-${id}`,
    heading: `Scores: ${heading}`,
    count,
    chart: (scheme) => <ScoreDistribution {...spread} {...given} {...more} scheme={scheme} />,
    table: distributionTable(given.rows, voice),
  };
}

const positive = {
  title: "Wellbeing rose at every site that can be shown",
  subtitle: "Average WHO-5 score of people who answered both times",
  ...wellbeing,
};

const timesTen = (rows: Rows["rows"]): Rows["rows"] =>
  rows.map((row) => {
    const scale = (estimate: typeof row.pre, from: number) =>
      estimate && {
        value: (from - estimate.value) * 14,
        low: (from - estimate.high!) * 14,
        high: (from - estimate.low!) * 14,
      };
    return row.suppressed === undefined
      ? { ...row, pre: scale(row.pre, 9), post: scale(row.post, 9), change: scale(row.change, 0) }
      : row;
  });

const wellbeingRows: Rows = { overall: timesTen([everyone])[0], rows: timesTen([...groups, hidden]) };
const { arabic, arabicEveryone, arabicGroups } = samples;
const arabicRows: Rows = { overall: arabicEveryone, rows: arabicGroups };

export const cases: Case[] = [
  meansCase("typical", "a few groups", { overall: everyone, rows: groups }),
  meansCase(
    "mark",
    "with the mark of the organization",
    { overall: everyone, rows: groups },
    { mark: samples.mark },
  ),
  meansCase("higher", "where more is better", wellbeingRows, positive),
  meansCase("one", "everyone together", { overall: everyone, rows: [] }),
  meansCase("six", "six groups and a hidden one", { overall: everyone, rows: [...six, hidden] }),
  meansCase("tiny", "very few people", { rows: tiny }, { title: "Three small circles" }),
  meansCase("dots", "few people as dots", { overall: everyone, rows: [...dotted, hidden] }),
  meansCase("suppressed", "everything hidden", { overall: { ...hidden, name: "Everyone" }, rows: [hidden] }),
  meansCase("empty", "nothing yet", { rows: [] }, { title: "Loneliness before and after" }),
  meansCase("long", "long names", { overall: everyone, rows: long }),
  meansCase("rtl", "right to left", arabicRows, arabic),
  meansCase("forty", "forty groups", { overall: everyone, rows: forty }),
  forestCase("typical", "a few groups", { overall: everyone, rows: [...groups, hidden] }),
  forestCase("higher", "where more is better", wellbeingRows, { ...positive, unitLabel: "Change in points" }),
  forestCase("tiny", "very few people", { rows: tiny }, { title: "Three small circles" }),
  forestCase("suppressed", "everything hidden", { overall: { ...hidden, name: "Everyone" }, rows: [hidden] }),
  forestCase("empty", "nothing yet", { rows: [] }, { title: "Change in loneliness" }),
  forestCase("long", "long names", { overall: everyone, rows: long }),
  forestCase("rtl", "right to left", arabicRows, { ...arabic, unitLabel: "التغيّر بالنقاط" }),
  forestCase("forty", "forty groups", { overall: everyone, rows: forty }),
  spreadCase("typical", "exact scores", { rows: samples.scores, n: 31 }),
  spreadCase("few", "a dot for each person", { rows: samples.fewScores, n: 8 }),
  spreadCase("many", "many people, many scores", { rows: samples.manyScores, n: 9_000 }, positive),
  spreadCase("bands", "bands of scores", { rows: samples.bands, n: 184 }),
  spreadCase("suppressed", "hidden", { rows: [], n: 3, suppressed: "hidden to protect people" }),
  spreadCase("empty", "nothing yet", { rows: [], n: 0 }),
  spreadCase("rtl", "right to left", { rows: samples.scores, n: 31 }, arabic),
  spreadCase("tiny", "two people", { rows: samples.fewScores.slice(0, 2), n: 6 }),
  spreadCase("long", "long words at the ends", { rows: samples.scores, n: 31 }, samples.longEnds),
  spreadCase("forty", "forty scores", { rows: samples.fortyScores, n: 900 }, { range: [0, 39], step: 1 }),
  ...outcomeCases,
  ...stateCases,
  ...timeCases,
];
