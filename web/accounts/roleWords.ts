import type { Role } from "../api";
import { say } from "./say";

/** What a role is called, and what it may do, in a sentence. */
export const roleWords: Record<Role, { name: string; may: string }> = {
  owner: { name: say("role.owner"), may: say("role.ownerMay") },
  manager: { name: say("role.manager"), may: say("role.managerMay") },
  viewer: { name: say("role.viewer"), may: say("role.viewerMay") },
};

export const roleChoices = (["owner", "manager", "viewer"] as const).map((role) => ({
  value: role,
  label: roleWords[role].name,
}));
