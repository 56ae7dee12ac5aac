/** A published count of people, as an edge of the network of totals (breakdown.ts). */
export interface Count {
  key: string;
  from: string;
  to: string;
  rank: number;
  people: number;
}

interface Arc {
  to: string;
  left: number;
  back: Arc | null;
}

export interface Bound {
  /** The largest number of people the count could hold; at least `enough` when the search stopped there. */
  people: number;
  /** Below `enough`: the places on one side of the narrowest cut, whose hidden counts make up the bound. */
  side: ReadonlySet<string>;
}

/**
 * The largest value that a hidden count could have, given all visible ones and that no count is negative.
 *
 * Another hidden count may grow without limit and shrink to 0, so what a count can grow by is the maximum
 * flow from its start to its end through the others: along them as far as they have people, against them
 * freely. Its own people count too. By maximum flow = minimum cut, this is also the size of the smallest
 * block of hidden counts around it whose sum can be worked out.
 *
 * @param count   The hidden count to bound, itself among `hidden`.
 * @param hidden  All hidden counts that hold anybody.
 * @param enough  Stop as soon as the bound reaches this.
 * @see Ford & Fulkerson (1956), Canadian Journal of Mathematics 8, 399–404.
 */
export function highestPossible(count: Count, hidden: readonly Count[], enough: number): Bound {
  if (count.from === count.to) return { people: Number.POSITIVE_INFINITY, side: new Set() };
  const network = layOut(hidden);
  let people = 0;
  for (;;) {
    const cameBy = search(network, count.from, count.to);
    const last = cameBy.get(count.to);
    if (!last) return { people, side: new Set(cameBy.keys()) };
    const path = walkBack(cameBy, last);
    const amount = Math.min(...path.map((arc) => arc.left));
    for (const arc of path) {
      arc.left -= amount;
      if (arc.back) arc.back.left += amount;
    }
    people += amount;
    if (people >= enough) return { people, side: new Set() };
  }
}

function layOut(hidden: readonly Count[]): Map<string, Arc[]> {
  const network = new Map<string, Arc[]>();
  const add = (from: string, arc: Arc) => {
    const arcs = network.get(from);
    if (arcs) arcs.push(arc);
    else network.set(from, [arc]);
  };
  for (const { from, to, people } of hidden) {
    const along: Arc = { to, left: people, back: null };
    // Against the count there is always room, also after flow went along it: it may grow freely.
    const against: Arc = { to: from, left: Number.POSITIVE_INFINITY, back: along };
    add(from, along);
    add(to, against);
  }
  return network;
}

/** Every place that can still be reached, with the arc it was reached by; breadth first. */
function search(
  network: Map<string, Arc[]>,
  from: string,
  to: string,
): Map<string, { arc: Arc; at: string } | null> {
  const cameBy = new Map<string, { arc: Arc; at: string } | null>([[from, null]]);
  for (const [at] of cameBy) {
    for (const arc of network.get(at) ?? []) {
      if (arc.left > 0 && !cameBy.has(arc.to)) cameBy.set(arc.to, { arc, at });
    }
    if (cameBy.has(to)) break;
  }
  return cameBy;
}

function walkBack(
  cameBy: Map<string, { arc: Arc; at: string } | null>,
  last: { arc: Arc; at: string },
): Arc[] {
  const path = [last.arc];
  for (let step = cameBy.get(last.at); step; step = cameBy.get(step.at)) path.push(step.arc);
  return path;
}
