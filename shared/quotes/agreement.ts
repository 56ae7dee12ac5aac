import { cohensKappa, type TwoReadings } from "../stats/cohensKappa";
import type { Estimate } from "../stats/estimate";
import { wilsonInterval } from "../stats/wilsonInterval";

/** One answer as one person read it, before they saw what others found in it. */
export interface Reading {
  answer: string;
  coder: string;
  codes: readonly number[];
}

/** How far two people agree about one code. */
export interface CodeAgreement {
  code: number;
  readings: TwoReadings;
  /** The share of answers to which both gave the code, or neither did. */
  agreed: Estimate;
  kappa: Estimate;
}

/** Two people, and how many answers both read without seeing the other's codes. */
export interface PairAgreement {
  first: string;
  second: string;
  answers: number;
  codes: CodeAgreement[];
}

/**
 * How far people who read the same answers agree, for each two of them and each code: an answer that only one of two
 * has read says nothing about them.
 *
 * @param codes  The code book, in its order.
 * @returns Pairs that read at least one answer in common, those with the most first.
 */
export function agreementOf(readings: readonly Reading[], codes: readonly number[]): PairAgreement[] {
  const byCoder = new Map<string, Map<string, ReadonlySet<number>>>();
  for (const { answer, coder, codes: given } of readings) {
    const answers = byCoder.get(coder) ?? new Map<string, ReadonlySet<number>>();
    byCoder.set(coder, answers.set(answer, new Set(given)));
  }
  const coders = [...byCoder.keys()].sort();
  const pairs = coders.flatMap((first, k) =>
    coders.slice(k + 1).map((second) => agree(first, second, byCoder, codes)),
  );
  return pairs.filter(({ answers }) => answers > 0).sort((a, b) => b.answers - a.answers);
}

function agree(
  first: string,
  second: string,
  byCoder: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>,
  codes: readonly number[],
): PairAgreement {
  const [mine, theirs] = [byCoder.get(first)!, byCoder.get(second)!];
  const common = [...mine].flatMap(([answer, a]) => {
    const b = theirs.get(answer);
    return b ? [[a, b] as const] : [];
  });
  return {
    first,
    second,
    answers: common.length,
    codes: codes.map((code) => {
      const count = (a: boolean, b: boolean) =>
        common.filter(([one, other]) => one.has(code) === a && other.has(code) === b).length;
      const readings = {
        both: count(true, true),
        firstOnly: count(true, false),
        secondOnly: count(false, true),
        neither: count(false, false),
      };
      const agreed = wilsonInterval(readings.both + readings.neither, common.length);
      return { code, readings, agreed, kappa: cohensKappa(readings) };
    }),
  };
}
