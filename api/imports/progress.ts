import { z } from "zod";

/**
 * How far a long read or import is. `reading`: rows of the file so far (how many there are is known at its
 * end). `checking`: rows of the file. `comparing`: with what is here; it has no rows to count. `storing`: rows
 * of the database, responses, sets of answers and changes of people together.
 */
export const progressSchema = z.object({
  phase: z.enum(["idle", "waiting", "reading", "checking", "comparing", "storing"]),
  /** Done so far. */
  rows: z.number(),
  /** Of so many; null while nobody knows. */
  total: z.number().nullable(),
});
export type Progress = z.output<typeof progressSchema>;

/** Hears how far something is. What it throws ends the work. */
export type TellProgress = (progress: Progress) => void;

/** What runs in this process for one import. Not data, and gone with the process. */
interface Running {
  progress: Progress;
  /** Stops it, and answers when nothing of it is left running. */
  cancel: () => Promise<void>;
}

const running = new Map<string, Running>();
const keyOf = (organizationId: string, importId: number) => `${organizationId} ${importId}`;

/** Tells of work on one import under its organization, so that nobody else can ask for it. */
export function startProgress(
  organizationId: string,
  importId: number,
  progress: Progress,
  cancel: Running["cancel"],
): { tell: TellProgress; end(): void } {
  const key = keyOf(organizationId, importId);
  const own: Running = { progress, cancel };
  running.set(key, own);
  return {
    tell: (next) => {
      own.progress = next;
    },
    end: () => {
      if (running.get(key) === own) running.delete(key);
    },
  };
}

export function readProgress(organizationId: string, importId: number): Running | undefined {
  return running.get(keyOf(organizationId, importId));
}
