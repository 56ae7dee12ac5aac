import { cronbachAlpha } from "../stats/cronbachAlpha";
import type { Estimate } from "../stats/estimate";
import type { ItemMoments } from "../stats/itemMoments";
import { itemRestCorrelations } from "../stats/itemRest";
import { type Audience, protections } from "./audience";
import type { ExplainedFigure } from "./detail";
import { explainAlpha } from "./explainAlpha";
import type { Suppressed } from "./suppressed";

/** The sums of one subscale's items at one wave, counted both ways. */
export interface WaveMoments {
  wave: string;
  complete: ItemMoments;
  pairwise: ItemMoments;
}

/** How far the items of a subscale go together at one wave. */
export interface WaveReliability {
  wave: string;
  /** People who answered every item. */
  complete: ToldAlpha | Suppressed;
  /** People who answered any item; each covariance from those who answered both of its items. */
  pairwise: ToldAlpha | Suppressed;
}

export interface ToldAlpha {
  n: number;
  alpha: Estimate;
  itemRest: (number | null)[];
  /** How each of them was made, where that was asked for. */
  explained?: ExplainedFigure[];
}

const contents = new WeakMap<UndisclosedReliability, readonly WaveMoments[]>();

/** Sums of answers before anybody has asked who is looking; `discloseReliability` is the only way on. */
export class UndisclosedReliability {
  constructor(waves: readonly WaveMoments[]) {
    contents.set(this, waves);
  }

  toJSON(): never {
    throw new Error("Sums of answers were about to leave without passing discloseReliability()");
  }
}

/**
 * Cronbach's alpha and item–rest correlations per wave, for the team: hidden under its threshold. They are of
 * everybody who answered at a wave, matched or not; a release has others, of its own people
 * (`discloseReleasedAlpha`).
 *
 * @param explain  The ids of the items, to tell how each figure was made as well.
 */
export function discloseReliability(
  reliability: UndisclosedReliability,
  explain?: { items: readonly string[] },
): WaveReliability[] {
  const { threshold } = protections.team;
  const told = (moments: ItemMoments): WaveReliability["complete"] => {
    if (moments.people < threshold) return { kind: "suppressed", reason: "too_few_people" };
    const figures = { alpha: cronbachAlpha(moments), itemRest: itemRestCorrelations(moments) };
    const how = explain && { explained: explainAlpha(moments, figures, { ...explain, threshold }) };
    return { n: moments.people, ...figures, ...how };
  };
  return contents
    .get(reliability)!
    .map(({ wave, complete, pairwise }) => ({ wave, complete: told(complete), pairwise: told(pairwise) }));
}

/**
 * The alpha that a reliable change may rest on where the definition names no reliability: of the people who
 * answered every item before the program; null under 30 of them, where alpha is mostly chance.
 *
 * @see Charter (1999), Journal of Clinical and Experimental Neuropsychology 21, 559–566, on how many it takes.
 */
export function alphaToRestOn(moments: ItemMoments): number | null {
  if (moments.people < fewestForAlpha) return null;
  const alpha = cronbachAlpha(moments);
  return alpha.kind === "estimate" ? alpha.value : null;
}

const fewestForAlpha = 30;

/** What the items of one subscale sum to, of the people with both scores who answered all of them both times. */
export interface PairedMoments {
  /** Everybody with both scores. */
  people: number;
  /** How many of them answered each item both times. */
  answered: readonly number[];
  pre: ItemMoments;
  post: ItemMoments;
}

/** Alpha as a release tells it: of the same people before and after. */
export interface PairedReliability {
  pre: ToldAlpha;
  post: ToldAlpha;
}

/**
 * The reliability that may stand in a release.
 *
 * What alpha can betray: with the spread of the total it is an equation in the items' variances, and the
 * item–rest correlations are one more for each item; known to many digits they are equations over single
 * people's answers. And its n says how many left something out. So it is
 *
 * - of people who also stand behind the change, with both scores, who answered every item both times;
 * - told from as many people on as their scores are told one by one (30 outside the team), fewer than which
 *   would be mostly chance anyway;
 * - told where those who left out anything are nobody or at least the threshold, and so is everybody who
 *   answered one item and left out another: no number that follows by subtraction is small;
 * - rounded to hundredths, interval included, which is as much as anybody reads off it and no equation.
 *
 * @returns Null where it may not be told, or cannot be estimated.
 */
export function discloseReleasedAlpha(moments: PairedMoments, audience: Audience): PairedReliability | null {
  const { threshold, exactScoresFrom } = protections[audience];
  const { people, answered, pre, post } = moments;
  if (pre.people < Math.max(exactScoresFrom, fewestForAlpha)) return null;
  const rests = [people - pre.people, ...answered.flatMap((n) => [people - n, n - pre.people])];
  if (rests.some((rest) => rest > 0 && rest < threshold)) return null;
  const [before, after] = [roundedAlpha(pre), roundedAlpha(post)];
  return before && after && { pre: before, post: after };
}

function roundedAlpha(moments: ItemMoments): PairedReliability["pre"] | null {
  const alpha = cronbachAlpha(moments);
  if (alpha.kind !== "estimate") return null;
  const { value, low, high } = alpha;
  const itemRest = itemRestCorrelations(moments).map((r) => (r === null ? null : hundredths(r)));
  const rounded = { value: hundredths(value), low: hundredths(low), high: hundredths(high) };
  return { n: moments.people, alpha: { ...alpha, ...rounded }, itemRest };
}

function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}
