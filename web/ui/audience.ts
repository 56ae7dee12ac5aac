/** Whose eyes a page looks with, as its address says it. Merge it into the page's search schema. */
export interface AudienceSearch {
  /** `shared`: what people outside the team see. Left out: what one sees oneself. */
  audience?: "shared" | undefined;
  /** With `shared`: `current` is what they see now; left out, the next release as it would be. */
  release?: "current" | undefined;
}

/** A release that can be read, as far as a page must know it. */
export interface ReadableRelease {
  cutAt: string;
  attributes: string[];
}

/** Where the figures of a page come from. */
export type Reading =
  | { from: "live" }
  | { from: "preview"; current: ReadableRelease | null }
  | { from: "release"; current: ReadableRelease }
  /** A viewer before the first release: there is nothing to ask the server for. */
  | { from: "nothing" };

/**
 * Where somebody's figures come from: the team's are live unless it looks with other eyes; a viewer's are
 * those of the newest release. The server decides the same (shared/outcomes/release.ts); a page that knows it
 * beforehand need not be refused.
 */
export function readingOf(
  isTeam: boolean,
  { audience, release }: AudienceSearch,
  current: ReadableRelease | null,
): Reading {
  if (!isTeam) return current ? { from: "release", current } : { from: "nothing" };
  if (audience !== "shared") return { from: "live" };
  return release === "current" && current ? { from: "release", current } : { from: "preview", current };
}

/** What to send with a question for figures. */
export function audienceQuery(
  isTeam: boolean,
  reading: Reading,
): { audience?: "shared"; release?: "current" } {
  if (!isTeam || reading.from === "live" || reading.from === "nothing") return {};
  return { audience: "shared", ...(reading.from === "release" ? { release: "current" } : {}) };
}
