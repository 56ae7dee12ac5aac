import { protections } from "#shared/outcomes/audience";
import { crowded } from "#shared/outcomes/floorCeiling";
import { fewPeople } from "#shared/outcomes/smallN";
import { confidence } from "#shared/stats/estimate";

/** How many outcomes the page takes as its example of "at least one of". */
export const outcomes = 5;

/** How many tests the page takes as its example of many looks. */
export const looks = 20;

/** Wilcoxon's exact test is counted up to this many people who changed; a test holds it to the code. */
export const exactLimit = 500;

/**
 * How likely a person who does not change in truth is to be "up" on at least one of several outcomes, if any
 * movement up counts, the outcomes have nothing to do with each other, and each score goes up as often as
 * down (a fine scale, so that none stays the same).
 *
 *     1 − (1/2)ᵏ
 */
export function chanceOfAtLeastOneUp(k: number): number {
  return 1 - 0.5 ** k;
}

/**
 * How likely at least one of several independent tests is to fall below the level when nothing is there.
 *
 *     1 − (1 − level)ᵏ
 */
export function chanceOfFalseAlarm(k: number, level = 1 - confidence): number {
  return 1 - (1 - level) ** k;
}

const percent = (share: number) => String(Math.round(share * 100));

/** Numbers in the page's own words, from the code that decides them. */
export const facts: Record<string, string> = {
  confidence: percent(confidence),
  team: String(protections.team.threshold),
  outside: String(protections.shared.threshold),
  exactFrom: String(protections.shared.exactScoresFrom),
  crowded: percent(crowded),
  few: String(fewPeople),
  exactLimit: String(exactLimit),
  outcomes: String(outcomes),
  atLeastOne: percent(chanceOfAtLeastOneUp(outcomes)),
  looks: String(looks),
  falseAlarm: percent(chanceOfFalseAlarm(looks)),
};
