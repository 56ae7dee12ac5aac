import { protections } from "../../outcomes/audience";
import type { ReportBlock, ReportDraft } from "../blocks";
import type { FilledBlock, ReportContent } from "../content";
import { hiddenLabel, noDataLabel } from "../hiddenWording";
import type { Language } from "../say";
import { definitionsOf } from "./definitions";
import { fillChart } from "./fillChart";
import { fillEquity } from "./fillEquity";
import { fillFlow } from "./fillFlow";
import { fillOutcome } from "./fillOutcome";
import { type FilledQuote, fillQuote, type QuoteSource } from "./fillQuote";
import { fillTable } from "./fillTable";
import { fillText } from "./fillText";
import { programsNamed } from "./liveFigures";
import { appendix } from "./methodsAppendix";
import { sayReport } from "./sayReport";
import type { AskedMeasure, Fault, ReportSources } from "./sources";

/** What a report cannot be published with, and in which of its parts. */
export interface BlockFault extends Fault {
  block: string;
}

/**
 * A report filled with the figures of the releases that stand: pure, so that the same blocks and sources give the
 * same content, byte for byte. A part that cannot be filled is left out and named in `faults`.
 *
 * @param quotes  Those that its parts name, as they are now.
 * @returns The words of its quotes apart from the content: they can be taken back, what is frozen cannot.
 */
export function fillReport(
  draft: ReportDraft,
  sources: ReportSources,
  quotes: readonly QuoteSource[] = [],
): { content: ReportContent; faults: BlockFault[]; quotes: FilledQuote[] } {
  const { language } = draft;
  const faults: BlockFault[] = [];
  const asked: AskedMeasure[] = [];
  const said: FilledQuote[] = [];
  const filled = draft.blocks.map((block): FilledBlock | null => {
    const found = fillBlock(block, draft.blocks, sources, language, quotes);
    faults.push(...found.faults.map((one) => ({ ...one, block: block.id })));
    if (found.filled) asked.push(...found.asked);
    if (found.words) said.push(found.words);
    return found.filled;
  });
  const told = filled.filter((block) => block !== null);
  const used = new Set(asked.map(({ program }) => program));
  const content: ReportContent = {
    schema: 1,
    title: draft.name,
    language,
    organization: { ...sources.organization },
    threshold: protections.shared.threshold,
    programs: sources.programs.flatMap(({ id, name, release, waves }) =>
      release && used.has(id)
        ? [
            {
              id,
              name,
              release: { release: release.id, cutAt: release.cutAt },
              waves: waves.map(({ key, label, kind }) => ({ key, label, kind })),
            },
          ]
        : [],
    ),
    definitions: definitionsOf(asked, sources, language),
    words: wordsIn(language),
    ordered: draft.blocks,
    blocks: [],
  };
  const withMethods = told.map((block) =>
    block.kind === "methods"
      ? { ...block, ...appendix({ ...content, blocks: told }, asked, sources) }
      : block,
  );
  return { content: { ...content, blocks: withMethods }, faults, quotes: said };
}

/** Which programs a report speaks of, in the order of its parts. */
export function programsOf(blocks: readonly ReportBlock[]): number[] {
  const named = blocks.flatMap((block) => {
    if ("program" in block) return [block.program];
    return block.kind === "text" ? programsNamed(`${block.heading} ${block.text}`) : [];
  });
  return [...new Set(named)];
}

interface Filled {
  filled: FilledBlock | null;
  faults: Fault[];
  asked: AskedMeasure[];
  words?: FilledQuote;
}

function fillBlock(
  block: ReportBlock,
  blocks: readonly ReportBlock[],
  sources: ReportSources,
  language: Language,
  quotes: readonly QuoteSource[],
): Filled {
  const whole = (filled: FilledBlock): Filled => ({ filled, faults: [], asked: [] });
  switch (block.kind) {
    case "title":
      return whole({ kind: "title", id: block.id, title: block.title, subtitle: block.subtitle });
    case "text":
      return fillText(block, sources, language);
    case "outcome":
      return measured(block, fillOutcome(block, sources, language));
    case "chart":
      return measured(block, fillChart(block, sources, language));
    case "table":
      return measured(block, fillTable(block, sources, language));
    case "flow":
      return measured(block, fillFlow(block, sources, language));
    case "equity":
      return measured(block, fillEquity(block, sources, language));
    case "quote": {
      const found = fillQuote(block, blocks, sources, quotes, language);
      if ("message" in found) return { filled: null, faults: [found], asked: [] };
      return { ...whole(found.filled), words: found.words };
    }
    case "methods":
      return whole({ kind: "methods", id: block.id, title: "", sections: [] });
  }
}

type MeasuredBlock = Exclude<Extract<ReportBlock, { program: number }>, { kind: "quote" }>;

function measured(block: MeasuredBlock, filled: FilledBlock | Fault): Filled {
  if ("message" in filled) return { filled: null, faults: [filled], asked: [] };
  const { program, pre, post } = block;
  const scales = block.kind === "table" ? block.measures : [block];
  return {
    filled,
    faults: [],
    asked: scales.map(({ instrument, subscale }) => ({ program, instrument, subscale, pre, post })),
  };
}

function wordsIn(language: Language): ReportContent["words"] {
  const word = (
    key: "before" | "after" | "change" | "group" | "everyone" | "score" | "people" | "answeredBoth",
  ) => sayReport(`word.${key}`, {}, language);
  return {
    before: word("before"),
    after: word("after"),
    change: word("change"),
    group: word("group"),
    everyone: word("everyone"),
    score: word("score"),
    people: word("people"),
    answeredBoth: word("answeredBoth"),
    likelyRange: sayReport("word.likelyRange", {}, language),
    interval: sayReport("word.interval", {}, language),
    average: sayReport("word.average", {}, language),
    better: sayReport("word.better", {}, language),
    hidden: hiddenLabel(language),
    noData: noDataLabel(language),
    notEstimable: sayReport("word.notEstimable", {}, language),
    asTable: sayReport("word.asTable", {}, language),
  };
}
