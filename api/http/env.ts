import type { Logger } from "pino";
import type { Auth } from "#api/accounts/auth";
import type { Database } from "#api/db/client";
import type { Importers } from "#api/imports/thread/importers";
import type { MatchKey } from "#api/matchKey";
import type { Settings } from "#api/settings";

export const roles = ["owner", "manager", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Who asks: a signed-in member, or an API key (which acts as its organization's owner made it). */
export interface Actor {
  organizationId: string;
  role: Role;
  /** Null for an API key. */
  userId: string | null;
  via: "session" | "apiKey";
}

/** What the app is made of. Clock and randomness are arguments, so that tests own them. */
export interface Deps {
  db: Database;
  auth: Auth;
  settings: Settings;
  matchKey: MatchKey;
  importers: Importers;
  log: Logger;
  now: () => Date;
  /** Signs the cookies of sessions. */
  secret: string;
  /** Whoever holds it may set up this installation, once. */
  setupToken: string;
  /** Tells the stories of seeds/ to an organization; handed in by the server. */
  loadSample?: (organizationId: string) => Promise<void>;
  /** Where the built pages lie; undefined in tests of the API alone. */
  webRoot?: string;
}

export interface AppEnv {
  Variables: {
    deps: Deps;
    actor: Actor;
    requestId: string;
    cspNonce: string;
    /** Pages of others that may show this answer in a frame; unset, nobody may. */
    framers?: readonly string[];
  };
}
