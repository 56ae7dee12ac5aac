import { isDrmOfOneLine } from "#shared/outcomes/drmOfOneLine";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { formatCount } from "#shared/reports/numberFormats";
import { isolated } from "../ui/isolated";
import { language } from "../ui/language";
import { estimateRow, type FigureRow, hiddenRow, rangeOf, testRow } from "./figureRow";
import { crossingRows, movedRows } from "./movedRows";
import { asItIs, plain, signed } from "./precise";
import type { Shown } from "./queries";
import { say } from "./say";

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

/** The people, the means and the change of a stratum. */
export function meanRows({ n, pre, post, meanChange, pairedT, detail }: Shown): FigureRow[] {
  const full = detail?.figures;
  const points = (value: number | null) => (value === null ? say("none") : plain(value));
  const statistic = (value: number | null) => (value === null ? say("none") : plain(value));
  return [
    { key: "n", name: say("f.n"), value: formatCount(n.paired, language), id: "change-table" },
    {
      key: "pre",
      name: say("f.pre"),
      value: points(pre.mean),
      ...rangeOf(pre.interval, plain),
      id: "mean",
      explains: ["pre.mean"],
    },
    {
      key: "post",
      name: say("f.post"),
      value: points(post.mean),
      ...rangeOf(post.interval, plain),
      id: "mean",
      explains: ["post.mean"],
    },
    estimateRow("meanChange", say("f.meanChange"), meanChange, "mean-change-t-interval", signed, [
      "meanChange",
      "meanChange.low",
      "meanChange.high",
    ]),
    {
      key: "preSd",
      name: say("f.preSd"),
      value: statistic(pre.sd),
      id: "standard-deviation",
      explains: ["pre.sd"],
    },
    {
      key: "postSd",
      name: say("f.postSd"),
      value: statistic(post.sd),
      id: "standard-deviation",
      explains: ["post.sd"],
    },
    ...(full
      ? [
          {
            key: "changeSd",
            name: say("f.changeSd"),
            value: statistic(full.changeSd),
            id: "standard-deviation",
            explains: ["changeSd"],
          },
          estimateRow("correlation", say("f.correlation"), full.correlation, "pearson-r", plain, [
            "correlation*",
          ]),
        ]
      : []),
    testRow("pairedT", say("f.pairedT"), pairedT, "paired-t", (t) => isolated(`t(${t.df}) = ${plain(t.t)}`), [
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
    const name = say(side === "pre" ? "f.everybodyPre" : "f.everybodyPost");
    if (isSuppressed(wave)) return hiddenRow(key, name, "mean");
    const value =
      wave.mean === null
        ? say("none")
        : say("stay.mean", { mean: plain(wave.mean), n: formatCount(wave.n, language) });
    const explains = ["mean", "sd", "interval.*"].map((one) => `everybody.${side}.${one}`);
    return { key, name, value, ...rangeOf(wave.interval, plain), id: "mean", explains };
  });
}

function fiveNumberRows(told: Full["fiveNumbers"]): FigureRow[] {
  const names = { pre: "f.fivePre", post: "f.fivePost", change: "f.fiveChange" } as const;
  if (isSuppressed(told)) return [hiddenRow("fiveNumbers", say("f.five"), "five-numbers")];
  return (["pre", "post", "change"] as const).flatMap((side) => {
    const found = told[side];
    if (!found) return [];
    const { min, lowerQuartile, median, upperQuartile, max } = found;
    const value = [min, lowerQuartile, median, upperQuartile, max].map(asItIs).join(" · ");
    return [
      {
        key: `five ${side}`,
        name: say(names[side]),
        value,
        id: "five-numbers",
        explains: Object.keys(found).map((one) => `fiveNumbers.${side}.${one}`),
      },
    ];
  });
}

const effects = [
  ["cohensDz", "cohens-d-z"],
  ["hedgesGz", "hedges-g-z"],
  ["cohensDav", "cohens-d-av"],
  ["hedgesGav", "hedges-g-av"],
  ["cohensDavMeanOfSds", "cohens-d-av-mean-of-sds"],
  ["hedgesGavMeanOfSds", "hedges-g-av-mean-of-sds"],
  ["cohensDrm", "cohens-d-rm"],
  ["hedgesGrm", "hedges-g-rm"],
  ["beckersD", "beckers-d"],
  ["beckersG", "beckers-g"],
] as const;

const spreadsBack: readonly string[] = ["cohensDrm", "hedgesGrm"];

function effectRows({ effectSizes }: Full): FigureRow[] {
  return effects.map(([key, id]) =>
    spreadsBack.includes(key) && isDrmOfOneLine(effectSizes[key])
      ? { key, name: say(`f.${key}`), value: say("f.oneLine"), id }
      : estimateRow(key, say(`f.${key}`), effectSizes[key], id, plain, [
          `effectSizes.${key}`,
          `effectSizes.${key}.*`,
        ]),
  );
}

function rankRows({ ranks, hodgesLehmann }: Full): FigureRow[] {
  const shift = isSuppressed(hodgesLehmann)
    ? [hiddenRow("hodgesLehmann", say("f.hodgesLehmann"), "hodges-lehmann")]
    : [
        estimateRow("hodgesLehmann", say("f.hodgesLehmann"), hodgesLehmann.all, "hodges-lehmann", signed, [
          "hodgesLehmann.all*",
        ]),
        estimateRow(
          "hodgesLehmannNonZero",
          say("f.hodgesLehmannNonZero"),
          hodgesLehmann.nonZero,
          "hodges-lehmann",
          signed,
          ["hodgesLehmann.nonZero*"],
        ),
      ];
  if (isSuppressed(ranks)) return [hiddenRow("ranks", say("f.ranks"), "wilcoxon-signed-rank"), ...shift];
  const { exact, corrected, uncorrected, pratt, signTest, rankBiserial } = ranks;
  const z = (test: { v: number; z: number }) => isolated(`V = ${test.v}, z = ${plain(test.z)}`);
  return [
    testRow("exact", say("f.exact"), exact, "wilcoxon-signed-rank-exact", ({ v }) => isolated(`V = ${v}`), [
      "ranks.v",
      "ranks.exact.p",
    ]),
    testRow("corrected", say("f.corrected"), corrected, "wilcoxon-signed-rank-normal-corrected", z, [
      "ranks.v",
      "ranks.corrected.z",
      "ranks.corrected.p",
    ]),
    testRow("uncorrected", say("f.uncorrected"), uncorrected, "wilcoxon-signed-rank-normal-corrected", z, [
      "ranks.v",
      "ranks.uncorrected.z",
      "ranks.uncorrected.p",
    ]),
    testRow(
      "pratt",
      say("f.pratt"),
      pratt,
      "wilcoxon-pratt-normal-uncorrected",
      (t) => isolated(`z = ${plain(t.z)}`),
      ["ranks.pratt.z", "ranks.pratt.p"],
    ),
    estimateRow("rankBiserial", say("f.rankBiserial"), rankBiserial, "rank-biserial", plain, [
      "ranks.rankBiserial*",
    ]),
    ...shift,
    testRow(
      "signTest",
      say("f.signTest"),
      signTest,
      "sign-exact",
      ({ up, down }) => say("f.signs", { up: formatCount(up, language), down: formatCount(down, language) }),
      ["ranks.signTest.p"],
    ),
  ];
}
