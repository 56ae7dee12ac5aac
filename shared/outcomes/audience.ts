/** Who may see an outcome, in order from the people who run the program to anybody who holds a file. */
export const audiences = ["team", "viewer", "shared", "export"] as const;

export type Audience = (typeof audiences)[number];

interface Protection {
  /** Fewer people than this with both scores, and a cell is hidden. */
  threshold: number;
  /** Scores are counted one by one from this many people on, in bands of at least 3 below. */
  exactScoresFrom: number;
  /** Whether more is hidden beside a small stratum, so that nobody gets it by subtraction. */
  hidesMore: boolean;
  /** Whether "answered only once" is a count of people like any other and hidden below the threshold. */
  hidesSmallRests: boolean;
}

const outside: Protection = { threshold: 10, exactScoresFrom: 30, hidesMore: true, hidesSmallRests: true };

/**
 * What each audience is kept from seeing. The team works with live data of people it knows: for it a mean of
 * three people is noise to be left out, not a secret, and hiding a second group beside it would take half of
 * a small program's groups away. Everybody else gets what may be printed.
 */
export const protections: Record<Audience, Protection> = {
  team: { threshold: 5, exactScoresFrom: 0, hidesMore: false, hidesSmallRests: false },
  viewer: outside,
  shared: outside,
  export: outside,
};
