import { inOrganization } from "#api/http/access";
import { refusal } from "#shared/imports/refusal";
import type { Asked } from "./handle";
import { holdBatch, updateBatch } from "./queries";
import { type Undone, undoImport } from "./undoImport";

/** Carries what a dry run found past the rollback that ends it. */
class OnlyTried extends Error {
  constructor(readonly undone: Undone) {
    super("rolled back on purpose");
  }
}

/**
 * Takes a stored import back, in one transaction. A dry run does the same and rolls back: what it tells is not
 * a forecast.
 *
 * @throws Problem `not_found`, or `conflict` where the file is not stored (any more).
 */
export async function takeBack(
  c: Asked,
  programId: number,
  importId: number,
  dryRun: boolean,
): Promise<Undone> {
  const { organizationId, userId } = c.var.actor;
  const now = c.var.deps.now();
  try {
    return await inOrganization(c, async (own) => {
      const found = await holdBatch(own, organizationId, programId, importId);
      if (!found) throw refusal("not_found", "import.noFile");
      if (found.state === "staged") throw refusal("conflict", "import.notImported");
      if (found.state === "undone") throw refusal("conflict", "import.takenBack");
      const undone = await undoImport(own, { organizationId, programId, importId, ...found, now });
      if (dryRun) throw new OnlyTried(undone);
      await updateBatch(own, organizationId, importId, {
        state: "undone",
        undoneAt: now,
        undoneBy: userId,
        failedRows: null,
      });
      return undone;
    });
  } catch (error) {
    if (error instanceof OnlyTried) return error.undone;
    throw error;
  }
}
