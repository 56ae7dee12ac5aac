import type { Program } from "../api";
import { say } from "./say";

type Kind = Program["waves"][number]["kind"];

/** What a kind of wave is, for people. */
export const kindChoices: { value: Kind; label: string }[] = [
  { value: "pre", label: say("waves.pre") },
  { value: "post", label: say("waves.post") },
  { value: "followup", label: say("waves.followup") },
  { value: "then", label: say("waves.then") },
];

/** A key made of a name: "After 6 months" is after-6-months. Empty where nothing of the name is left. */
export function keyOfName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
}
