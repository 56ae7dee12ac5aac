import { setImmediate } from "node:timers/promises";
import type { OrganizationDb } from "#api/db/client";
import type { MatchKey } from "#api/matchKey";
import { normalizeCode } from "#shared/participants/code";
import { alikeReasons, nearCodes, readCode } from "#shared/participants/nearCodes";
import { type Proposed, proposeInSteps } from "#shared/participants/proposeMatches";
import { listDecisions, listPeople, type MatchMethod, type Person } from "./queries";

export interface Known extends Person {
  /** As the files wrote them. */
  codes: string[];
}

/** What the workbench stands on: people with their codes opened, decisions, and who may be one. */
export interface Workbench extends Proposed {
  people: Map<number, Known>;
  decisions: Awaited<ReturnType<typeof listDecisions>>;
  /** Codes of each enrollment by itself, whoever it was joined with. */
  codesOf: Map<number, string[]>;
}

const peopleAtATime = 250;

/**
 * Opens the codes of a program's people, for the workbench alone, and proposes who may be one person. Between
 * every few hundred people whoever else asks the server has their turn.
 */
export async function openWorkbench(
  db: OrganizationDb,
  at: { organizationId: string; programId: number; matchKey: MatchKey; acrossCohorts?: boolean },
): Promise<Workbench> {
  const { organizationId, programId, matchKey, acrossCohorts = false } = at;
  const people = new Map<number, Known>();
  const codesOf = new Map<number, string[]>();
  for (const person of await listPeople(db, programId)) {
    if (people.size % peopleAtATime === 0) await setImmediate();
    const codes = person.seals.map(({ enrollment, sealed, hash }) => {
      const code = matchKey.open(sealed, { organizationId, hash });
      codesOf.set(enrollment, [code]);
      return code;
    });
    people.set(person.id, { ...person, codes });
  }
  const decisions = await listDecisions(db, programId);
  const denied = new Set(
    decisions
      .filter(({ same }) => !same)
      .map(({ firstPerson: a, secondPerson: b }) => `${Math.min(a, b)} ${Math.max(a, b)}`),
  );
  const candidates = [...people.values()].map((person) => ({
    ...person,
    codes: comparable(person.codes),
    attributes: person.attributes ?? {},
  }));
  const steps = proposeInSteps(candidates, denied, { acrossCohorts });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { people, codesOf, decisions, ...value };
    await setImmediate();
  }
}

/** How two people's codes agree, as it is kept with the match: the machine says it, not who asks. */
export function methodOf(a: Known, b: Known): MatchMethod {
  const ways = comparable(a.codes).flatMap((one) =>
    comparable(b.codes).map((other) => nearCodes(readCode(one), readCode(other))),
  );
  if (ways.some((way) => way !== null && alikeReasons.includes(way))) return "alike";
  return ways.some((way) => way !== null) ? "near" : "hand";
}

function comparable(codes: readonly string[]): string[] {
  return codes.flatMap((code) => normalizeCode(code) ?? []);
}
