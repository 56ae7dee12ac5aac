import type { ChartRow, Estimate } from "../charts/rows";

/** Made-up people, in the shapes that real programs have. No number here was measured. */
export const loneliness = {
  range: [3, 9],
  step: 1,
  anchors: { low: "hardly ever", high: "often" },
  direction: "higher_worse",
  unitLabel: "Loneliness score (3 to 9)",
} as const;

export const wellbeing = {
  range: [0, 100],
  step: 4,
  anchors: { low: "worst imaginable wellbeing", high: "best imaginable wellbeing" },
  direction: "higher_better",
  unitLabel: "WHO-5 score (0 to 100)",
} as const;

export const caption =
  "UCLA three-item loneliness scale. Before: September 2025, after: June 2026. People who answered both " +
  "times; n stands beside each group. Groups of fewer than 5 people are hidden.\nSource: Harbor Programs, " +
  "survey of participants.";

/** A made-up logo, in a purple that no chart uses. */
export const mark = {
  href: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAGAAAAAoCAYAAAABk/85AAABwklEQVR42u1bwa2EIBDdEqyEWAKlWAJnTh7oxxK2BEqgBEtwYzKHzX4R3IWZ8eeRzEkU3jx4wDA+Hij3LN6E0ZvgvAmLNyF6E7YPi/RsrzMCX5tODdRgOuhQyRK9Oyh2ul583oTZm7B+0bFP278xK3S+Tnw0FWODjh1N4VGJ1OjE502YGo2Ks9EyCTpfLz7q3MZkk5DzdeK70LlI2mnfFx9azCw9i9pIYHb+NXykiaVp+dwdfAGwpXdK03Vk0vxVgIA6fIURu3/E/QDeFcBHBgKigPPr8JFkdB2hFSNw7uj8WdD55/hIt1cOeSiQsPY4zBTwcUvRkJOH3Euug0M0tcdt7qiDueP3s6Mk5Bbm1KGtpIiAdCQJucq2IwH2pN3Wkrcps7FmekruStw/lZ+/+CisyrojqdiZLA3bWBQSsNSMQstAgD0J786NLCkkIL47IVdpYCBgUOgcFisSwBibAQEgQCEBkCA+ArAICy/C2IYKb0NxEBM+iCEUIRmKQDBOOBiHcLSOcDQuZCQvZHAlKXwliUt5BZfySEtRkJaCxKz7ZcchNbEXPiTnKsCH9HQl+PCDhgJ8+EVJET78pHdvfChUXjpXNX1U/ml3AAAAAElFTkSuQmCC",
  width: 96,
  height: 40,
};

export const everyone: ChartRow = row("Everyone", 31, 48, 6.4, 5.6, 0.4);

export const groups: ChartRow[] = [
  row("North", 9, 12, 6.9, 5.7, 0.8),
  row("Harbor", 8, 13, 6.1, 5.6, 0.7),
  row("Old Town", 7, 11, 6.6, 6.1, 0.9),
  row("Riverside", 7, 12, 5.9, 6.0, 0.9),
];

export const hidden: ChartRow = { name: "Hillside", n: 0, suppressed: "hidden to protect people" };

export const tiny: ChartRow[] = [
  row("Monday circle", 5, 6, 7.2, 5.8, 1.9),
  {
    name: "Thursday circle",
    n: 1,
    nPre: 4,
    pre: { value: 6 },
    post: { value: 5 },
    change: { value: -1 },
    note: "one person: no likely range",
  },
  { name: "Online circle", n: 0, nPre: 3, note: "nobody answered both times" },
];

/** Few people: everybody as a dot, beside a group that is large enough for a mean. */
export const dotted: ChartRow[] = [
  {
    ...row("Monday circle", 9, 11, 6.9, 5.7, 0.8),
    note: "small group, read with care",
    dots: [
      { from: 4, pre: 0, post: 1 },
      { from: 5, pre: 1, post: 4 },
      { from: 6, pre: 2, post: 2 },
      { from: 7, pre: 3, post: 1 },
      { from: 8, pre: 2, post: 1 },
      { from: 9, pre: 1, post: 0 },
    ],
  },
  {
    ...row("Library friends", 13, 13, 3.1, 3, 0.1),
    note: "small group, read with care",
    dots: [
      { from: 3, pre: 12, post: 13 },
      { from: 4, pre: 1, post: 0 },
    ],
  },
  row("North", 41, 52, 6.1, 5.6, 0.4),
];

export const long: ChartRow[] = [
  row(
    "Community kitchen and shared garden of the Saint Bartholomew neighborhood association",
    14,
    20,
    6.7,
    5.9,
    0.7,
  ),
  row("Donaudampfschifffahrtsgesellschaftskapitänsfreundeskreis", 11, 15, 6.2, 5.8, 0.8),
  row(
    "Walking and talking (for newcomers, their neighbors and everyone who likes company)",
    18,
    22,
    5.8,
    5.1,
    0.6,
  ),
  {
    name: "Friends of the library who meet on the second Wednesday of every month",
    n: 0,
    suppressed: "hidden, because together with another figure it would reveal a group of fewer than 5 people",
  },
];

export const six: ChartRow[] = [
  ...groups,
  row("Lakeside", 12, 15, 7.3, 6.2, 0.7),
  row("Market Square", 10, 12, 5.2, 4.4, 0.7),
];

export const forty: ChartRow[] = Array.from({ length: 40 }, (_, i) =>
  i % 9 === 4
    ? { name: `Site ${i + 1}`, n: 0, suppressed: "hidden to protect people" }
    : row(
        `Site ${i + 1}`,
        6 + ((i * 7) % 31),
        12 + ((i * 7) % 40),
        5 + ((i * 13) % 30) / 10,
        4.6 + ((i * 17) % 33) / 10,
        0.5 + ((i * 5) % 7) / 10,
      ),
);

export const arabic = {
  range: [3, 9],
  step: 1,
  anchors: { low: "نادراً", high: "غالباً" },
  direction: "higher_worse",
  unitLabel: "درجة الوحدة (من 3 إلى 9)",
  title: "شعر من أجابوا في المرتين بوحدة أقل بعد البرنامج",
  subtitle: "متوسط درجة الوحدة لدى من أجابوا في المرتين",
  caption: "مقياس الوحدة ذو الأسئلة الثلاثة. قبل: سبتمبر 2025، بعد: يونيو 2026. العدد مكتوب بجانب كل مجموعة.",
  rtl: true,
  locale: "ar-u-nu-latn",
  texts: {
    before: "قبل",
    after: "بعد",
    better: "أفضل",
    change: "التغيّر",
    group: "المجموعة",
    score: "الدرجة",
    count: "العدد = {n}",
    countPaired: "العدد = {n} من {all}",
    interval: "{low} إلى {high}",
    intervalLegend: "المدى المرجّح (فاصل ثقة 95٪)",
    suppressed: "مخفي لحماية الأشخاص",
    onePerson: "كل نقطة شخص واحد",
    smallDots: "المجموعات الصغيرة: كل نقطة صغيرة شخص واحد",
    keyboard: "استخدم مفاتيح الأسهم للتنقل في الرسم.",
  },
} as const;

export const arabicEveryone: ChartRow = { ...everyone, name: "الجميع" };
export const arabicGroups: ChartRow[] = [
  { ...groups[0]!, name: "الشمال" },
  { ...groups[1]!, name: "الميناء" },
  { name: "التل", n: 0, suppressed: "مخفي لحماية الأشخاص" },
  { ...groups[3]!, name: "ضفة النهر" },
];

export const scores = [
  { from: 3, pre: 1, post: 4 },
  { from: 4, pre: 2, post: 5 },
  { from: 5, pre: 5, post: 6 },
  { from: 6, pre: 7, post: 7 },
  { from: 7, pre: 8, post: 5 },
  { from: 8, pre: 5, post: 3 },
  { from: 9, pre: 3, post: 1 },
];

export const fewScores = [
  { from: 4, pre: 0, post: 2 },
  { from: 5, pre: 1, post: 3 },
  { from: 6, pre: 2, post: 2 },
  { from: 7, pre: 3, post: 1 },
  { from: 8, pre: 2, post: 0 },
];

export const manyScores = Array.from({ length: 26 }, (_, i) => ({
  from: i * 4,
  pre: Math.round(900 * Math.exp(-(((i - 10) / 5) ** 2))),
  post: Math.round(870 * Math.exp(-(((i - 13) / 5.2) ** 2))),
}));

export const fortyScores = Array.from({ length: 40 }, (_, i) => ({
  from: i,
  pre: 3 + ((i * 7) % 23),
  post: 2 + ((i * 11) % 25),
}));

export const longEnds = {
  title:
    "Fewer people who came to the community kitchen and shared garden of the Saint Bartholomew neighborhood " +
    "association often feel lonely, more hardly ever do",
  anchors: {
    low: "hardly ever, or never, in the four weeks before the day on which this was answered",
    high: "often, or always, in the four weeks before the day on which this was answered",
  },
};

export const bands = [
  { from: 3, to: 4, pre: 12, post: 31 },
  { from: 5, to: 6, pre: 74, post: 86 },
  { from: 7, to: 9, pre: 98, post: 67 },
];

function row(name: string, n: number, nPre: number, before: number, after: number, half: number): ChartRow {
  const change = Number((after - before).toFixed(2));
  return {
    name,
    n,
    nPre,
    pre: around(before, half * 0.9),
    post: around(after, half),
    change: around(change, half),
  };
}

function around(value: number, half: number): Estimate {
  return { value, low: value - half, high: value + half };
}
