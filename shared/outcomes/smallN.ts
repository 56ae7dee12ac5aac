/** Up to this many people a group is shown as dots, and told in wide words. */
export const fewPeople = 15;

/**
 * How to speak of a group of this size. `few`: each person moves the mean visibly, so a picture of the people
 * (dots) says more than a mean, and a sentence says "in this small group".
 */
export type Footing = "few" | "usual";

/** @param paired  People with both scores, at least the audience's threshold: fewer are not spoken of. */
export function footingOf(paired: number): Footing {
  return paired <= fewPeople ? "few" : "usual";
}

/**
 * How many more people with both scores a group needs before it can be shown. This tells how many there are,
 * so it is for the team alone, which knows who came.
 */
export function stillNeeded(paired: number, threshold: number): number {
  return Math.max(0, threshold - paired);
}
