import { findMeasuredProgram } from "#api/change/queries";
import type { OrganizationDb } from "#api/db/client";
import { getMark, getOrganizationName } from "#api/organizations/queries";
import { findRelease, readTold } from "#api/releases/queries";
import { findReleasedDefinitions } from "#api/results/queries";
import type { ProgramSource, ReportSources } from "#shared/reports/builder/sources";

/** Why the figures of a program's current release no longer hold, where they do not. */
type Superseded = ReadonlyMap<number, string>;

/**
 * What a report of these programs is filled from: their current releases and nothing else. Nothing of people comes
 * from live data; names of groups are those that they have now.
 *
 * @returns Programs in the order asked for; those that are not here any more are left out.
 */
export async function readSources(
  db: OrganizationDb,
  organizationId: string,
  programIds: readonly number[],
): Promise<{ sources: ReportSources; superseded: Superseded }> {
  const programs: ProgramSource[] = [];
  const superseded = new Map<number, string>();
  for (const id of programIds) {
    const found = await findMeasuredProgram(db, organizationId, id);
    if (!found) continue;
    const waves = found.waves.map(({ key, label, kind }) => ({ key, label, kind }));
    const current = await findRelease(db, organizationId, id);
    if (!current) {
      programs.push({ id, name: found.name, release: null, waves, definitions: [], measures: [] });
      continue;
    }
    const release = { id: current.id, cutAt: current.cutAt };
    const source = { from: "release", audience: "shared", release } as const;
    const { attributes } = current;
    const measures = await readTold(db, { organizationId, programId: id }, source, { attributes });
    const known = await findReleasedDefinitions(db, organizationId, current.id);
    if (known.superseded !== null) superseded.set(id, known.superseded);
    programs.push({ id, name: found.name, release, waves, definitions: known.instruments, measures });
  }
  const mark = await getMark(db, organizationId);
  const name = await getOrganizationName(db, organizationId);
  const picture = mark ? `data:${mark.type};base64,${Buffer.from(mark.bytes).toString("base64")}` : null;
  return { sources: { organization: { name, mark: picture }, programs }, superseded };
}
