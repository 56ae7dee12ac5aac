import type { HeatRow } from "../charts/heat";
import type { TrendPoint } from "../charts/trend";

/** Made-up cohorts, in the shapes that real programs have. No number here was measured. */
const point = (name: string, n: number, value: number, half: number): TrendPoint => ({
  name,
  n,
  estimate: { value, low: value - half, high: value + half },
});

const hidden = "hidden to protect people";

export const cohorts: TrendPoint[] = [
  point("Fall 2022", 31, -0.4, 0.5),
  point("Spring 2023", 28, -0.7, 0.5),
  { name: "Fall 2023", n: 0, suppressed: hidden },
  { ...point("Spring 2024", 40, -0.9, 0.4), mark: "new version of the questionnaire from here on" },
  point("Fall 2024", 37, -1.1, 0.4),
];

export const scoresOverTime: TrendPoint[] = [
  point("Before", 48, 6.4, 0.3),
  point("After", 36, 5.6, 0.4),
  point("Six months later", 29, 5.7, 0.5),
];

export const tinyCohorts: TrendPoint[] = [
  { name: "2023", n: 1, estimate: { value: -1 }, note: "one person: no likely range" },
  point("2024", 5, -0.6, 2.4),
  { name: "2025", n: 0, note: "nobody answered both times" },
];

export const longCohorts: TrendPoint[] = [
  point("People who started in the community kitchen in the fall of 2022", 14, -0.8, 0.7),
  point("Donaudampfschifffahrtsgesellschaftskapitänsfreundeskreis", 11, -0.4, 0.8),
  {
    ...point(
      "Walking and talking for newcomers, their neighbors and everyone who likes company",
      18,
      -0.7,
      0.6,
    ),
    mark: "from here on the questionnaire was asked in a newer version with four answers instead of three",
  },
  {
    name: "Friends of the library",
    n: 0,
    suppressed: "hidden, because another figure would reveal a small group",
  },
];

export const arabicCohorts: TrendPoint[] = [
  point("خريف 2023", 31, -0.4, 0.5),
  { name: "ربيع 2024", n: 0, suppressed: "مخفي لحماية الأشخاص" },
  { ...point("خريف 2024", 28, -0.9, 0.4), mark: "نسخة جديدة من الاستبيان" },
  point("ربيع 2025", 33, -1.1, 0.5),
];

export const fortyCohorts: TrendPoint[] = Array.from({ length: 40 }, (_, i) =>
  i % 9 === 4
    ? { name: `Cohort ${i + 1}`, n: 0, suppressed: hidden }
    : {
        ...point(`Cohort ${i + 1}`, 6 + ((i * 7) % 31), ((i * 13) % 30) / 10 - 2, 0.5 + ((i * 5) % 7) / 10),
        ...(i === 20 ? { mark: "new version from here on" } : {}),
      },
);

const cell = (n: number, value: number, half: number) => ({
  n,
  change: { value, low: value - half, high: value + half },
});
const empty = { n: 0 };
const closed = { n: 0, suppressed: hidden };

export const years = ["2022", "2023", "2024"];

export const heat: HeatRow[] = [
  { name: "North", cells: [cell(19, -0.9, 0.6), cell(24, -1.4, 0.5), cell(31, -1.9, 0.4)] },
  { name: "Harbor", cells: [cell(8, -0.5, 0.9), closed, cell(22, -0.6, 0.5)] },
  { name: "Old Town", cells: [empty, cell(17, 0.8, 0.6), cell(20, 0.3, 0.6)] },
  { name: "Riverside", cells: [closed, closed, cell(26, 1.6, 0.6)] },
];

export const tinyHeat: HeatRow[] = [
  { name: "Monday circle", cells: [cell(5, -1.4, 1.9), empty] },
  {
    name: "Online circle",
    cells: [{ n: 1, note: "one person: no likely range", change: { value: -1 } }, empty],
  },
];

export const closedHeat: HeatRow[] = ["North", "Harbor"].map((name) => ({
  name,
  cells: [closed, closed, closed],
}));

export const longYears = longCohorts.map(({ name }) => name);
export const longHeat: HeatRow[] = longYears.map((name, i) => ({
  name,
  cells: longYears.map((_, k) => (k === i ? closed : cell(14 + i, (k - i) * 0.6, 0.5))),
}));

export const arabicYears = arabicCohorts.map(({ name }) => name);
export const arabicHeat: HeatRow[] = ["الشمال", "الميناء", "ضفة النهر"].map((name, i) => ({
  name,
  cells: arabicYears.map((_, k) =>
    (k + i) % 5 === 3 ? { n: 0, suppressed: "مخفي لحماية الأشخاص" } : cell(20 + k, (i - k) * 0.7, 0.4),
  ),
}));

const many = (i: number, k: number) =>
  (i * 3 + k) % 11 === 5
    ? closed
    : cell(5 + ((i * 7 + k * 5) % 60), (((i * 13 + k * 17) % 60) - 30) / 10, 0.8);
const sixYears = ["2019", "2020", "2021", "2022", "2023", "2024"];

export const fortyYears = sixYears;
export const fortyHeat: HeatRow[] = Array.from({ length: 40 }, (_, i) => ({
  name: `Site ${i + 1}`,
  cells: sixYears.map((_, k) => many(i, k)),
}));
export const manyColumns = Array.from({ length: 40 }, (_, k) => `Cohort ${k + 1}`);
export const wideHeat: HeatRow[] = ["North", "Harbor"].map((name, i) => ({
  name,
  cells: manyColumns.map((_, k) => many(i, k)),
}));
