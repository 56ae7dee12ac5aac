/** Of `n` people of one group, `count` have what is asked about. Both whole, `count` from 0 to `n`. */
export interface Share {
  readonly count: number;
  readonly n: number;
}

/** The groups that have anybody, and all of them together. */
export function sumShares(groups: readonly Share[]): { present: Share[]; count: number; n: number } {
  const present = groups.filter((group) => group.n > 0);
  return {
    present,
    count: present.reduce((running, group) => running + group.count, 0),
    n: present.reduce((running, group) => running + group.n, 0),
  };
}
