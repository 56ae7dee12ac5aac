import type { ExportJob } from "#api/db/exportJobs";

export interface Making {
  organizationId: string;
  job: ExportJob;
  /** Aborted when nobody wants the file any more, or the server stops. */
  signal: AbortSignal;
  /** Tells how many parts of how many are done. */
  progress: (done: number, total: number) => void;
}

export interface MadeFile {
  name: string;
  body: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** Makes one kind of file. */
export type Maker = (making: Making) => Promise<MadeFile>;
