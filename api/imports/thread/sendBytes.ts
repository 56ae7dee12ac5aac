import type { FileSource } from "../read/readRows";
import { type ToThread, tellError } from "./messages";

/** Bytes on their way to a thread that have not been used yet: past this the sender waits. */
const underWay = 1024 * 1024;

/** Sends a file to a thread, as fast as the thread uses it: what waits stays in the socket. */
export function sendBytes(source: FileSource | undefined, send: (message: ToThread) => void) {
  let sent = 0;
  let stopped = false;
  let wake: () => void = () => {};

  async function pump(from: FileSource): Promise<void> {
    for await (const piece of from) {
      // The thread may work on another file by now.
      if (stopped) return;
      // A copy: the piece may be a view of memory that its stream uses again.
      const bytes = new Uint8Array(piece);
      send({ what: "bytes", bytes });
      sent += bytes.length;
      while (sent > underWay && !stopped)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
    if (!stopped) send({ what: "end" });
  }
  return {
    start(): void {
      if (source)
        pump(source).catch((error: unknown) => stopped || send({ what: "broke", error: tellError(error) }));
    },
    took(bytes: number): void {
      sent -= bytes;
      wake();
    },
    stop(): void {
      stopped = true;
      wake();
    },
  };
}
