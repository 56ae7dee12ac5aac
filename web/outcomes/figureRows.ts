import { textIn } from "#shared/instruments/subscale";
import { isSuppressed, type Suppressed } from "#shared/outcomes/suppressed";
import { hiddenLabel } from "#shared/reports/hiddenWording";
import { formatCount, formatP } from "#shared/reports/numberFormats";
import { describeShare } from "#shared/reports/shareWording";
import { describeWhyNot } from "#shared/reports/whyNotWording";
import type { Estimate, NotEstimable } from "#shared/stats/estimate";
import { plain, signed } from "./precise";
import type { Shown } from "./queries";

type Detail = NonNullable<Shown["detail"]>;
type Full = NonNullable<Detail["figures"]>;
export type Explained = NonNullable<Detail["explained"]>[number];

/** One figure, ready to print, and where it is explained. */
export interface FigureRow {
  key: string;
  name: string;
  value: string;
  range?: string;
  p?: string;
  /** Its place on the page How we calculate. */
  id: string;
  /** Which explanations of the answer belong to it. */
  explains?: string[];
}

/** Every figure of a stratum, in the order in which they are explained. */
export function figureRows(shown: Shown): FigureRow[] {
  const { detail } = shown;
  return [
    ...meanRows(shown),
    ...(detail?.figures ? [...effectRows(detail.figures), ...rankRows(detail.figures)] : []),
    ...(detail ? [...movedRows(detail), ...crossingRows(detail)] : []),
  ];
}

function meanRows({ n, pre, post, meanChange, pairedT, detail }: Shown): FigureRow[] {
  const full = detail?.figures;
  const points = (value: number | null) => (value === null ? "–" : plain(value));
  const statistic = (value: number | null) => (value === null ? "–" : plain(value));
  return [
    { key: "n", name: "People who answered both times", value: formatCount(n.paired), id: "change-table" },
    {
      key: "pre",
      name: "Mean before",
      value: points(pre.mean),
      ...rangeOf(pre.interval, plain),
      id: "mean",
      explains: ["pre.mean"],
    },
    {
      key: "post",
      name: "Mean after",
      value: points(post.mean),
      ...rangeOf(post.interval, plain),
      id: "mean",
      explains: ["post.mean"],
    },
    estimateRow("meanChange", "Mean change", meanChange, "mean-change-t-interval", signed, [
      "meanChange",
      "meanChange.low",
      "meanChange.high",
    ]),
    {
      key: "preSd",
      name: "Standard deviation before",
      value: statistic(pre.sd),
      id: "standard-deviation",
      explains: ["pre.sd"],
    },
    {
      key: "postSd",
      name: "Standard deviation after",
      value: statistic(post.sd),
      id: "standard-deviation",
      explains: ["post.sd"],
    },
    ...(full
      ? [
          {
            key: "changeSd",
            name: "Standard deviation of change",
            value: statistic(full.changeSd),
            id: "standard-deviation",
            explains: ["changeSd"],
          },
          estimateRow(
            "correlation",
            "Correlation of before and after (r)",
            full.correlation,
            "pearson-r",
            plain,
          ),
        ]
      : []),
    testRow("pairedT", "Paired t-test", pairedT, "paired-t", (t) => `t(${t.df}) = ${plain(t.t)}`, [
      "pairedT.t",
    ]),
    ...(full ? fiveNumberRows(full.fiveNumbers) : []),
  ];
}

function fiveNumberRows(told: Full["fiveNumbers"]): FigureRow[] {
  const name = { pre: "before", post: "after", change: "of change" } as const;
  if (isSuppressed(told)) return [hiddenRow("fiveNumbers", "Smallest, quartiles, largest", "five-numbers")];
  return (["pre", "post", "change"] as const).flatMap((side) => {
    const found = told[side];
    if (!found) return [];
    const { min, lowerQuartile, median, upperQuartile, max } = found;
    const value = [min, lowerQuartile, median, upperQuartile, max].map((score) => plain(score)).join(" · ");
    return [
      { key: `five ${side}`, name: `Smallest, quartiles, largest ${name[side]}`, value, id: "five-numbers" },
    ];
  });
}

const effects = [
  ["cohensDz", "Cohen’s d_z", "cohens-d-z"],
  ["hedgesGz", "Hedges’ g_z", "hedges-g-z"],
  ["cohensDav", "Cohen’s d_av", "cohens-d-av"],
  ["hedgesGav", "Hedges’ g_av", "hedges-g-av"],
  ["cohensDavMeanOfSds", "Cohen’s d_av, mean of both SDs", "cohens-d-av-mean-of-sds"],
  ["hedgesGavMeanOfSds", "Hedges’ g_av, mean of both SDs", "hedges-g-av-mean-of-sds"],
  ["cohensDrm", "Cohen’s d_rm", "cohens-d-rm"],
  ["hedgesGrm", "Hedges’ g_rm", "hedges-g-rm"],
  ["beckersD", "Becker’s d", "beckers-d"],
  ["beckersG", "Becker’s g", "beckers-g"],
] as const;

function effectRows({ effectSizes }: Full): FigureRow[] {
  return effects.map(([key, name, id]) =>
    estimateRow(key, name, effectSizes[key], id, plain, [`effectSizes.${key}`]),
  );
}

function rankRows({ ranks, hodgesLehmann }: Full): FigureRow[] {
  const shift = isSuppressed(hodgesLehmann)
    ? [hiddenRow("hodgesLehmann", "Hodges–Lehmann shift", "hodges-lehmann")]
    : [
        estimateRow("hodgesLehmann", "Hodges–Lehmann shift", hodgesLehmann.all, "hodges-lehmann", signed),
        estimateRow(
          "hodgesLehmannNonZero",
          "Hodges–Lehmann shift of those who moved",
          hodgesLehmann.nonZero,
          "hodges-lehmann",
          signed,
        ),
      ];
  if (isSuppressed(ranks)) return [hiddenRow("ranks", "Tests by ranks", "wilcoxon-signed-rank"), ...shift];
  const { exact, corrected, uncorrected, pratt, signTest, rankBiserial } = ranks;
  const z = (test: { v: number; z: number }) => `V = ${test.v}, z = ${plain(test.z)}`;
  return [
    testRow(
      "exact",
      "Wilcoxon signed-rank, exact",
      exact,
      "wilcoxon-signed-rank-exact",
      ({ v }) => `V = ${v}`,
    ),
    testRow(
      "corrected",
      "Wilcoxon signed-rank, normal with correction",
      corrected,
      "wilcoxon-signed-rank-normal-corrected",
      z,
    ),
    testRow(
      "uncorrected",
      "Wilcoxon signed-rank, normal",
      uncorrected,
      "wilcoxon-signed-rank-normal-corrected",
      z,
    ),
    testRow(
      "pratt",
      "Wilcoxon by Pratt, zeros ranked",
      pratt,
      "wilcoxon-pratt-normal-uncorrected",
      (t) => `z = ${plain(t.z)}`,
    ),
    estimateRow("rankBiserial", "Rank-biserial correlation", rankBiserial, "rank-biserial", plain),
    ...shift,
    testRow(
      "signTest",
      "Sign test",
      signTest,
      "sign-exact",
      ({ up, down }) => `${formatCount(up)} up, ${formatCount(down)} down`,
    ),
  ];
}

function movedRows({ any, reliable }: Detail): FigureRow[] {
  const ways = [
    ["rose", "Higher"],
    ["same", "The same"],
    ["fell", "Lower"],
  ] as const;
  const moved = ways.map(([way, name]) => ({
    key: `any ${way}`,
    name: `${name}, by any amount`,
    value: describeShare(any[way]),
    id: "moved",
    explains: [`any.${way}`],
  }));
  if ("kind" in reliable) return moved;
  const { band, better, reliability } = reliable;
  const words = {
    rose:
      better === "rose"
        ? "Reliably better (higher)"
        : better === "fell"
          ? "Reliably worse (higher)"
          : "Reliably higher",
    same: "Within the error of measurement",
    fell:
      better === "fell"
        ? "Reliably better (lower)"
        : better === "rose"
          ? "Reliably worse (lower)"
          : "Reliably lower",
  };
  return [
    ...moved,
    {
      key: "band",
      name: "Band of reliable change",
      value: `± ${plain(band)} points`,
      id: "jacobson-truax-rci",
      explains: ["reliable.band"],
    },
    {
      key: "reliability",
      name: `Reliability it rests on (${reliability.kind === "alpha" ? "alpha" : "retest"}${reliability.source ? `; ${reliability.source}` : ", of this data"})`,
      value: plain(reliability.value),
      id: "which-reliability",
    },
    ...ways.map(([way]) => ({
      key: `reliable ${way}`,
      name: words[way],
      value: describeShare(reliable[way]),
      id: "jacobson-truax-rci",
      explains: [`reliable.${way}`],
    })),
  ];
}

function crossingRows({ crossings }: Detail): FigureRow[] {
  return crossings.flatMap(({ cutoff, pre, post, difference, mcnemar }) => {
    const name = `${textIn(cutoff.label, "en")} (${cutoff.from} to ${cutoff.to})`;
    const key = cutoff.id;
    const percent = (value: number) => `${signed(value * 100)}%`;
    const rows: FigureRow[] = [
      {
        key: `${key} pre`,
        name: `${name}, before`,
        value: describeShare(pre),
        id: "wilson",
        explains: [`crossings.${key}.pre`],
      },
      {
        key: `${key} post`,
        name: `${name}, after`,
        value: describeShare(post),
        id: "wilson",
        explains: [`crossings.${key}.post`],
      },
      isSuppressed(difference)
        ? hiddenRow(`${key} difference`, `${name}, difference`, "newcombe-paired-10")
        : estimateRow(`${key} difference`, `${name}, difference`, difference, "newcombe-paired-10", percent),
    ];
    if (isSuppressed(mcnemar) || mcnemar.kind === "notEstimable") return rows;
    const exact = {
      key: `${key} exact`,
      name: `${name}, McNemar exact`,
      value: "",
      p: formatP(mcnemar.exactP),
      id: "mcnemar",
    };
    const mid = {
      key: `${key} mid`,
      name: `${name}, McNemar mid-p`,
      value: "",
      p: formatP(mcnemar.midP),
      id: "mcnemar",
    };
    const corrected = testRow(
      `${key} corrected`,
      `${name}, McNemar corrected`,
      mcnemar.corrected,
      "mcnemar",
      (t) => `χ² = ${plain(t.chiSquared)}`,
    );
    return [...rows, exact, mid, corrected];
  });
}

export function estimateRow(
  key: string,
  name: string,
  estimate: Estimate,
  id: string,
  format: (value: number) => string,
  explains: string[] = [],
): FigureRow {
  if (estimate.kind === "estimate")
    return { key, name, value: format(estimate.value), ...rangeOf(estimate, format), id, explains };
  const value = estimate.value === undefined ? describeWhyNot(estimate.reason) : format(estimate.value);
  return { key, name, value, id, explains };
}

export function testRow<T extends { kind: "test"; p: number }>(
  key: string,
  name: string,
  test: T | NotEstimable,
  id: string,
  value: (test: T) => string,
  explains: string[] = [],
): FigureRow {
  if (test.kind === "notEstimable") return { key, name, value: describeWhyNot(test.reason), id };
  return { key, name, value: value(test), p: formatP(test.p), id, explains };
}

function rangeOf(estimate: Estimate | Suppressed, format: (value: number) => string): { range?: string } {
  return estimate.kind === "estimate" ? { range: `${format(estimate.low)} to ${format(estimate.high)}` } : {};
}

function hiddenRow(key: string, name: string, id: string): FigureRow {
  return { key, name, value: hiddenLabel(), id };
}
