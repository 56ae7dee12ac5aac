/** How far the cutting of a release is, or the look at what it would tell. Kept in this process for who is waiting. */
export interface Progress {
  phase: "deciding" | "storing";
  /** Subscales decided. */
  done: number;
  of: number;
}

const running = new Map<string, Progress>();

/**
 * Tells progress of one program under its organization, so that nobody else can ask for it. Of two who cut at
 * once the second waits for the first, and its progress begins when it goes on.
 */
export async function withProgress<T>(
  organizationId: string,
  programId: number,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const key = `${organizationId} ${programId}`;
  const progress: Progress = { phase: "deciding", done: 0, of: 0 };
  running.set(key, progress);
  try {
    return await work(progress);
  } finally {
    if (running.get(key) === progress) running.delete(key);
  }
}

export function readProgress(organizationId: string, programId: number): Progress | undefined {
  return running.get(`${organizationId} ${programId}`);
}
