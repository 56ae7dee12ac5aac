import { textIn } from "#shared/instruments/subscale";
import type { StratumDetail } from "#shared/outcomes/describe";
import { isSuppressed } from "#shared/outcomes/suppressed";
import { formatP, formatScaleEnd } from "#shared/reports/numberFormats";
import { describeShare } from "#shared/reports/shareWording";
import { isolated } from "../ui/isolated";
import { language } from "../ui/language";
import { estimateRow, type FigureRow, hiddenRow, testRow } from "./figureRow";
import { plain, signed } from "./precise";
import { say } from "./say";

/** How many people moved, by any amount and beyond the error of measurement. */
export function movedRows({ any, reliable }: StratumDetail): FigureRow[] {
  const ways = [
    ["rose", "f.anyRose"],
    ["same", "f.anySame"],
    ["fell", "f.anyFell"],
  ] as const;
  const moved = ways.map(([way, name]) => ({
    key: `any ${way}`,
    name: say(name),
    value: describeShare(any[way], language),
    id: "moved",
    explains: [`any.${way}*`],
  }));
  if ("kind" in reliable) return moved;
  const { band, better, reliability } = reliable;
  const words = {
    rose:
      better === "rose" ? say("f.betterHigher") : better === "fell" ? say("f.worseHigher") : say("f.higher"),
    same: say("f.within"),
    fell: better === "fell" ? say("f.betterLower") : better === "rose" ? say("f.worseLower") : say("f.lower"),
  };
  return [
    ...moved,
    {
      key: "band",
      name: say("f.band"),
      value: say("f.bandValue", { band: plain(band) }),
      id: "jacobson-truax-rci",
      explains: ["reliable.band"],
    },
    {
      key: "reliability",
      name: reliability.source
        ? say("f.reliability", { kind: reliability.kind, source: reliability.source })
        : say("f.reliabilityOwn", { kind: reliability.kind }),
      value: plain(reliability.value),
      id: "which-reliability",
    },
    ...ways.map(([way]) => ({
      key: `reliable ${way}`,
      name: words[way],
      value: describeShare(reliable[way], language),
      id: "jacobson-truax-rci",
      explains: [`reliable.${way}*`],
    })),
  ];
}

/** Who was on the far side of a published mark before and after. */
export function crossingRows({ crossings }: StratumDetail): FigureRow[] {
  return crossings.flatMap(({ cutoff, pre, post, difference, mcnemar }) => {
    const named = {
      label: textIn(cutoff.label, language),
      from: formatScaleEnd(cutoff.from, language),
      to: formatScaleEnd(cutoff.to, language),
    };
    const key = cutoff.id;
    const percent = (value: number) => `${signed(value * 100)}%`;
    const rows: FigureRow[] = [
      {
        key: `${key} pre`,
        name: say("cut.pre", named),
        value: describeShare(pre, language),
        id: "wilson",
        explains: [`crossings.${key}.pre*`],
      },
      {
        key: `${key} post`,
        name: say("cut.post", named),
        value: describeShare(post, language),
        id: "wilson",
        explains: [`crossings.${key}.post*`],
      },
      isSuppressed(difference)
        ? hiddenRow(`${key} difference`, say("cut.difference", named), "newcombe-paired-10")
        : estimateRow(
            `${key} difference`,
            say("cut.difference", named),
            difference,
            "newcombe-paired-10",
            percent,
            [`crossings.${key}.difference*`],
          ),
    ];
    if (isSuppressed(mcnemar) || mcnemar.kind === "notEstimable") return rows;
    const exact = {
      key: `${key} exact`,
      name: say("cut.exact", named),
      value: "",
      p: formatP(mcnemar.exactP, language),
      id: "mcnemar",
      explains: [`crossings.${key}.mcnemar.exactP`],
    };
    const mid = {
      key: `${key} mid`,
      name: say("cut.mid", named),
      value: "",
      p: formatP(mcnemar.midP, language),
      id: "mcnemar",
      explains: [`crossings.${key}.mcnemar.midP`],
    };
    const corrected = testRow(
      `${key} corrected`,
      say("cut.corrected", named),
      mcnemar.corrected,
      "mcnemar",
      (t) => isolated(`χ² = ${plain(t.chiSquared)}`),
      [`crossings.${key}.mcnemar.corrected.chiSquared`, `crossings.${key}.mcnemar.corrected.p`],
    );
    return [...rows, exact, mid, corrected];
  });
}
