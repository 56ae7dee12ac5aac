import { isSuppressed } from "../../outcomes/suppressed";
import { type Beside, mayBeQuoted, type Quotable, type WhyNotQuoted } from "../../quotes/mayBeQuoted";
import type { ReportBlock } from "../blocks";
import type { FilledKind } from "../content";
import type { Language } from "../say";
import { sayReport } from "./sayReport";
import {
  type Fault,
  type FoundMeasure,
  fault,
  findMeasure,
  type ReportSources,
  readOutcome,
} from "./sources";

/** A quote as the team has it: never the original, never who said it. */
export interface QuoteSource extends Quotable {
  id: number;
  program: number;
  waveKind: "pre" | "post" | "then" | "followup";
  /** The person's group, by the name that it has now; null without one. */
  group: string | null;
  /** As somebody wrote it for others. */
  text: string;
}

/** The words of one part: kept beside what is frozen, so that they can be taken back. */
export interface FilledQuote {
  block: string;
  quoteId: number;
  text: string;
  /** Who speaks, as vaguely as it has to be: "A participant, after the program". */
  by: string;
}

/** The same as whoever reads the report is told it. */
export type SaidQuote = Omit<FilledQuote, "quoteId">;

type QuoteBlock = Extract<ReportBlock, { kind: "quote" }>;

/**
 * A quote beside the figure that it explains, where it may stand (shared/quotes/mayBeQuoted): what the release tells
 * of everybody and of the person's own group decides.
 *
 * @param blocks  All parts of the report: one of them must show the figure.
 */
export function fillQuote(
  block: QuoteBlock,
  blocks: readonly ReportBlock[],
  sources: ReportSources,
  quotes: readonly QuoteSource[],
  language: Language,
): { filled: FilledKind<"quote">; words: FilledQuote } | Fault {
  const { id, quoteId } = block;
  if (quoteId === null) return fault("fault.quoteNotChosen");
  const quote = quotes.find((one) => one.id === quoteId && one.program === block.program);
  if (!quote) return fault("fault.noQuote");
  const found = findMeasure(sources, block, language);
  if ("message" in found) return found;
  if (!blocks.some((other) => shows(other, block)))
    return fault("fault.quoteAlone", { scale: found.scale.label });
  const why = mayBeQuoted(quote, besideOf(found, quote.group), "shared");
  if (why) return fault(faultOf[why], { scale: found.scale.label });
  const by =
    block.saysGroup && quote.group !== null
      ? sayReport("quote.byOfGroup", { group: quote.group, kind: quote.waveKind }, language)
      : sayReport("quote.by", { kind: quote.waveKind }, language);
  return { filled: { kind: "quote", id, quoteId }, words: { block: id, quoteId, text: quote.text, by } };
}

const faultOf: Record<WhyNotQuoted, Fault["message"]> = {
  withdrawn: "fault.noQuote",
  not_approved: "fault.noQuote",
  no_consent: "fault.quoteNoConsent",
  left_out: "fault.quoteLeftOut",
  comparison: "fault.quoteCompared",
  identified: "fault.quoteIdentified",
  no_figure: "fault.quoteNoFigure",
  small_group: "fault.quoteSmallGroup",
};

function shows(other: ReportBlock, { program, instrument, subscale }: QuoteBlock): boolean {
  if (other.kind === "quote" || !("program" in other) || other.program !== program) return false;
  const shown = other.kind === "table" ? other.measures : [other];
  return shown.some((one) => one.instrument === instrument && one.subscale === subscale);
}

/** Of how many the release tells the figure: everybody, and the people of the group. */
function besideOf(found: FoundMeasure, group: string | null): Beside {
  const told = (by: readonly string[], label?: string) => {
    const outcome = readOutcome(found, by);
    if ("message" in outcome) return null;
    const cell =
      label === undefined ? outcome.overall : outcome.strata.find(({ by: at }) => at.group === label);
    return cell === undefined || isSuppressed(cell) ? null : cell.n.paired;
  };
  return { everyone: told([]), ...(group === null ? {} : { group: told(["group"], group) }) };
}
