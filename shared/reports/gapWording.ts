import type { Equity, Gap } from "../outcomes/equity";
import { isSuppressed, type Suppressed } from "../outcomes/suppressed";
import { type ChangeFinding, findChange } from "./changeFinding";
import { isSpanned, likelyWords, type Spanned } from "./likely";
import { decimalsOf, type Measure } from "./measure";
import { formatSize } from "./numberFormats";
import { type Language, say } from "./say";

/** Whose gap, to whom, and how many gaps the same screen shows. */
export interface GapFacts {
  group: string;
  /** The group it is held against; null for everybody else. */
  reference: string | null;
  /** As the equity answer counts them (`looks`). */
  looks: number;
}

/** Below this a p value, adjusted for all looks, lets us say that a gap changed. */
const level = 0.05;

/**
 * The gap of one group before, after, and whether it changed. A change is told only where its interval lies
 * on one side of 0 and it also stands up to all the gaps that were looked at (Holm).
 */
export function describeGap(
  gap: Gap | Suppressed,
  facts: GapFacts,
  measure: Measure,
  language: Language = "en",
): string[] {
  const { group, reference, looks } = facts;
  if (isSuppressed(gap)) return [say("gap.hidden", { group }, language)];
  const against = reference === null ? "others" : "reference";
  const names = { group, reference: reference ?? "", looks };
  const decimals = decimalsOf(measure);
  const [before, after, change] = [gap.before, gap.after, gap.change].map(findChange);
  const { n, against: others } = gap;
  const told = (wave: "pre" | "post", finding: ChangeFinding): string => {
    if (finding.kind === "tooFew") return say(`gap.tooFew.${against}`, names, language);
    if (!isSpanned(finding)) {
      const size = formatSize("value" in finding ? finding.value : 0, language, decimals);
      return say(`gap.equal.${against}`, { ...names, wave, size }, language);
    }
    const values = { ...names, wave, ...likelyWords(finding, decimals, language) };
    return say(`gap.${finding.kind}.${against}`, values, language);
  };
  const moved = (finding: ChangeFinding): string[] => {
    if (finding.kind === "tooFew") return [];
    if (!isSpanned(finding)) return [say("gap.changeEqual", {}, language)];
    const values = { ...names, ...likelyWords(finding, decimals, language) };
    if (finding.kind === "unclear") return [say("gap.changeUnclear", values, language)];
    if (!standsUp(gap)) return [say("gap.changeOneOfMany", values, language)];
    return [say(`gap.changeClear.${against}`, { ...values, became: becameOf(before!, finding) }, language)];
  };
  return [
    ...new Set([told("pre", before!), told("post", after!)]),
    ...moved(change!),
    say(`gap.people.${against}`, { ...names, n, against: others }, language),
  ];
}

/** The sentence about looking at many; none where few gaps are shown. */
export function describeLooks(
  { looks, many }: Pick<Equity, "looks" | "many">,
  language: Language = "en",
): string[] {
  return many ? [say("gap.many", { looks }, language)] : [];
}

/** Whether the change of a gap is still there once all looks are counted; a single look is its own. */
function standsUp({ p, pHolm }: Gap): boolean {
  const adjusted = pHolm ?? p;
  return adjusted === null || adjusted < level;
}

/**
 * Whether the gap is smaller or larger than before, where both intervals leave no doubt: it is larger when it
 * moved further the way it lay, and smaller when even the furthest move is less than twice the least gap.
 */
function becameOf(before: ChangeFinding, change: Spanned): "smaller" | "larger" | "other" {
  if (before.kind !== "clear") return "other";
  if (before.way === change.way) return "larger";
  const furthest = Math.max(Math.abs(change.low), Math.abs(change.high));
  const least = Math.min(Math.abs(before.low), Math.abs(before.high));
  return furthest < 2 * least ? "smaller" : "other";
}
