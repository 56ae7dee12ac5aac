/** How many people: `PEOPLE=1000,100000` in place of these. */
export function sizesOr(usual: readonly number[]): readonly number[] {
  const asked = process.env.PEOPLE?.split(",").map(Number);
  if (asked?.some((size) => !(size > 0))) throw new Error("PEOPLE is numbers with commas between");
  return asked ?? usual;
}
