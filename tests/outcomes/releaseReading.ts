import type { CutSubscale } from "#shared/outcomes/releaseCut";
import type { PublishedCount } from "#shared/outcomes/standing";
import type { By } from "#shared/outcomes/stratum";
import { isSuppressed } from "#shared/outcomes/suppressed";
import type { Person } from "./releaseProgram";

/** One number of people that somebody has read, at the release (from 0) as of which it was told. */
export interface Read {
  at: number;
  by: By;
  of: PublishedCount["of"];
}

/** A cell that says it is hidden to protect people. */
export interface Hidden {
  at: number;
  by: By;
  /** Cells of which one must be small, for else none would be hidden: by the name of their table. */
  oneIsSmall: string | null;
}

/**
 * Everything that stands in these releases and in the preview of the next, read off the figures themselves:
 * a number of people wherever there is one, whatever the ledger says was told.
 */
export function readReleases(cuts: readonly CutSubscale[]): Read[] {
  const reads = new Map<string, Read>();
  for (const [k, cut] of cuts.entries()) {
    for (const { by, figures } of strataIn(cut)) {
      if (isSuppressed(figures)) continue;
      const at = (figures.asOf.release ?? k + 1) - 1;
      for (const of of ["both", "pre", "post"] as const) {
        if (of !== "both" && isSuppressed(figures.n[of])) continue;
        reads.set(JSON.stringify([at, by, of]), { at, by, of });
      }
    }
  }
  return [...reads.values()];
}

/** The cells of the first release that say they are hidden; of one-way tables one of them must be small. */
export function readHidden(first: CutSubscale): Hidden[] {
  return strataIn(first).flatMap(({ by, figures }) => {
    if (!isSuppressed(figures) || figures.reason !== "would_reveal_another") return [];
    const names = Object.keys(by);
    return [{ at: 0, by, oneIsSmall: names.join() === "area" ? "area" : null }];
  });
}

/** The strata of a cut with their figures. */
export function strataIn({ measures }: CutSubscale) {
  return measures.flatMap(({ measure }) =>
    measure.tables.flatMap(({ strata }) => strata.map(({ by, ...figures }) => ({ by, figures }))),
  );
}

/** Whether a person is counted by what was read. */
export function counts({ by, of }: Pick<Read, "by" | "of">, person: Person | undefined): boolean {
  if (!person) return false;
  if (of !== "post" && person.pre === null) return false;
  if (of !== "pre" && person.post === null) return false;
  return Object.entries(by).every(([name, label]) => person[name as "group"] === label);
}
