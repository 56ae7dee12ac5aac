import type { Distribution } from "../../outcomes/disclosure";

interface ScoreRow {
  from: number;
  to: number;
  pre: number;
  post: number;
}

/** People by score before and after; bands of the two waves are joined where they overlap. */
export function scoreRows(distribution: Distribution): ScoreRow[] {
  if (distribution.binned) return joinBands(distribution.pre, distribution.post);
  const counts = new Map<number, ScoreRow>();
  const at = (score: number) => {
    const found = counts.get(score) ?? { from: score, to: score, pre: 0, post: 0 };
    counts.set(score, found);
    return found;
  };
  for (const [score, n] of distribution.pre) at(score).pre += n;
  for (const [score, n] of distribution.post) at(score).post += n;
  return [...counts.values()].sort((a, b) => a.from - b.from);
}

type Bands = readonly (readonly [from: number, to: number, people: number])[];

function joinBands(pre: Bands, post: Bands): ScoreRow[] {
  const all = [
    ...pre.map(([from, to, n]) => ({ from, to, pre: n, post: 0 })),
    ...post.map(([from, to, n]) => ({ from, to, pre: 0, post: n })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: ScoreRow[] = [];
  for (const band of all) {
    const last = joined.at(-1);
    if (!last || band.from > last.to) {
      joined.push({ ...band });
      continue;
    }
    last.to = Math.max(last.to, band.to);
    last.pre += band.pre;
    last.post += band.post;
  }
  return joined;
}
