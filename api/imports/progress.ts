/** How far a long read or import is. Kept in this process for who is waiting; not data, and gone with it. */
export interface Progress {
  phase: "reading" | "checking" | "storing";
  rows: number;
}

const running = new Map<string, Progress>();

/** Tells progress of one import under its organization, so that nobody else can ask for it. */
export function startProgress(organizationId: string, importId: number, phase: Progress["phase"]): Progress {
  const progress = { phase, rows: 0 };
  running.set(`${organizationId} ${importId}`, progress);
  return progress;
}

export function endProgress(organizationId: string, importId: number): void {
  running.delete(`${organizationId} ${importId}`);
}

export function readProgress(organizationId: string, importId: number): Progress | undefined {
  return running.get(`${organizationId} ${importId}`);
}
