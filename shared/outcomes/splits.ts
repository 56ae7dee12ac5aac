import type { Subscale } from "../instruments/definition";
import type { StratumDetail } from "./describe";
import type { Movement } from "./movement";
import type { DisclosedShare } from "./share";
import type { Suppressed } from "./suppressed";
import { withhold } from "./withhold";

/**
 * A way to tell the people of a published count apart, into kinds of which each is a count too: who rose by more
 * than so many points, fell by more and did neither; or who was within a span of scores before, after, or at
 * which of the two.
 */
export type Split =
  | { of: "change"; beyond: number }
  | { of: "scores"; from: number; to: number; tells: "pre" | "post" | "cases" };

/** A split that stands in what is told, with the people of each kind. */
export interface ToldSplit {
  split: Split;
  people: readonly number[];
}

/** The splits that stand in what is told of a stratum, in the order in which they stand. */
export function splitsIn({ any, reliable, crossings, crowdedEnds }: StratumDetail): ToldSplit[] {
  return [
    ...byChange(any, 0),
    ...("kind" in reliable ? [] : byChange(reliable, reliable.band)),
    ...crossings.flatMap(({ cutoff: { from, to }, pre, post, cases }) => [
      ...bySide(pre, { of: "scores", from, to, tells: "pre" }),
      ...bySide(post, { of: "scores", from, to, tells: "post" }),
      ...("kind" in cases
        ? []
        : [
            {
              split: { of: "scores" as const, from, to, tells: "cases" as const },
              people: [cases.both, cases.preOnly, cases.postOnly, cases.neither],
            },
          ]),
    ]),
    ...crowdedEnds.flatMap(({ wave, score, share }) =>
      bySide(share, { of: "scores", from: score, to: score, tells: wave }),
    ),
  ];
}

function byChange({ rose, same, fell }: Movement, beyond: number): ToldSplit[] {
  const shares = [rose, same, fell].flatMap((share) => (share.kind === "share" ? [share.people] : []));
  return shares.length === 0 ? [] : [{ split: { of: "change", beyond }, people: shares }];
}

/** A bound ("under 5 %") is no number. */
function bySide(share: DisclosedShare, split: Split): ToldSplit[] {
  return share.kind === "share" ? [{ split, people: [share.people, share.of - share.people] }] : [];
}

/**
 * A description with these of its splits alone. Of everything else that rests on kinds of people, such as ranks
 * and middles, nothing is left.
 *
 * @param may  Which answered only once may be told (withhold.ts).
 */
export function onlySplits(
  detail: StratumDetail,
  splits: readonly Split[],
  may: { before: boolean; after: boolean },
): StratumDetail {
  const keeps = new Set(splits.map(nameSplit));
  const told = (split: Split) => keeps.has(nameSplit(split));
  const { any, reliable, crossings, crowdedEnds } = detail;
  const less = withhold(detail, { ...may, kinds: false });
  return {
    ...less,
    any: told({ of: "change", beyond: 0 }) ? any : less.any,
    reliable: "kind" in reliable || told({ of: "change", beyond: reliable.band }) ? reliable : less.reliable,
    crossings: crossings.map((crossing) => {
      const { from, to } = crossing.cutoff;
      const [pre, post, cases] = (["pre", "post", "cases"] as const).map((tells) =>
        told({ of: "scores", from, to, tells }),
      );
      return {
        cutoff: crossing.cutoff,
        pre: pre ? crossing.pre : hidden,
        post: post ? crossing.post : hidden,
        cases: cases ? crossing.cases : hidden,
        difference: cases ? crossing.difference : hidden,
        mcnemar: cases ? crossing.mcnemar : hidden,
      };
    }),
    crowdedEnds: crowdedEnds.map((end) => {
      const { wave, score } = end;
      return told({ of: "scores", from: score, to: score, tells: wave }) ? end : { ...end, share: hidden };
    }),
  };
}

/** People told apart by one question: by how far they moved, or by on which side of a span they were. */
export type Family = { of: "change"; edges: readonly number[] } | { of: "scores"; from: number; to: number };

/**
 * The families of these splits: all that tell apart by change are one, since two bands tell the few between
 * them; and each span of scores is one, whichever wave is told of it.
 */
export function familiesOf(splits: readonly Split[], subscale: Pick<Subscale, "range" | "step">): Family[] {
  const edges = splits.flatMap((split) => (split.of === "change" ? [split.beyond] : []));
  const spans = new Map<string, Family>();
  for (const split of splits) {
    if (split.of !== "scores") continue;
    const span = sideOf(split, subscale);
    spans.set(JSON.stringify(span), { of: "scores", ...span });
  }
  const change: Family = { of: "change", edges: [...new Set(edges)].sort((a, b) => a - b) };
  return [...(edges.length > 0 ? [change] : []), ...spans.values()];
}

/**
 * Of each family of which a split is, which kind a person is of. Classes come from the database: by change how many
 * edges were passed, upward or (below 0) downward; by a span 2 when in it before, and 1 more when in it after.
 *
 * @returns Undefined where the split is of another family.
 */
export function kindIn(
  split: Split,
  family: Family,
  subscale: Pick<Subscale, "range" | "step">,
): ((kind: number) => string) | undefined {
  if (split.of === "change") {
    if (family.of !== "change") return undefined;
    const edge = family.edges.indexOf(split.beyond) + 1;
    return edge === 0 ? undefined : (kind) => (Math.abs(kind) < edge ? "same" : kind > 0 ? "rose" : "fell");
  }
  const { from, to } = sideOf(split, subscale);
  if (family.of !== "scores" || family.from !== from || family.to !== to) return undefined;
  const bits = { pre: 2, post: 1, cases: 3 }[split.tells];
  return (kind) => String(kind & bits);
}

/** Every class that a person may be of in a family. */
export function classesOf(family: Family): number[] {
  if (family.of === "scores") return [0, 1, 2, 3];
  const most = family.edges.length;
  return Array.from({ length: 2 * most + 1 }, (_, k) => k - most);
}

/** One name for the same split. */
export function nameSplit(split: Split): string {
  return split.of === "change" ? `change ${split.beyond}` : `scores ${split.from} ${split.to} ${split.tells}`;
}

/** Who is in a span from the lowest score on is everybody but those in the span above it: one name for both. */
function sideOf(
  { from, to }: { from: number; to: number },
  { range: [low, high], step }: Pick<Subscale, "range" | "step">,
) {
  return from <= low && to < high && step !== null ? { from: to + step, to: high } : { from, to };
}

const hidden: Suppressed = { kind: "suppressed", reason: "would_reveal_another" };
