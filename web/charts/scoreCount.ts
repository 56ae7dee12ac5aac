/** How many people had a score, or one of the scores from `from` to `to`, before and after. */
export interface ScoreCount {
  from: number;
  to?: number | undefined;
  pre: number;
  post: number;
}
