import { createHash } from "node:crypto";
import type { OrganizationDb } from "#api/db/client";
import { readQuoteSources } from "#api/db/quoteSources";
import { Problem } from "#shared/problem";
import { type ReportDraft, reportDraftSchema } from "#shared/reports/blocks";
import { canonicalJson } from "#shared/reports/builder/canonicalJson";
import { type BlockFault, fillReport, programsOf } from "#shared/reports/builder/fillReport";
import { sayReport } from "#shared/reports/builder/sayReport";
import { contentSchema, type ReportContent } from "#shared/reports/content";
import { findReport, holdReleases, holdReport, insertQuotes, insertVersion } from "./queries";
import { readSources } from "./sources";

/** A report filled from the releases that stand now. */
export async function fillNow(db: OrganizationDb, organizationId: string, draft: ReportDraft) {
  const { sources, superseded } = await readSources(db, organizationId, programsOf(draft.blocks));
  const named = draft.blocks.flatMap((block) =>
    block.kind === "quote" && block.quoteId !== null ? [block.quoteId] : [],
  );
  const said = await readQuoteSources(db, [...new Set(named)]);
  const { content, faults, quotes } = fillReport(draft, sources, said);
  const rests = sources.programs.map(({ id, name, release }) => ({
    id,
    name,
    release,
    superseded: superseded.get(id) ?? null,
  }));
  return {
    content,
    quotes,
    rests,
    faults: faults.map((fault) => ({ ...fault, said: sayFault(fault, draft) })),
  };
}

/**
 * Publishes a report: fills it, freezes what it says under a checksum, and notes the releases that it rests on. They
 * are held meanwhile: what makes one of them not hold comes before, and is refused here, or after, and marks this.
 *
 * @param revision  Of the report as it was seen: what somebody changed since is not published unseen.
 * @throws Problem `conflict` where somebody changed it, where a part cannot be filled (each is named in `places`),
 *   and where a release no longer holds.
 */
export async function publishReport(
  db: OrganizationDb,
  { organizationId, reportId, revision }: { organizationId: string; reportId: number; revision: number },
  by: { userId: string | null; now: Date },
) {
  const held = await holdReport(db, reportId);
  const found = held && (await findReport(db, reportId));
  if (!found) throw new Problem("not_found", "There is no such report here.");
  if (found.revision !== revision) throw changedBySomebody(found);
  const draft = draftOf(found);
  const { content, quotes, rests, faults } = await fillNow(db, organizationId, draft);
  if (faults.length > 0) throw notFilled(faults);
  if (content.programs.length === 0)
    throw new Problem("conflict", "The report shows no figure yet. Add a part that does.");
  const releases = content.programs.map(({ release }) => release.release);
  const standing = await holdReleases(db, releases);
  const fallen = standing.find(({ superseded }) => superseded !== null);
  if (fallen) {
    const { name } = rests.find(({ release }) => release?.id === fallen.id)!;
    const why = `${fallen.superseded} Release ${name} again, then publish.`;
    throw new Problem("conflict", `The figures of ${name} no longer hold. ${why}`);
  }
  const checksum = checksumOf(content);
  const { userId, now } = by;
  const version = { reportId, content, checksum, publishedBy: userId, publishedAt: now };
  const made = await insertVersion(db, version, releases);
  await insertQuotes(db, made.id, quotes);
  return { ...made, checksum };
}

/** SHA-256 of what a report says, in hexadecimal digits. */
export function checksumOf(content: unknown): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

/**
 * A published content as it was frozen.
 *
 * @throws Problem `damaged_report` where it is not what the checksum was made of.
 */
export function openContent({ content, checksum }: { content: unknown; checksum: string }): ReportContent {
  if (checksumOf(content) !== checksum) throw new Problem("damaged_report");
  return contentSchema.parse(content);
}

/** What a row of the database holds, as a draft. */
export function draftOf(row: { name: string; language: string; blocks: unknown }): ReportDraft {
  const { name, language, blocks } = row;
  return reportDraftSchema.parse({ name, language, blocks });
}

/** Somebody else saved the report since: who, and when. */
export function changedBySomebody(found: { revision: number; changedBy: string | null; changedAt: Date }) {
  const { revision, changedBy, changedAt } = found;
  const who = changedBy ?? "A program with an API key";
  return new Problem("conflict", `${who} has changed this report since you opened it.`, {
    extra: { revision, changedBy, changedAt: changedAt.toISOString() },
  });
}

/** How many rows and cells of a report are hidden to protect people. */
export function countHidden(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + countHidden(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  const here = "kind" in value && value.kind === "suppressed" ? 1 : 0;
  return Object.values(value).reduce((sum: number, each) => sum + countHidden(each), here);
}

function sayFault({ message, values }: BlockFault, { language }: ReportDraft): string {
  return sayReport(message, values, language);
}

function notFilled(faults: readonly { block: string; said: string }[]): Problem {
  const places = faults.map(({ block, said }) => ({ path: `blocks.${block}`, message: said }));
  return new Problem("conflict", `A part of the report cannot be filled. ${faults[0]!.said}`, { places });
}
