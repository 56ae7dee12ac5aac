import { cronbachAlpha } from "../stats/cronbachAlpha";
import type { Estimate } from "../stats/estimate";
import type { ItemMoments } from "../stats/itemMoments";
import { itemRestCorrelations } from "../stats/itemRest";
import { protections } from "./audience";
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
  complete: { n: number; alpha: Estimate; itemRest: (number | null)[] } | Suppressed;
  /** People who answered any item; each covariance from those who answered both of its items. */
  pairwise: { n: number; alpha: Estimate; itemRest: (number | null)[] } | Suppressed;
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
 * everybody who answered at a wave, matched or not, and so no part of a release.
 */
export function discloseReliability(reliability: UndisclosedReliability): WaveReliability[] {
  const { threshold } = protections.team;
  const told = (moments: ItemMoments): WaveReliability["complete"] =>
    moments.people < threshold
      ? { kind: "suppressed", reason: "too_few_people" }
      : { n: moments.people, alpha: cronbachAlpha(moments), itemRest: itemRestCorrelations(moments) };
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
