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
  /** Of these the people of one kind alone. */
  kind?: Kind;
  /** Their mean too; of people of one kind none is told. */
  hasMean?: true;
}

/** Who moved so far and which way (0: neither way so far), or who was in a span of scores, or not. */
export type Kind =
  | { beyond: number; way: 1 | 0 | -1 }
  | { from: number; to: number; pre?: boolean; post?: boolean };

/** Whether somebody with both scores is of a kind. */
export function isOfKind(kind: Kind, { pre, post }: Person): boolean {
  if (pre === null || post === null) return false;
  if ("beyond" in kind) {
    const far = Math.abs(post - pre) > kind.beyond ? Math.sign(post - pre) : 0;
    return far === kind.way;
  }
  const inside = (score: number) => score >= kind.from && score <= kind.to;
  return (
    (kind.pre === undefined || kind.pre === inside(pre)) &&
    (kind.post === undefined || kind.post === inside(post))
  );
}

/** Every number of people of one kind that stands in these releases: moved, beyond error or at all; sides; who crossed. */
export function readKinds(cuts: readonly CutSubscale[]): Read[] {
  const reads = new Map<string, Read>();
  for (const [k, cut] of cuts.entries()) {
    for (const { by, figures } of strataIn(cut)) {
      if (isSuppressed(figures) || !figures.detail) continue;
      const at = (figures.asOf.release ?? k + 1) - 1;
      const { any, reliable, crossings, crowdedEnds } = figures.detail;
      const kinds: Kind[] = [];
      const moved = (movement: typeof any, beyond: number) => {
        for (const [name, way] of [
          ["rose", 1],
          ["same", 0],
          ["fell", -1],
        ] as const)
          if (movement[name].kind === "share") kinds.push({ beyond, way });
      };
      moved(any, 0);
      if (!("kind" in reliable)) moved(reliable, reliable.band);
      for (const { cutoff, pre, post, cases } of crossings) {
        const { from, to } = cutoff;
        if (pre.kind === "share") kinds.push({ from, to, pre: true });
        if (post.kind === "share") kinds.push({ from, to, post: true });
        if (!("kind" in cases))
          for (const was of [true, false])
            for (const is of [true, false]) kinds.push({ from, to, pre: was, post: is });
      }
      for (const { wave, score, share } of crowdedEnds)
        if (share.kind === "share") kinds.push({ from: score, to: score, [wave]: true });
      for (const kind of kinds) reads.set(JSON.stringify([at, by, kind]), { at, by, of: "both", kind });
    }
  }
  return [...reads.values()];
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
export function counts(
  { by, of, kind }: Pick<Read, "by" | "of" | "kind">,
  person: Person | undefined,
): boolean {
  if (!person || (kind && !isOfKind(kind, person))) return false;
  if (of !== "post" && person.pre === null) return false;
  if (of !== "pre" && person.post === null) return false;
  return Object.entries(by).every(([name, label]) => person[name as "group"] === label);
}
