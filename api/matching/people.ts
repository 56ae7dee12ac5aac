import type { OrganizationDb } from "#api/db/client";
import type { MatchKey } from "#api/matchKey";
import { normalizeCode } from "#shared/participants/code";
import { type NearReason, nearCodes } from "#shared/participants/nearCodes";
import { type Proposal, proposeMatches } from "#shared/participants/proposeMatches";
import { listDecisions, listPeople, type MatchMethod, type Person } from "./queries";

export interface Known extends Person {
  /** As the files wrote them. */
  codes: string[];
}

/** What the workbench stands on: people with their codes opened, decisions, and who may be one. */
export interface Workbench {
  people: Map<number, Known>;
  decisions: Awaited<ReturnType<typeof listDecisions>>;
  proposals: Proposal[];
}

/** Opens the codes of a program's people, for the workbench alone, and proposes who may be one person. */
export async function openWorkbench(
  db: OrganizationDb,
  at: { organizationId: string; programId: number; matchKey: MatchKey; acrossCohorts?: boolean },
): Promise<Workbench> {
  const { organizationId, programId, matchKey, acrossCohorts = false } = at;
  const people = (await listPeople(db, programId)).map((person) => ({
    ...person,
    codes: person.seals.map(({ sealed, hash }) => matchKey.open(sealed, { organizationId, hash })),
  }));
  const decisions = await listDecisions(db, programId);
  const denied = new Set(
    decisions
      .filter(({ same }) => !same)
      .map(({ firstPerson: a, secondPerson: b }) => `${Math.min(a, b)} ${Math.max(a, b)}`),
  );
  const candidates = people.map((person) => ({
    ...person,
    codes: comparable(person.codes),
    attributes: person.attributes ?? {},
  }));
  return {
    people: new Map(people.map((person) => [person.id, person])),
    decisions,
    proposals: proposeMatches(candidates, denied, { acrossCohorts }),
  };
}

/** How two people's codes agree, as it is kept with the match: the machine says it, not who asks. */
export function methodOf(a: Known, b: Known): MatchMethod {
  const ways = comparable(a.codes).flatMap((one) =>
    comparable(b.codes).map((other) => nearCodes(one, other)),
  );
  if (ways.some((way) => way !== null && alike.includes(way))) return "alike";
  return ways.some((way) => way !== null) ? "near" : "hand";
}

const alike: NearReason[] = ["signs_differ", "leading_zeros_differ", "look_alikes_differ"];

function comparable(codes: readonly string[]): string[] {
  return codes.flatMap((code) => normalizeCode(code) ?? []);
}
