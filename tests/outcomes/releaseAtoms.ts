import type { Person } from "./releaseProgram";
import { isOfKind, type Kind } from "./releaseReading";

export interface Atom {
  /** The same people at every release. */
  states: (Person | undefined)[];
  people: number;
  /** Sum of their newest scores before. */
  scores: number;
}

/** People whom nothing that can be told tells apart, at any release, by place and kind. */
export function atomsOf(story: readonly (readonly Person[])[], kinds: readonly Kind[]): Atom[] {
  const byId = story.map((people) => new Map(people.map((person) => [person.id, person])));
  const atoms = new Map<string, Atom>();
  for (const id of new Set(story.flatMap((people) => people.map((person) => person.id)))) {
    const states = byId.map((people) => people.get(id));
    const key = nameOf(states, kinds);
    const atom = atoms.get(key) ?? { states, people: 0, scores: 0 };
    atom.people++;
    atom.scores += states.findLast((state) => state?.pre != null)?.pre ?? 0;
    atoms.set(key, atom);
  }
  return [...atoms.values()];
}

/**
 * Nobody, with a history of places that somebody has and kinds that nobody with it is of: in another world somebody may
 * be. Scores that stayed the same from one release to another stay so, and one such span is guessed at a time.
 *
 * @param most  So many of them at most, from all over.
 */
export function emptyAtoms(
  atoms: readonly Atom[],
  kinds: readonly Kind[],
  [lowest, highest]: readonly [number, number],
  most: number,
): Atom[] {
  const steps = Array.from({ length: highest - lowest + 1 }, (_, k) => lowest + k);
  const scores = new Map(
    steps
      .flatMap((pre) => steps.map((post) => ({ pre, post })))
      .map((own) => [kindsOf({ ...nobody, ...own }, kinds), own]),
  );
  const found = new Map(atoms.map((atom) => [nameOf(atom.states, kinds), atom]));
  for (const { states } of atoms) {
    for (const span of spansOf(states)) {
      for (const own of scores.values()) {
        const world = states.map((at, k) => (at && span.includes(k) ? { ...at, ...own } : at));
        const name = nameOf(world, kinds);
        if (!found.has(name)) found.set(name, { states: world, people: 0, scores: 0 });
      }
    }
  }
  const empty = [...found.values()].filter(({ people }) => people === 0);
  const each = Math.max(1, empty.length / most);
  return empty.filter((_, k) => Math.floor(k / each) !== Math.floor((k - 1) / each));
}

/** Over some atoms the sum of what each of them has. */
export function total(
  atoms: readonly Atom[],
  inside: readonly boolean[],
  of: (atom: Atom) => number,
): number {
  return atoms.reduce((n, atom, a) => n + (inside[a] ? of(atom) : 0), 0);
}

const nobody: Person = { id: -1, group: "", cohort: "", area: "", pre: null, post: null };

/** Releases, in a row or not, at which somebody had the same two scores. */
function spansOf(states: Atom["states"]): number[][] {
  const spans = new Map<string, number[]>();
  for (const [k, at] of states.entries()) {
    if (!at || at.pre === null || at.post === null) continue;
    const own = `${at.pre} ${at.post}`;
    spans.set(own, [...(spans.get(own) ?? []), k]);
  }
  return [...spans.values()];
}

function nameOf(states: Atom["states"], kinds: readonly Kind[]): string {
  return JSON.stringify(
    states.map((p) => p && [p.group, p.cohort, p.area, p.pre === null, p.post === null, kindsOf(p, kinds)]),
  );
}

function kindsOf(person: Person, kinds: readonly Kind[]): string {
  return kinds.map((kind) => Number(isOfKind(kind, person))).join("");
}
