import { isDrmOfOneLine } from "#shared/outcomes/drmOfOneLine";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { formatCount } from "#shared/reports/numberFormats";
import { estimateRow, type FigureRow, hiddenRow, rangeOf, testRow } from "./figureRow";
import { crossingRows, movedRows } from "./movedRows";
import { asItIs, plain, signed } from "./precise";
import type { Shown } from "./queries";

type Detail = NonNullable<Shown["detail"]>;
type Full = NonNullable<Detail["figures"]>;
export type Explained = NonNullable<Detail["explained"]>[number];

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
            ["correlation"],
          ),
        ]
      : []),
    testRow("pairedT", "Paired t-test", pairedT, "paired-t", (t) => `t(${t.df}) = ${plain(t.t)}`, [
      "pairedT.t",
      "pairedT.p",
    ]),
    ...(full ? fiveNumberRows(full.fiveNumbers) : []),
    ...(full?.everybody ? everybodyRows(full.everybody) : []),
  ];
}

function everybodyRows(everybody: NonNullable<Full["everybody"]>): FigureRow[] {
  return (["pre", "post"] as const).map((side) => {
    const wave = everybody[side];
    const key = `everybody ${side}`;
    const name = `Mean of all who answered ${side === "pre" ? "before" : "after"}`;
    if (isSuppressed(wave)) return hiddenRow(key, name, "mean");
    const value = wave.mean === null ? "–" : `${plain(wave.mean)} (n = ${formatCount(wave.n)})`;
    return { key, name, value, ...rangeOf(wave.interval, plain), id: "mean" };
  });
}

function fiveNumberRows(told: Full["fiveNumbers"]): FigureRow[] {
  const name = { pre: "before", post: "after", change: "of change" } as const;
  if (isSuppressed(told)) return [hiddenRow("fiveNumbers", "Smallest, quartiles, largest", "five-numbers")];
  return (["pre", "post", "change"] as const).flatMap((side) => {
    const found = told[side];
    if (!found) return [];
    const { min, lowerQuartile, median, upperQuartile, max } = found;
    const value = [min, lowerQuartile, median, upperQuartile, max].map(asItIs).join(" · ");
    return [
      {
        key: `five ${side}`,
        name: `Smallest, quartiles, largest ${name[side]}`,
        value,
        id: "five-numbers",
        explains: Object.keys(found).map((one) => `fiveNumbers.${side}.${one}`),
      },
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

const spreadsBack: readonly string[] = ["cohensDrm", "hedgesGrm"];

function effectRows({ effectSizes }: Full): FigureRow[] {
  return effects.map(([key, name, id]) =>
    spreadsBack.includes(key) && isDrmOfOneLine(effectSizes[key])
      ? { key, name, value: "– (everybody lies on one line)", id }
      : estimateRow(key, name, effectSizes[key], id, plain, [`effectSizes.${key}`]),
  );
}

function rankRows({ ranks, hodgesLehmann }: Full): FigureRow[] {
  const shift = isSuppressed(hodgesLehmann)
    ? [hiddenRow("hodgesLehmann", "Hodges–Lehmann shift", "hodges-lehmann")]
    : [
        estimateRow("hodgesLehmann", "Hodges–Lehmann shift", hodgesLehmann.all, "hodges-lehmann", signed, [
          "hodgesLehmann.all",
        ]),
        estimateRow(
          "hodgesLehmannNonZero",
          "Hodges–Lehmann shift of those who moved",
          hodgesLehmann.nonZero,
          "hodges-lehmann",
          signed,
          ["hodgesLehmann.nonZero"],
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
      ["ranks.v", "ranks.exact.p"],
    ),
    testRow(
      "corrected",
      "Wilcoxon signed-rank, normal with correction",
      corrected,
      "wilcoxon-signed-rank-normal-corrected",
      z,
      ["ranks.v", "ranks.corrected.z", "ranks.corrected.p"],
    ),
    testRow(
      "uncorrected",
      "Wilcoxon signed-rank, normal",
      uncorrected,
      "wilcoxon-signed-rank-normal-corrected",
      z,
      ["ranks.v", "ranks.uncorrected.z", "ranks.uncorrected.p"],
    ),
    testRow(
      "pratt",
      "Wilcoxon by Pratt, zeros ranked",
      pratt,
      "wilcoxon-pratt-normal-uncorrected",
      (t) => `z = ${plain(t.z)}`,
      ["ranks.pratt.z", "ranks.pratt.p"],
    ),
    estimateRow("rankBiserial", "Rank-biserial correlation", rankBiserial, "rank-biserial", plain, [
      "ranks.rankBiserial",
    ]),
    ...shift,
    testRow(
      "signTest",
      "Sign test",
      signTest,
      "sign-exact",
      ({ up, down }) => `${formatCount(up)} up, ${formatCount(down)} down`,
      ["ranks.signTest.p"],
    ),
  ];
}
