/** Where a database is and as whom to speak to it: plain data that `postgres(connection)` accepts. */
export interface PgConnection {
  /** A host name, or the folder that holds a unix socket. */
  host: string;
  port: number;
  database: string;
  user: string;
  password?: string;
  ssl?: "require" | "allow" | "prefer" | "verify-full";
}

const sslModes = ["require", "allow", "prefer", "verify-full"] as const;

/**
 * Reads `postgres://user:password@host:port/database?sslmode=require` (or `?host=/folder/of/socket`).
 * Throws a plain `TypeError` with a sentence when it is not such a URL; the sentence never repeats the URL,
 * which may hold a password.
 */
export function connectionFromUrl(url: string): PgConnection {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !["postgres:", "postgresql:"].includes(parsed.protocol)) {
    throw new TypeError("A database URL looks like postgres://user:password@host:5432/database.");
  }
  const user = decodeURIComponent(parsed.username) || "postgres";
  const password = decodeURIComponent(parsed.password);
  const ssl = sslModes.find((mode) => mode === parsed.searchParams.get("sslmode"));
  return {
    host: parsed.searchParams.get("host") ?? (decodeURIComponent(parsed.hostname) || "localhost"),
    port: Number(parsed.port || parsed.searchParams.get("port") || 5432),
    database: decodeURIComponent(parsed.pathname.slice(1)) || user,
    user,
    ...(password ? { password } : {}),
    ...(ssl ? { ssl } : {}),
  };
}
