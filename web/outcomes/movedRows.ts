import { textIn } from "#shared/instruments/subscale";
import type { StratumDetail } from "#shared/outcomes/describe";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { formatP } from "#shared/reports/numberFormats";
import { describeShare } from "#shared/reports/shareWording";
import { estimateRow, type FigureRow, hiddenRow, testRow } from "./figureRow";
import { plain, signed } from "./precise";

/** How many people moved, by any amount and beyond the error of measurement. */
export function movedRows({ any, reliable }: StratumDetail): FigureRow[] {
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

/** Who was on the far side of a published mark before and after. */
export function crossingRows({ crossings }: StratumDetail): FigureRow[] {
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
        : estimateRow(`${key} difference`, `${name}, difference`, difference, "newcombe-paired-10", percent, [
            `crossings.${key}.difference`,
          ]),
    ];
    if (isSuppressed(mcnemar) || mcnemar.kind === "notEstimable") return rows;
    const exact = {
      key: `${key} exact`,
      name: `${name}, McNemar exact`,
      value: "",
      p: formatP(mcnemar.exactP),
      id: "mcnemar",
      explains: [`crossings.${key}.mcnemar.exactP`],
    };
    const mid = {
      key: `${key} mid`,
      name: `${name}, McNemar mid-p`,
      value: "",
      p: formatP(mcnemar.midP),
      id: "mcnemar",
      explains: [`crossings.${key}.mcnemar.midP`],
    };
    const corrected = testRow(
      `${key} corrected`,
      `${name}, McNemar corrected`,
      mcnemar.corrected,
      "mcnemar",
      (t) => `χ² = ${plain(t.chiSquared)}`,
      [`crossings.${key}.mcnemar.corrected.chiSquared`, `crossings.${key}.mcnemar.corrected.p`],
    );
    return [...rows, exact, mid, corrected];
  });
}
