const fromWorseToBetter = ["A9631A", "DD9F55", "F3CFA0", "EFEBE2", "9EC8CC", "4F9AA3", "0B5F66"];

/** As on screen (web/charts/stackColors): ocher toward the first answer, teal toward the last, pale between. */
export function answerColors(options: number): string[] {
  const [first, last] = options > 5 ? [0, 6] : [1, 5];
  return Array.from({ length: options }, (_, k) => {
    const at = options === 1 ? last : first + (k * (last - first)) / (options - 1);
    const isLow = at < 3 && options % 2 === 0;
    return fromWorseToBetter[isLow ? Math.floor(at) : options % 2 === 0 ? Math.ceil(at) : Math.round(at)]!;
  });
}

/** Colors on which figures are written in white. */
export const darkAnswers: readonly string[] = [fromWorseToBetter[0]!, fromWorseToBetter[6]!];
