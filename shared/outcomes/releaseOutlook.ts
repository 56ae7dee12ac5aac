import type { AsOf } from "./asOf";
import { protections } from "./audience";
import { asOfIn, type ReleasedStratum } from "./release";
import { type History, nextRelease, peopleWhoDiffer } from "./standing";
import type { By } from "./stratum";
import { isSuppressed } from "./suppressed";

/** What becomes of one cell, for the person who cuts the release. */
export interface CellOutlook {
  pre: string;
  post: string;
  by: By;
  /** `same`: told again as it was. `kept`: stays as it was told, because too few people differ. */
  becomes: "new" | "same" | "kept" | "hidden";
  /** People with both scores now. */
  people: number;
  /** Of a hidden cell: how many more people it takes at least. */
  needs: number;
  /** How many people differ from what was told before. */
  differ: number;
  /** Of a kept cell: the release whose figures stay. */
  asOf: AsOf | null;
  /** Whether it is hidden or kept because too few answered all that it is told with (samePeople.ts). */
  leftOut: boolean;
}

const { threshold } = protections.export;

/** How many cells of a release are told anew, as before, kept and hidden, and of how many there is nobody. */
export type CellCounts = Record<CellOutlook["becomes"] | "noData", number>;

export function countCells(
  outlook: readonly Pick<CellOutlook, "becomes" | "people" | "leftOut">[],
): CellCounts {
  const counts = { new: 0, same: 0, kept: 0, hidden: 0, noData: 0 };
  for (const cell of outlook) counts[hasNoData(cell) ? "noData" : cell.becomes]++;
  return counts;
}

/** Nobody having answered both times is not the same as being hidden. */
export function hasNoData({
  becomes,
  people,
  leftOut,
}: Pick<CellOutlook, "becomes" | "people" | "leftOut">): boolean {
  return becomes === "hidden" && people === 0 && !leftOut;
}

/** A breakdown about which nothing could be decided, because there was too much to compare. */
export interface CutShort {
  by: string[];
  /** Whether it is kinds of people alone that stay hidden there: better and worse, cut-offs. */
  kinds: boolean;
}

/** @param gaveUp  Breakdowns as the ledger names them: kinds of people are a dimension there (ledgerKinds.ts). */
export function cutShortOf(gaveUp: readonly string[]): CutShort[] {
  const found = new Map<string, CutShort>();
  for (const name of gaveUp) {
    const names = JSON.parse(name) as string[];
    const by = names.filter((one) => !one.startsWith("\u0000"));
    const one = { by, kinds: by.length < names.length };
    found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
}

/** How many people differ from what a cell last told; null where it told nothing. */
export function differSince(
  last: ReleasedStratum | undefined,
  { pre, post, by }: Pick<CellOutlook, "pre" | "post" | "by">,
  histories: readonly History[],
): number | null {
  const since = asOfIn(last)?.release ?? null;
  if (since === null) return null;
  const count = { pair: `${pre}>${post}`, by, of: "both", exact: false } as const;
  return peopleWhoDiffer(histories, { ...count, release: since }, { ...count, release: nextRelease });
}

/** What became of a cell. */
export function outlookOf(
  said: ReleasedStratum,
  last: ReleasedStratum | undefined,
  cell: Pick<CellOutlook, "pre" | "post" | "by" | "people">,
  differ: number | null,
): CellOutlook {
  const base = { ...cell, needs: 0, differ: differ ?? 0, asOf: null, leftOut: false };
  if (isSuppressed(said)) return { ...base, becomes: "hidden", needs: Math.max(0, threshold - cell.people) };
  if (said === last) return { ...base, becomes: "kept", asOf: asOfIn(last) };
  return { ...base, becomes: differ === 0 ? "same" : "new" };
}
