import type { Subscale } from "./definition";

/** How far one person's score must move before it can be trusted, by one published reliability. */
export interface ReliableStep {
  /** In standard deviations of people's scores before: 1.96 · √2 · √(1 − reliability). */
  inSpreads: number;
  /** In points of the subscale, where the source also gives the spread; else null: your own people's decides. */
  inPoints: number | null;
  reliability: number;
  kind: "alpha" | "retest";
  source: string;
  /** Whether somebody compared the figure with its source. */
  verified: boolean;
}

/** What is known of the change that can be trusted; both lists are empty where nothing is. */
export interface TrustedChange {
  reliable: ReliableStep[];
  /** The change that matters to people, which is another question than whether it is noise. */
  important: NonNullable<Subscale["minimalImportantDifference"]>;
}

/**
 * The change of one person that measurement error alone hardly explains (95%), as published figures tell it
 * before there is any data:
 *
 *     step = 1.96 · sd · √2 · √(1 − reliability)
 *
 * With data, `reliableChange` (shared/stats) puts the program's own spread in place of the published one. An
 * alpha stands for the error of one sitting, so over months the true step is larger than it says.
 *
 * @see Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59, 12–19.
 */
export function trustedChange({
  reliability = [],
  minimalImportantDifference = [],
}: Pick<Subscale, "reliability" | "minimalImportantDifference">): TrustedChange {
  return {
    reliable: reliability.map(({ value, kind, sd, source, verified }) => {
      const inSpreads = 1.96 * Math.SQRT2 * Math.sqrt(1 - value);
      return {
        inSpreads,
        inPoints: sd === undefined ? null : inSpreads * sd,
        reliability: value,
        kind,
        source,
        verified,
      };
    }),
    important: minimalImportantDifference,
  };
}
