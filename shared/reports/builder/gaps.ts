import type { DisclosedOutcome } from "../../outcomes/disclosure";
import { equityOf } from "../../outcomes/equity";
import { isSuppressed } from "../../outcomes/suppressed";
import type { ReportRow } from "../content";
import { describeGap, describeLooks } from "../gapWording";
import { hiddenLabel } from "../hiddenWording";
import type { Language } from "../say";
import { dateOf, spanOf } from "./cells";
import type { FoundMeasure } from "./sources";

/** How far each group lies from the others before and after: rows to draw, and a few sentences for each. */
export function gapsOf(
  outcome: DisclosedOutcome,
  { released, measure, program }: FoundMeasure,
  dimension: string,
  reference: string | null,
  language: Language,
): { rows: ReportRow[]; sentences: string[] } {
  const equity = equityOf([{ version: released.version, change: outcome }], dimension, reference);
  const groups = equity.measures[0]!.groups;
  const rows = groups.map(({ label, gap }): ReportRow => {
    const stratum = outcome.strata.find(({ by }) => by[dimension] === label);
    if (isSuppressed(gap) || !stratum || isSuppressed(stratum))
      return { name: label, cell: { kind: "suppressed", why: hiddenLabel(language) } };
    const [pre, post, change] = [gap.before, gap.after, gap.change].map((span) => spanOf(span));
    return {
      name: label,
      cell: {
        kind: "told",
        n: { pre: null, post: null, paired: gap.n },
        pre: pre!,
        post: post!,
        change: change!,
        asOf: dateOf(stratum, program.release),
        note: null,
      },
    };
  });
  const sentences = groups.map(({ label, gap }) => {
    const facts = { group: label, reference, looks: equity.looks };
    return describeGap(gap, facts, measure, language).join(" ");
  });
  return { rows, sentences: [...sentences, ...describeLooks(equity, language)] };
}
