import type { OrganizationDb } from "#api/db/client";
import type { Role } from "#api/http/env";
import { listCohorts, listGroups, listMerges } from "#api/labels/queries";
import { Problem } from "#shared/problem";
import { findProgram, type listPrograms, raiseDataVersion } from "./queries";

/** Numbers of people are for the team; a viewer reads names. */
export async function answerProgram(db: OrganizationDb, programId: number, role: Role) {
  const found = await findProgram(db, programId);
  if (!found) throw new Problem("not_found", "There is no program of this number here.");
  const cohorts = await listCohorts(db, programId);
  const groups = await listGroups(db, programId);
  if (role !== "viewer") {
    const merges = await listMerges(db, programId);
    const dated = merges.map((m) => ({ ...m, createdAt: m.createdAt.toISOString() }));
    return { ...summarize(found, role), cohorts, groups, merges: dated };
  }
  return {
    ...summarize(found, role),
    cohorts: cohorts.map(({ id, name, role }) => ({ id, name, role })),
    groups: groups.map(({ id, name }) => ({ id, name })),
  };
}

export function summarize(program: Awaited<ReturnType<typeof listPrograms>>[number], role: Role) {
  const { id, name, archivedAt, createdAt, waves, files } = program;
  const summary = {
    id,
    name,
    archived: archivedAt !== null,
    createdAt: createdAt.toISOString(),
    waves: waves.map(({ id, key, label, kind }) => ({ id, key, label, kind })),
  };
  if (role === "viewer") return summary;
  return { ...summary, files: { ...files, lastStoredAt: files.lastStoredAt?.toISOString() ?? null } };
}

/** What writes to a program begins with it: its row is held, and what is cached of its figures is out of date. */
export async function beginChange(db: OrganizationDb, programId: number) {
  const here = await raiseDataVersion(db, programId);
  if (!here) throw new Problem("not_found", "There is no program of this number here.");
}
