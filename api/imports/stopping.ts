import { inOrganization } from "#api/http/access";
import { type Asked, stagedOf } from "./handle";
import { readProgress } from "./progress";
import { deleteBatch, findBatch, isHeld } from "./queries";

/** Ends what runs for a file and takes it away: nothing of it is left. */
export async function cancelImport(c: Asked, programId: number, importId: number) {
  const { organizationId } = c.var.actor;
  const running = readProgress({ organizationId, programId, importId });
  // A file that came with its mapping is no row before it is stored.
  if (!running?.isAtOnce) await stagedOf(c, programId, importId);
  await running?.cancel();
  // Storing may have been over just before.
  const left = await inOrganization(c, (db) => findBatch(db, organizationId, programId, importId));
  if (left) {
    await stagedOf(c, programId, importId);
    await inOrganization(c, (db) => deleteBatch(db, organizationId, importId));
  }
  return { stopped: running ? running.progress.phase : null };
}

/** What was going on with a file when its server stopped: it has to be begun again. */
export async function interruptedWork(
  c: Asked,
  programId: number,
  { id, working }: { id: number; working: "checking" | "storing" | null },
): Promise<"checking" | "storing" | null> {
  const { organizationId } = c.var.actor;
  if (working === null || readProgress({ organizationId, programId, importId: id })) return null;
  return (await inOrganization(c, (db) => isHeld(db, organizationId, id))) ? null : working;
}
