import type { Role } from "#api/http/env";

/**
 * The people of every test: ada, ben, cleo and dan belong to one organization, eve owns another.
 * cleo runs the sessions of one group; until facilitators have a role of their own she is a manager.
 */
export const cast = {
  ada: { role: "owner", at: "here" },
  ben: { role: "manager", at: "here" },
  cleo: { role: "manager", at: "here" },
  dan: { role: "viewer", at: "here" },
  eve: { role: "owner", at: "elsewhere" },
} as const satisfies Record<string, { role: Role; at: "here" | "elsewhere" }>;

export type PersonName = keyof typeof cast;

export const password = "a kettle, a lamp, a quiet room";
