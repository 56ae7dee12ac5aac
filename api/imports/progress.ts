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
export interface Running extends RunningFile {
  progress: Progress;
  /** Stops it, and answers when nothing of it is left running. */
  cancel: () => Promise<void>;
}

export interface RunningFile {
  organizationId: string;
  programId: number;
  importId: number;
  fileName: string;
  /** It came with its mapping and waits nowhere: what is given up of it leaves no file. */
  isAtOnce: boolean;
}

const running = new Map<string, Running>();
const keyOf = ({ organizationId, programId, importId }: Omit<RunningFile, "fileName" | "isAtOnce">) =>
  `${organizationId} ${programId} ${importId}`;

/** Tells of work on one import under its organization, so that nobody else can ask for it. */
export function startProgress(
  file: RunningFile,
  progress: Progress,
  cancel: Running["cancel"],
): { tell: TellProgress; end(): void } {
  const key = keyOf(file);
  const own: Running = { ...file, progress, cancel };
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

export function readProgress(at: Omit<RunningFile, "fileName" | "isAtOnce">): Running | undefined {
  return running.get(keyOf(at));
}

/** The files of one program that are being read or imported here right now. */
export function listRunning(organizationId: string, programId: number): Running[] {
  return [...running.values()].filter(
    (one) => one.organizationId === organizationId && one.programId === programId,
  );
}
