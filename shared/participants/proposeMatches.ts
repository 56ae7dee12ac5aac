import {
  alikeReasons,
  type NearReason,
  nearCodes,
  nearReasons,
  type ReadCode,
  readCode,
  slipKeys,
} from "./nearCodes";

/** Somebody who may be one person with somebody else. */
export interface Candidate {
  /** The enrollment that stands for the person. */
  id: number;
  /** Every code that this person is known by (exactCode). */
  codes: readonly string[];
  /** Ids of the waves that they answered. */
  waves: readonly number[];
  cohort: number | null;
  group: number | null;
  attributes: Readonly<Record<string, string>>;
  /** Of self-generated codes: keys that two people share whose codes differ in one element. */
  near?: readonly string[];
}

export interface Proposal {
  first: number;
  second: number;
  reason: NearReason;
  /** "group" and names of attributes that both have: equal, or not. */
  agree: string[];
  differ: string[];
  /** They both answered at a wave: one person who answered twice, or two people. */
  twice: boolean;
  /** How many other people either of the two would fit as well. 0: they fit each other alone. */
  rivals: number;
  /** They differ in signs, zeros or look-alikes alone, fit each other alone, and never answered at the same wave. */
  safe: boolean;
}

export interface Proposed {
  /** Best first: the fewer rivals, the more certain the reason, the more that agrees. */
  proposals: Proposal[];
  /** Slips of typing that are not proposed: one of the two codes fits more than `mostRivals` others. */
  tooAlike: number;
}

interface Read extends Candidate {
  read: readonly ReadCode[];
}

/** Longer lists under one key say that the codes are too alike to be compared letter by letter. */
const mostUnderOneKey = 60;
/** Among numbers given in a row each fits nine others and more by one digit: that says nothing about anybody. */
const mostRivals = 6;
const pairsAtATime = 2_000;

/**
 * Self-generated codes are proposed where one element of six differs and the two fit each other alone; ties are never
 * guessed.
 *
 * Who may be one person: within a cohort (a person without one is compared with everybody), by codes that
 * nearly agree. People who answered at the same wave are proposed only where their codes merely look
 * different; a typing slip is looked for between people of whom each answered, and never at the same wave.
 *
 * The work is bounded: candidates are found by shared keys (lookAlike, deletion neighborhoods), at most
 * `mostUnderOneKey` people under each, never by comparing everybody with everybody.
 *
 * @param denied  Pairs that a person has said are two people, as "smaller id larger id".
 * @param options.acrossCohorts  Also between cohorts.
 */
export function proposeMatches(
  people: readonly Candidate[],
  denied: ReadonlySet<string>,
  options: { acrossCohorts?: boolean } = {},
): Proposed {
  const steps = proposeInSteps(people, denied, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As proposeMatches, with a rest after every few thousand comparisons, so that others have their turn. */
export function* proposeInSteps(
  people: readonly Candidate[],
  denied: ReadonlySet<string>,
  options: { acrossCohorts?: boolean } = {},
): Generator<void, Proposed> {
  const found = new Map<string, Proposal>();
  const byKey = new Map<string, Read[]>();
  for (const [k, candidate] of people.entries()) {
    if (k % pairsAtATime === 0) yield;
    const person = { ...candidate, read: candidate.codes.map(readCode) };
    const keys = new Set([
      ...person.read.flatMap((code) => [`= ${code.look}`, ...slipKeys(code)]),
      ...(person.near ?? []).map((key) => `~ ${key}`),
    ]);
    for (const key of keys) {
      const here = byKey.get(key);
      if (!here) byKey.set(key, [person]);
      else here.push(person);
    }
  }
  let compared = 0;
  for (const here of byKey.values()) {
    if (here.length < 2 || here.length > mostUnderOneKey) continue;
    for (const [k, a] of here.entries()) {
      for (const b of here.slice(k + 1)) {
        if (++compared % pairsAtATime === 0) yield;
        const [first, second] = a.id < b.id ? [a, b] : [b, a];
        if (mayBeOne(first, second, options.acrossCohorts ?? false)) {
          const pair = `${first.id} ${second.id}`;
          if (found.has(pair) || denied.has(pair)) continue;
          const proposal = compare(first, second);
          if (proposal) found.set(pair, proposal);
        }
      }
    }
  }
  return keepTelling([...found.values()]);
}

/** What can be said without comparing codes: cohorts, and who could have mistyped at all. */
function mayBeOne(a: Read, b: Read, acrossCohorts: boolean): boolean {
  if (!acrossCohorts && a.cohort !== null && b.cohort !== null && a.cohort !== b.cohort) return false;
  return canSlip(a, b) || a.read.some(({ look }) => b.read.some((other) => other.look === look));
}

function canSlip(a: Read, b: Read): boolean {
  return a.waves.length > 0 && b.waves.length > 0 && !isTwice(a, b);
}

function isTwice(a: Read, b: Read): boolean {
  return a.waves.some((wave) => b.waves.includes(wave));
}

function compare(a: Read, b: Read): Proposal | null {
  const reason = closest(a.read, b.read) ?? (isElementOff(a, b) ? "element_differs" : null);
  if (!reason) return null;
  const isAlike = alikeReasons.includes(reason);
  if (!isAlike && !canSlip(a, b)) return null;
  const twice = isTwice(a, b);
  const shared = Object.keys(a.attributes).filter((name) => b.attributes[name] !== undefined);
  const groups = a.group === null || b.group === null ? [] : ["group"];
  const isEqual = (name: string) =>
    name === "group" && groups.length > 0 ? a.group === b.group : a.attributes[name] === b.attributes[name];
  const traits = [...groups, ...shared];
  const agree = traits.filter(isEqual);
  const differ = traits.filter((name) => !isEqual(name));
  return { first: a.id, second: b.id, reason, agree, differ, twice, rivals: 0, safe: isAlike && !twice };
}

function isElementOff(a: Read, b: Read): boolean {
  return a.near !== undefined && b.near !== undefined && a.near.some((key) => b.near!.includes(key));
}

function closest(a: readonly ReadCode[], b: readonly ReadCode[]): NearReason | null {
  const ways = a.flatMap((one) => b.map((other) => nearCodes(one, other))).filter((way) => way !== null);
  return nearReasons.find((reason) => ways.includes(reason)) ?? null;
}

function keepTelling(found: Proposal[]): Proposed {
  const fits = new Map<number, number>();
  for (const { first, second } of found)
    for (const id of [first, second]) fits.set(id, (fits.get(id) ?? 0) + 1);
  const counted = found.map((one) => {
    const rivals = fits.get(one.first)! + fits.get(one.second)! - 2;
    return { ...one, rivals, safe: one.safe && rivals === 0 };
  });
  const proposals = counted.filter(({ reason, first, second, rivals }) => {
    if (reason === "element_differs") return rivals === 0;
    return alikeReasons.includes(reason) || Math.max(fits.get(first)!, fits.get(second)!) <= mostRivals;
  });
  return { proposals: proposals.sort(byStrength), tooAlike: counted.length - proposals.length };
}

function byStrength(a: Proposal, b: Proposal): number {
  return (
    Number(b.safe) - Number(a.safe) ||
    a.rivals - b.rivals ||
    nearReasons.indexOf(a.reason) - nearReasons.indexOf(b.reason) ||
    b.agree.length - b.differ.length - (a.agree.length - a.differ.length) ||
    a.first - b.first ||
    a.second - b.second
  );
}
