import { resolve } from "node:path";
import { z } from "zod";
import { Problem } from "#shared/problem";
import { connectionFromUrl } from "./db/connection";

/** A variable that is set but empty (`PORT=`) means the default, as people expect of .env files. */
const given = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === "" ? undefined : v), schema);

const databaseUrl = z.string().superRefine((value, context) => {
  try {
    connectionFromUrl(value);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
  }
});

const environment = z.object({
  HOST: given(z.string().min(1).default("127.0.0.1")),
  PORT: given(z.coerce.number("is a number such as 3000").int().min(0).max(65_535).default(3000)),
  DATA_DIR: given(z.string().min(1).default("./data")),
  DATABASE_URL: given(databaseUrl.optional()),
  /** The owner's URL, where migrations may not run as the application's role. */
  DATABASE_OWNER_URL: given(databaseUrl.optional()),
  PG_BIN: given(z.string().min(1).optional()),
  /** The Chrome, Chromium or Edge that prints PDF, where it is not found by itself. */
  CHROME_PATH: given(z.string().min(1).optional()),
  SETUP_TOKEN: given(z.string().min(16, "has at least 16 characters").optional()),
  /** The address people type, for links and cookies: behind a reverse proxy, the https one. */
  PUBLIC_URL: given(
    z.url({ protocol: /^https?$/, error: "is an address such as https://data.example.org" }).optional(),
  ),
  /** How many reverse proxies stand in front and set X-Forwarded-For; 0 means the socket's address counts. */
  TRUSTED_PROXIES: given(z.coerce.number("is a number of proxies").int().min(0).max(5).default(0)),
  AUTH_SECRET: given(z.string().min(32, "has at least 32 characters").optional()),
  /** 32 bytes in base64: the key under which participants' codes are hashed and sealed. */
  MATCH_KEY: given(
    z
      .string()
      .refine((v) => Buffer.from(v, "base64").length === 32, "is 32 bytes in base64")
      .optional(),
  ),
  /** The mail server, `smtps://user:password@mail.example.org`; without it nobody is written to. */
  SMTP_URL: given(
    z
      .url({ protocol: /^smtps?$/, error: "is an address such as smtps://user:password@mail.example.org" })
      .optional(),
  ),
  /** From whom mails come: an address, or a name with one in angle brackets. */
  MAIL_FROM: given(
    z
      .string()
      .regex(
        /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
        "is an address such as Riverside <hello@example.org>",
      )
      .optional(),
  ),
  MAX_UPLOAD_MB: given(z.coerce.number("is a number of megabytes").int().min(1).max(4096).default(512)),
  LOG_LEVEL: given(z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn")),
});

/** Everything that can be set, in the order of the README's table. */
export const settingNames = Object.keys(environment.shape);

/** A mail needs a sender, and links that lead here whoever asks: they follow from the settings alone. */
const together = environment.superRefine(({ SMTP_URL, MAIL_FROM, PUBLIC_URL }, context) => {
  const missing = { MAIL_FROM, PUBLIC_URL };
  for (const [name, value] of Object.entries(missing))
    if (SMTP_URL !== undefined && value === undefined)
      context.addIssue({ code: "custom", path: [name], message: "is needed where SMTP_URL is set" });
});

export interface Settings extends z.infer<typeof environment> {}

/**
 * Reads and checks the environment, once, at start.
 *
 * @throws Problem `invalid_input`, one place per variable, in words for the person who set it.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const parsed = together.safeParse(env);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => ({
      path: String(issue.path[0]),
      message: `${String(issue.path[0])} ${issue.message}`,
    }));
    throw new Problem(
      "invalid_input",
      `The settings cannot be used: ${places.map((p) => withoutStop(p.message)).join("; ")}.`,
      {
        places,
      },
    );
  }
  return { ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) };
}

/** Some messages are sentences of their own; the sum of them ends once. */
function withoutStop(message: string): string {
  return message.replace(/[.\s]+$/, "");
}
