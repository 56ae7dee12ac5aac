import { createContext, useContext, useMemo } from "react";
import type { Scheme } from "./colors";
import type { CornerMark } from "./cornerMark";
import type { Figures } from "./figures";
import type { ChartProps } from "./rows";
import type { Speech } from "./texts";

/** What a chart is drawn on when it is to leave the page, whatever it was told for the screen. */
export interface Paper {
  /** In CSS pixels. */
  width: number;
  scheme: Scheme;
  speech: Speech;
  /** What the picture says beside its chart, because no page stands around it. */
  words: PaperWords;
  mark: CornerMark | null;
  /** Takes the numbers behind the marks, in full precision, whenever the chart is drawn. */
  onFigures: (figures: Figures) => void;
}

/** Words of the page around a chart that its picture needs as well. */
export interface PaperWords {
  /** What the chart shows, in a sentence; before what is counted. */
  sentence?: string | undefined;
  /** After its own caption: of which day the figures are, whose they are. */
  lines?: readonly string[] | undefined;
}

/** The paper that charts below are drawn on; null on a page. */
export const PaperContext = createContext<Paper | null>(null);

type Told = Partial<Omit<ChartProps, "range" | "direction">>;

/** The props of a chart as they are on its paper: own words, width, colors, and all that makes it stand alone. */
export function useOnPaper<Props extends Told>(given: Props): Props {
  const paper = useContext(PaperContext);
  return useMemo(() => (paper ? onPaper(given, paper) : given), [given, paper]);
}

function onPaper<Props extends Told>(given: Props, paper: Paper): Props {
  const { width, scheme, speech, words, mark } = paper;
  const { sentence, lines = [] } = words;
  return {
    ...given,
    // A frozen report brings words of its own, in its own language.
    texts: { ...speech.texts, ...given.texts },
    locale: given.locale ?? speech.locale,
    rtl: given.rtl ?? speech.rtl,
    width,
    scheme,
    isBare: false,
    subtitle: together([sentence, given.subtitle], " "),
    caption: together([given.caption, ...lines], " "),
    ...(mark ? { mark } : {}),
  };
}

function together(parts: readonly (string | undefined)[], between: string): string | undefined {
  return parts.filter((part) => part !== undefined && part !== "").join(between) || undefined;
}
