/** A published count of people, as an edge of the network of totals (breakdown.ts). */
export interface Count {
  key: string;
  from: string;
  to: string;
  rank: number;
  people: number;
}

interface Place {
  arcs: Arc[];
  /** The number of the search that last came here. */
  seen: number;
}

interface Arc {
  to: Place;
  left: number;
  back: Arc | null;
}

export interface Bound {
  /** The largest number of people the count could hold; at least `enough` when the search stopped there. */
  people: number;
  /** Below `enough`: whether a place lies on the near side of the narrowest cut, which makes up the bound. */
  nearSide(place: string): boolean;
}

/**
 * The hidden counts as a network, and what a reader of the visible ones can say about each of them.
 *
 * A reader knows that people who flow into a place flow out of it, less the visible counts. So a hidden count
 * can only change along a round way of hidden counts: growing those it follows, without limit, and shrinking
 * those it meets, down to 0.
 */
export class HiddenNetwork {
  readonly #places = new Map<string, Place>();
  readonly #arcOf = new Map<string, Arc>();
  #searches = 0;

  /** @param hidden  Counts of at least 1 person. */
  constructor(hidden: readonly Count[]) {
    for (const count of hidden) this.hide(count);
  }

  hide({ key, from, to, people }: Count): void {
    const along: Arc = { to: this.#place(to), left: people, back: null };
    const against: Arc = { to: this.#place(from), left: Number.POSITIVE_INFINITY, back: along };
    this.#place(from).arcs.push(along);
    this.#place(to).arcs.push(against);
    this.#arcOf.set(key, along);
  }

  /**
   * The largest value that a hidden count could have: its own people and as many as can flow from its start
   * to its end another way. By maximum flow = minimum cut this is also the size of the smallest block of
   * hidden counts around it whose sum can be worked out.
   *
   * @param enough  Stop as soon as the bound reaches this.
   * @see Ford & Fulkerson (1956), Canadian Journal of Mathematics 8, 399–404.
   */
  highestPossible(count: Count, enough: number): Bound {
    const [from, to] = [this.#place(count.from), this.#place(count.to)];
    const nearSide = (place: string) => this.#place(place).seen === this.#searches;
    // A loop: nothing else is published of these people, so nothing bounds it.
    if (from === to) return { people: Number.POSITIVE_INFINITY, nearSide };
    const taken: { path: Arc[]; amount: number }[] = [];
    let people = 0;
    while (people < enough) {
      const path = this.#findWay(from, to);
      if (!path) break;
      const amount = Math.min(enough, ...path.map((arc) => arc.left));
      send(path, amount);
      taken.push({ path, amount });
      people += amount;
    }
    for (const { path, amount } of taken) send(path, -amount);
    return { people, nearSide };
  }

  /** Whether a hidden count follows from the visible ones, because there is no other way from start to end. */
  isKnown(count: Count): boolean {
    const own = this.#arcOf.get(count.key)!;
    own.left = 0;
    const other = count.from === count.to || this.#findWay(this.#place(count.from), this.#place(count.to));
    own.left = count.people;
    return !other;
  }

  /** Takes a count that is shown after all out of the network. */
  show(count: Count): void {
    const own = this.#arcOf.get(count.key)!;
    const [from, to] = [this.#place(count.from), this.#place(count.to)];
    from.arcs = from.arcs.filter((arc) => arc !== own);
    to.arcs = to.arcs.filter((arc) => arc.back !== own);
  }

  #place(name: string): Place {
    const known = this.#places.get(name);
    if (known) return known;
    const place: Place = { arcs: [], seen: 0 };
    this.#places.set(name, place);
    return place;
  }

  /** Any way with room left, depth first; marks every place it came to. */
  #findWay(from: Place, to: Place): Arc[] | null {
    const search = ++this.#searches;
    from.seen = search;
    const way: { arc: Arc | null; place: Place; next: number }[] = [{ arc: null, place: from, next: 0 }];
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const direct =
        last.next === 0 ? last.place.arcs.find((arc) => arc.to === to && arc.left > 0) : undefined;
      if (direct) return [...way.flatMap(({ arc }) => arc ?? []), direct];
      const arc = last.place.arcs[last.next++];
      if (!arc) way.pop();
      else if (arc.left > 0 && arc.to.seen !== search) {
        arc.to.seen = search;
        way.push({ arc, place: arc.to, next: 0 });
      }
    }
    return null;
  }
}

function send(path: readonly Arc[], amount: number): void {
  for (const arc of path) {
    arc.left -= amount;
    if (arc.back) arc.back.left += amount;
  }
}
