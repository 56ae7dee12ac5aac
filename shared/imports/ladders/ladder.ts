/** The ladders of answers that we know by name, with their number of rungs. */
export const ladderRungs = {
  agreement4: 4,
  agreement5: 5,
  agreement7: 7,
  frequency4: 4,
  frequency5: 5,
  loneliness3: 3,
  loneliness5: 5,
  time5: 5,
  time6: 6,
  intensity4: 4,
  intensity5: 5,
  days4: 4,
  satisfaction4: 4,
  satisfaction5: 5,
  importance5: 5,
  likelihood5: 5,
  quality5: 5,
  health5: 5,
  yesNo: 2,
  yesSomeNo: 3,
  yesNo4: 4,
  true4: 4,
  true5: 5,
  likeMe5: 5,
  comfort5: 5,
  trust4: 4,
  change5: 5,
  ease5: 5,
  confidence5: 5,
} as const;

export type LadderId = keyof typeof ladderRungs;

/** The ladders of one language: rungs from the lowest up, the words of a rung divided by bars. */
export type Ladders = Readonly<Record<LadderId, readonly string[]>>;
