import { setImmediate } from "node:timers/promises";
import type { OrganizationDb } from "#api/db/client";
import type { MatchKey } from "#api/matchKey";
import { exactCode } from "#shared/participants/code";
import { alikeReasons, nearCodes, readCode } from "#shared/participants/nearCodes";
import { type Proposed, proposeInSteps } from "#shared/participants/proposeMatches";
import { countPeople, listDecisions, listPeople, type MatchMethod, type Person } from "./queries";

export interface Known extends Person {
  /** As the files wrote them; none of self-generated codes, and none where they were not opened. */
  codes: string[];
  isOpen: boolean;
}

/** What the workbench stands on: people with their codes opened, decisions, and who may be one. */
export interface Workbench extends Proposed {
  people: Map<number, Known>;
  decisions: Awaited<ReturnType<typeof listDecisions>>;
  /** Codes of each enrollment by itself, whoever it was joined with. */
  codesOf: Map<number, string[]>;
  /** How many people's codes were opened: all, or those of one cohort. */
  compared: number;
}

interface Keyed {
  organizationId: string;
  programId: number;
  matchKey: MatchKey;
}

const peopleAtATime = 250;

/** Of programs with more people, one cohort of at most as many is compared at a time. */
export const mostPeople = 50_000;

/**
 * Opens the codes of a program's people, for the workbench alone, and proposes who may be one person. Between
 * every few hundred people whoever else asks the server has their turn. Where there are more than `mostPeople`,
 * only the cohort that was asked for is opened (null: people without one); the others are counted.
 */
export async function openWorkbench(
  db: OrganizationDb,
  at: Keyed & { acrossCohorts: boolean; cohort?: number | null; most?: number },
): Promise<Workbench> {
  const { programId, acrossCohorts, cohort, most = mostPeople } = at;
  const people = new Map<number, Known>();
  const codesOf = new Map<number, string[]>();
  const all = await listPeople(db, programId);
  const asked = all.length <= most ? all : all.filter((one) => cohort !== undefined && one.cohort === cohort);
  const compared = new Set(asked.length <= most ? asked : []);
  for (const [k, person] of all.entries()) {
    if (k % peopleAtATime === 0) await setImmediate();
    people.set(
      person.id,
      compared.has(person) ? openPerson(person, at, codesOf) : { ...person, codes: [], isOpen: false },
    );
  }
  const decisions = await listDecisions(db, programId);
  const denied = new Set(
    decisions
      .filter(({ same }) => !same)
      .map(({ firstPerson: a, secondPerson: b }) => `${Math.min(a, b)} ${Math.max(a, b)}`),
  );
  const candidates = [...compared].map((person) => ({
    ...person,
    codes: comparable(people.get(person.id)!.codes),
    attributes: person.attributes ?? {},
  }));
  const steps = proposeInSteps(candidates, denied, { acrossCohorts });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { people, codesOf, decisions, compared: compared.size, ...value };
    await setImmediate();
  }
}

/** So many people's codes are compared for a number on a page that asks for it in passing. */
const mostInPassing = 5_000;

/** How many pairs may be one person, within cohorts; null where that is more work than a number is worth. */
export async function countPairs(
  db: OrganizationDb,
  at: Keyed,
  most = mostInPassing,
): Promise<number | null> {
  if ((await countPeople(db, at.programId)) > most) return null;
  return (await openWorkbench(db, { ...at, acrossCohorts: false })).proposals.length;
}

/** Two people, their codes opened, in the order asked for; undefined where one is no person of the program. */
export async function openPair(
  db: OrganizationDb,
  at: Keyed,
  ids: readonly [number, number],
): Promise<[Known | undefined, Known | undefined]> {
  const people = (await listPeople(db, at.programId, ids)).map((person) => openPerson(person, at, new Map()));
  const [first, second] = ids.map((id) => people.find((one) => one.id === id));
  return [first, second];
}

function openPerson(
  person: Person,
  { organizationId, matchKey }: Keyed,
  codesOf: Map<number, string[]>,
): Known {
  const codes = person.seals.map(({ enrollment, sealed, hash }) => {
    const code = matchKey.open(sealed, { organizationId, hash });
    codesOf.set(enrollment, [code]);
    return code;
  });
  return { ...person, codes, isOpen: true };
}

/** How two people's codes agree, as it is kept with the match: the machine says it, not who asks. */
export function methodOf(a: Known, b: Known): MatchMethod {
  const ways = comparable(a.codes).flatMap((one) =>
    comparable(b.codes).map((other) => nearCodes(readCode(one), readCode(other))),
  );
  if (ways.some((way) => way !== null && alikeReasons.includes(way))) return "alike";
  const isNear = ways.some((way) => way !== null) || a.near.some((hash) => b.near.includes(hash));
  return isNear ? "near" : "hand";
}

function comparable(codes: readonly string[]): string[] {
  return codes.flatMap((code) => exactCode(code) ?? []);
}
