import { type Database, withOrganization } from "#api/db/client";
import { listReportQuotes } from "#api/db/quoteSources";
import { Problem } from "#shared/problem";
import type { SaidQuote } from "#shared/reports/builder/fillQuote";
import { contentSchema, type ReportContent } from "#shared/reports/content";
import { fileWord } from "./fileWord";
import type { Maker } from "./makers";
import { findVersionContent } from "./queries";

/**
 * Makes a document of a published report out of its frozen content, so that it never says anything else, and the words
 * of its quotes, as far as nobody took them back.
 */
export function makeDocument(
  db: Database,
  ending: "pdf" | "pptx" | "xlsx",
  write: (content: ReportContent, quotes: readonly SaidQuote[], signal: AbortSignal) => Promise<Buffer>,
): Maker {
  return async ({ organizationId, job, signal, progress }) => {
    progress(0, 2);
    const { content, quotes } = await readReport(db, organizationId, job.versionId!);
    progress(1, 2);
    const bytes = await write(content, quotes, signal);
    progress(2, 2);
    return { name: `${fileWord(content.title)}.${ending}`, body: [bytes] };
  };
}

async function readReport(
  db: Database,
  organizationId: string,
  versionId: number,
): Promise<{ content: ReportContent; quotes: SaidQuote[] }> {
  return withOrganization(db, organizationId, async (own) => {
    const stored = await findVersionContent(own, versionId);
    if (stored === undefined) throw new Problem("not_found", "This report is not here any more.");
    return { content: contentSchema.parse(stored), quotes: await listReportQuotes(own, versionId) };
  });
}
