import type { ChangeFinding, Way } from "./changeFinding";
import { formatBound, formatSize } from "./numberFormats";
import type { Language } from "./say";

/** A finding that has an interval, either side of 0 or across it. */
export type Spanned = Extract<ChangeFinding, { low: number }>;

/** A size and the range in which it likely lies, as values of a message: none has a sign, `way` says it. */
export interface LikelyWords extends Record<string, string> {
  way: Way;
  size: string;
  /** The end nearer to 0 where all of the range lies on one side; else the lower end. */
  low: string;
  high: string;
}

/** The words for a size in points and its likely range. */
export function likelyWords(finding: Spanned, decimals: number, language: Language): LikelyWords {
  const { way, value } = finding;
  const [low, high] = endsOf(finding).map((end) => formatBound(end, language, decimals));
  return { way, size: formatSize(value, language, decimals), low: low!, high: high! };
}

/** Both ends as a sentence names them: "between 0.6 and 1.1 lower", "from 0.5 lower to 0.9 higher". */
export function endsOf({ kind, low, high }: Spanned): [number, number] {
  return kind === "clear" && Math.abs(high) < Math.abs(low) ? [high, low] : [low, high];
}

/** Whether a finding has an interval: the others are of people who all changed alike, or too few. */
export function isSpanned(finding: ChangeFinding): finding is Spanned {
  return finding.kind === "clear" || finding.kind === "unclear";
}
