import type { Role } from "../api";

/** What a role is called, and what it may do, in a sentence. */
export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: "Owner", may: "does everything, and lets people in" },
  manager: { name: "Manager", may: "runs programs, imports answers, sees the figures" },
  viewer: { name: "Viewer", may: "sees what has been released, and no number before that" },
};

export const roleChoices = (["owner", "manager", "viewer"] as const).map((role) => ({
  value: role,
  label: roleWords[role].name,
}));
