import type { Context } from "hono";
import type { OrganizationDb } from "#api/db/client";
import { linkOrigin } from "#api/http/clientAddress";
import type { AppEnv } from "#api/http/env";
import { tokenOf } from "#api/http/surveyToken";
import type { Share } from "./queries";
import type { ShareAnswer } from "./shapes";
import { readTable } from "./told";
import { tableView } from "./wish";

/** What the team reads of one of its links, its address included, which is made again from the salt. */
export async function tellShare(c: Context<AppEnv>, db: OrganizationDb, share: Share): Promise<ShareAnswer> {
  const { organizationId } = c.var.actor;
  const { programId, reportId, embedOrigins, expiresAt, revokedAt, lastOpenedAt } = share;
  const token = tokenOf(c.var.deps.matchKey, organizationId, share.salt);
  const view = share.view === null ? null : tableView.parse(share.view);
  const isOver = expiresAt !== null && expiresAt <= c.var.deps.now();
  const state = revokedAt ? "revoked" : isOver ? "ended" : "open";
  const isFramed = state !== "revoked" && embedOrigins.length > 0 && programId !== null && view !== null;
  const table = isFramed ? await readTable(db, organizationId, programId, view) : null;
  return {
    id: share.id,
    name: share.name,
    report: reportId === null ? null : { id: reportId, name: share.reportName ?? "" },
    table:
      view && programId !== null
        ? { ...view, program: { id: programId, name: share.programName ?? "" } }
        : null,
    url: state === "revoked" ? null : `${linkOrigin(c)}/r/${token}`,
    embed: isFramed
      ? { url: `${linkOrigin(c)}/embed/${token}`, height: heightOf(table?.outcome.strata.length ?? 0) }
      : null,
    hasPassphrase: share.passphraseHash !== null,
    embedOrigins,
    state,
    expiresAt: expiresAt?.toISOString() ?? null,
    opened: share.opened,
    lastOpenedAt: lastOpenedAt?.toISOString() ?? null,
    createdAt: share.createdAt.toISOString(),
  };
}

/** Of a chart with so many rows beside everybody's, with room for its words on a narrow page. */
function heightOf(rows: number): number {
  return 640 + 56 * rows;
}
