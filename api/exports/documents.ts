import { type Database, withOrganization } from "#api/db/client";
import { Problem } from "#shared/problem";
import { contentSchema, type ReportContent } from "#shared/reports/content";
import { fileWord } from "./fileWord";
import type { Maker } from "./makers";
import { findVersionContent } from "./queries";

/** Makes a document of a published report out of its frozen content alone, so that it never says anything else. */
export function makeDocument(
  db: Database,
  ending: "pdf" | "pptx" | "xlsx",
  write: (content: ReportContent, signal: AbortSignal) => Promise<Buffer>,
): Maker {
  return async ({ organizationId, job, signal, progress }) => {
    progress(0, 2);
    const content = await readContent(db, organizationId, job.versionId!);
    progress(1, 2);
    const bytes = await write(content, signal);
    progress(2, 2);
    return { name: `${fileWord(content.title)}.${ending}`, body: [bytes] };
  };
}

/** The frozen content of a published report. */
export async function readContent(
  db: Database,
  organizationId: string,
  versionId: number,
): Promise<ReportContent> {
  const stored = await withOrganization(db, organizationId, (own) => findVersionContent(own, versionId));
  if (stored === undefined) throw new Problem("not_found", "This report is not here any more.");
  return contentSchema.parse(stored);
}
