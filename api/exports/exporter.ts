import { listOrganizationIds } from "#api/accounts/queries";
import type { Deps } from "#api/http/env";
import type { SaidQuote } from "#shared/reports/builder/fillQuote";
import type { ReportContent } from "#shared/reports/content";
import { makeDocument } from "./documents";
import { findInstalled, keepsSandbox, quietFlags } from "./findBrowser";
import { makePackage } from "./package";
import { openPrinter } from "./printer";
import { reportDocument } from "./ReportDocument";
import { reportSlides } from "./slides";
import { workOnExports } from "./work";
import { reportWorkbook } from "./workbook";

/** What makes files in this server: one at a time, because each takes as much of a processor as there is. */
export interface Exporter {
  work(): Promise<void>;
  /** Gives what is under way back, to be taken up by another server or after the next start. */
  stop(): Promise<void>;
}

export function openExporter({
  db,
  log,
  now,
  settings,
}: Pick<Deps, "db" | "log" | "now" | "settings">): Exporter {
  const stopping = new AbortController();
  const browser = findInstalled({ ...process.env, CHROME_PATH: settings.CHROME_PATH });
  const printer = browser
    ? openPrinter({
        executablePath: browser,
        args: [...quietFlags],
        chromiumSandbox: keepsSandbox(process.env),
      })
    : undefined;
  const print = (content: ReportContent, quotes: readonly SaidQuote[], signal: AbortSignal) =>
    printer!.print(reportDocument(content, quotes), signal);
  const makers = {
    ...(printer ? { pdf: makeDocument(db, "pdf", print) } : {}),
    zip: makePackage(db, now),
    pptx: makeDocument(db, "pptx", reportSlides),
    xlsx: makeDocument(db, "xlsx", reportWorkbook),
  };
  return {
    async work() {
      const organizations = await listOrganizationIds(db);
      await workOnExports({ db, log, now, makers, organizations, signal: stopping.signal });
    },
    async stop() {
      stopping.abort();
      await printer?.close();
    },
  };
}
