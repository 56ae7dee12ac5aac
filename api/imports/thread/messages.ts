import { Problem, type ProblemCode, type ProblemPlace } from "#shared/problem";
import type { Conduct } from "../conduct";
import type { Progress } from "../progress";
import type { NewBatch } from "../queries";
import type { HeaderSaid } from "../read/placeHeader";

/** What is said of an import to the thread that does it: plain data, copied from one thread to the other. */
export type Order = Omit<Conduct, "matchKey" | "onProgress" | "onBackend" | "head">;

/** One piece of work. The bytes of a file follow it. */
export type Job =
  | { kind: "stage"; batch: NewBatch; header: HeaderSaid | undefined }
  | {
      kind: "atOnce";
      order: Order;
      fileName: string;
      createdBy: string | null;
      header: HeaderSaid | undefined;
    }
  | { kind: "staged"; order: Order; importId: number; head: Conduct["head"]; sha256: string };

export type ToThread =
  | { what: "job"; job: Job }
  | { what: "bytes"; bytes: Uint8Array }
  | { what: "end" }
  | { what: "broke"; error: Told }
  | { what: "cancel" };

export type FromThread =
  /** So many bytes have been used: send more. */
  | { what: "took"; bytes: number }
  | { what: "progress"; importId: number; progress: Progress }
  | { what: "done"; value: unknown }
  | { what: "failed"; error: Told };

/** An error as it crosses between threads: a problem stays a problem, with all that it says. */
export type Told =
  | {
      problem: { code: ProblemCode; message: string; places: ProblemPlace[]; extra: Record<string, unknown> };
    }
  | { error: { message: string; stack: string | undefined; code: string | undefined } };

export function tellError(error: unknown): Told {
  if (error instanceof Problem) {
    const { code, message, places, extra } = error;
    return { problem: { code, message, places, extra } };
  }
  const failure = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code } = (failure ?? {}) as { code?: unknown };
  return {
    error: {
      message: error instanceof Error ? error.message : String(error),
      stack: error instanceof Error ? error.stack : undefined,
      code: typeof code === "string" ? code : undefined,
    },
  };
}

export function hearError(told: Told): Error {
  if ("problem" in told) {
    const { code, message, places, extra } = told.problem;
    return new Problem(code, message, { places, extra });
  }
  const { message, stack, code } = told.error;
  return Object.assign(new Error(message), stack ? { stack } : {}, code ? { code } : {});
}
