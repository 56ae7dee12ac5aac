import type { Deps } from "#api/http/env";
import { makeDocument } from "./documents";
import { makePackage } from "./package";
import { reportSlides } from "./slides";
import { workOnExports } from "./work";
import { reportWorkbook } from "./workbook";

/** What makes files in this server: one at a time, because each takes as much of a processor as there is. */
export interface Exporter {
  work(): Promise<void>;
  /** Gives what is under way back, to be taken up by another server or after the next start. */
  stop(): Promise<void>;
}

export function openExporter({ db, log, now }: Pick<Deps, "db" | "log" | "now">): Exporter {
  const stopping = new AbortController();
  const makers = {
    zip: makePackage(db, now),
    pptx: makeDocument(db, "pptx", reportSlides),
    xlsx: makeDocument(db, "xlsx", reportWorkbook),
  };
  return {
    work: () => workOnExports({ db, log, now, makers, signal: stopping.signal }),
    async stop() {
      stopping.abort();
    },
  };
}
