import type PptxGenJS from "pptxgenjs";
import type { ReportRow, ReportScale } from "#shared/reports/content";
import { centeredAxis, isReversed, valuesOf } from "./chartAxis";
import { colors, type Deck } from "./slideLayout";

interface Shown {
  scale: ReportScale;
  /** Every row of the block. */
  all: readonly ReportRow[];
  better: string;
}

/** An axis with zero in its middle, and better where reading ends. */
export function aroundZero(deck: Deck, picture: "change" | "gaps", shown: Shown): PptxGenJS.IChartOpts {
  const { scale, better } = shown;
  const isTurned = isReversed(scale) !== deck.rtl;
  const words = {
    ...{ showValAxisTitle: true, valAxisTitle: better, valAxisTitleFontSize: 11 },
    ...{ valAxisTitleColor: colors.quiet, valAxisTitleFontFace: deck.text.fontFace ?? "" },
  };
  return turned(
    {
      ...centered(picture, shown),
      // Names stand where reading begins, which is beside the high numbers where those come first.
      catAxisLabelPos: isTurned === deck.rtl ? ("low" as const) : ("high" as const),
      ...(scale.direction === "neutral" ? {} : words),
    },
    "valAxisOrientation",
    isTurned,
  );
}

/** Changes one after the other in time, over and under zero. */
export function overTime(shown: Shown): PptxGenJS.IChartOpts {
  return {
    ...centered("change", shown),
    ...{ catAxisLabelPos: "low", lineDataSymbolSize: 9, dataLabelPosition: "t" },
  };
}

function centered(picture: "change" | "gaps", { scale, all }: Shown): PptxGenJS.IChartOpts {
  const { far, step, digits } = centeredAxis(valuesOf(all, picture, false));
  // As the table beside has it: what rounds to zero has no sign.
  const half = 0.5 * 10 ** -scale.decimals;
  const plain = decimalsCode(scale.decimals);
  const marks = decimalsCode(digits);
  return {
    ...{ valAxisMinVal: -far, valAxisMaxVal: far, valAxisMajorUnit: step },
    dataLabelFormatCode: `[>=${half}]+${plain};[<=-${half}]−${plain};${plain}`,
    valAxisLabelFormatCode: `+${marks};−${marks};0`,
  };
}

export function decimalsCode(decimals: number): string {
  return decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
}

/** The first row on top. */
export function topDown(options: PptxGenJS.IChartOpts): PptxGenJS.IChartOpts {
  return turned(options, "catAxisOrientation", true);
}

/** Columns side by side in the direction of reading. */
export function acrossOptions(deck: Deck, options: PptxGenJS.IChartOpts): PptxGenJS.IChartOpts {
  return turned(options, "catAxisOrientation", deck.rtl);
}

/** Bars that lie grow in the direction of reading. */
export function onward({ rtl }: Deck): PptxGenJS.IChartOpts {
  return turned({}, "valAxisOrientation", rtl);
}

/** Turns an axis around, by a value that the types of pptxgenjs leave out. */
function turned(
  options: PptxGenJS.IChartOpts,
  axis: "catAxisOrientation" | "valAxisOrientation",
  isTurned: boolean,
): PptxGenJS.IChartOpts {
  return isTurned ? Object.assign(options, { [axis]: "maxMin" }) : options;
}

/** Bars that lie, and no thicker for being few. */
export function barOptions(rows: number): PptxGenJS.IChartOpts {
  return { barDir: "bar", barGapWidthPct: [60, 300, 180, 110][rows] ?? 60 };
}
