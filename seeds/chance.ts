/** Numbers from 0 up to (not including) 1, the same ones every time. */
export type Chance = () => number;

const modulus = 2 ** 31 - 1;

/** A multiplicative generator (Park and Miller, 1988): the same seed tells the same story on every machine. */
export function startChance(seed: number): Chance {
  let state = seed % modulus || 1;
  return () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
}

/** About normal: mean 0, standard deviation 1. */
export function drawNormal(chance: Chance): number {
  return (chance() + chance() + chance() + chance() - 2) * Math.sqrt(3);
}

/** A whole number from 0 to `below` − 1. */
export function drawBelow(chance: Chance, below: number): number {
  return Math.floor(chance() * below);
}
