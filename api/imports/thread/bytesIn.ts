import type { HeaderSaid } from "../read/placeHeader";
import type { FileSource } from "../read/readRows";

export interface BytesIn {
  source: FileSource;
  push(bytes: Uint8Array): void;
  end(): void;
  fail(error: Error): void;
}

/** The bytes of a file as they arrive in the thread; says of each piece when it has been used. */
export function openBytesIn(header: HeaderSaid | undefined, took: (bytes: number) => void): BytesIn {
  const waiting: Uint8Array[] = [];
  let ended = false;
  let failure: Error | undefined;
  let wake: () => void = () => {};

  async function* read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (failure) throw failure;
      const next = waiting.shift();
      if (next) {
        yield next;
        took(next.length);
      } else if (ended) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  return {
    source: Object.assign(read(), header ? { header } : {}),
    push(bytes) {
      waiting.push(bytes);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    fail(error) {
      failure = error;
      wake();
    },
  };
}
