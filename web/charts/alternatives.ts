import type { ScoreDistributionProps } from "./distribution";
import type { ChartRow, GroupChartProps } from "./rows";
import { countText, estimateText } from "./sentences";
import { fill } from "./texts";
import type { Voice } from "./voice";

/** What a forest shows, row by row, in words. */
export function describeForest(props: GroupChartProps, voice: Voice): string {
  const rows = props.overall ? [props.overall, ...props.rows] : props.rows;
  return sentences(
    props,
    rows.map((row) => rowSentence(row, voice, row.change ? [estimateText(row.change, voice, "signed")] : [])),
    voice,
  );
}

/** What a chart of means shows, row by row, in words. */
export function describeMeans(props: GroupChartProps, voice: Voice): string {
  const rows = props.overall ? [props.overall, ...props.rows] : props.rows;
  const { texts } = voice;
  return sentences(
    props,
    rows.map((row) =>
      rowSentence(row, voice, [
        ...(row.pre ? [`${texts.before} ${estimateText(row.pre, voice)}`] : []),
        ...(row.post ? [`${texts.after} ${estimateText(row.post, voice)}`] : []),
      ]),
    ),
    voice,
  );
}

/** How many people had each score before and after, in words. */
export function describeDistribution(props: ScoreDistributionProps, voice: Voice): string {
  const { numbers, texts } = voice;
  if (props.suppressed !== undefined) return sentences(props, [props.suppressed || texts.suppressed], voice);
  return sentences(
    props,
    props.rows.map((row) => {
      const score =
        row.to === undefined || row.to === row.from
          ? numbers.score(row.from)
          : fill(texts.scoreBand, { from: numbers.score(row.from), to: numbers.score(row.to) });
      return `${texts.score} ${score}: ${texts.before} ${numbers.count(row.pre)}${texts.comma}${texts.after} ${numbers.count(row.post)}`;
    }),
    voice,
  );
}

function rowSentence(row: ChartRow, voice: Voice, facts: string[]): string {
  if (row.suppressed !== undefined) return `${row.name}: ${row.suppressed || voice.texts.suppressed}`;
  const all =
    facts.length > 0 ? [...facts, ...(row.note ? [row.note] : [])] : [row.note || voice.texts.notEstimable];
  return `${row.name}${voice.texts.comma}${countText(row, voice)}: ${all.join(voice.texts.comma)}`;
}

function sentences(
  props: { title: string; subtitle?: string | undefined },
  rows: string[],
  { texts }: Voice,
): string {
  const head = [props.title, ...(props.subtitle ? [props.subtitle] : [])];
  return [...head, ...(rows.length > 0 ? rows : [texts.empty])]
    .map((sentence) => (/[.!?؟。]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(" ");
}
