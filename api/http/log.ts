import pino, { type DestinationStream, type Logger } from "pino";

/**
 * The product's log: JSON lines on the error stream. What people typed or answered stays out of it: of an
 * error its kind, its first line and its frames are kept, never the parameters of a query.
 */
export function createLog(level: string, stream: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      serializers: { err: describeError },
      redact: {
        paths: ["password", "token", "cookie", "authorization", "*.password", "*.token", "*.cookie"],
        censor: "(hidden)",
      },
    },
    stream,
  );
}

/** A failed query names itself and its parameters in its message: the parameters are people's answers. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause as { code?: string; constraint_name?: string; routine?: string } | undefined;
  const isQuery = "query" in error || "severity" in error;
  const about = (cause ?? error) as { code?: string; constraint_name?: string };
  return {
    name: error.name,
    ...(isQuery ? {} : { message: error.message.split("\n", 1)[0] }),
    ...(about.code ? { code: about.code } : {}),
    ...(about.constraint_name ? { constraint: about.constraint_name } : {}),
    frames: framesOf(error)
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}

/** The stack below the message, which may have lines of its own. */
function framesOf({ stack = "", message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? "" : stack.slice(at + message.length);
}
