import type { ReportContent } from "#shared/reports/content";
import { speechIn } from "../charts/texts";

/** How charts of a report speak: its language, with the very words that stand in its frozen content. */
export function chartVoice({ language, words }: ReportContent) {
  const { texts, locale, rtl } = speechIn(language);
  const { before, after, change, group, score, better, interval, likelyRange, notEstimable } = words;
  const frozen = { before, after, change, group, score, better, interval, notEstimable };
  return {
    texts: { ...texts, ...frozen, intervalLegend: likelyRange, suppressed: words.hidden },
    locale,
    rtl,
  };
}
