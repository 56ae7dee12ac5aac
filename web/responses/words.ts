import type { MissingKind } from "#shared/responses/missing";
import type { ScoreReason } from "#shared/scores/scoreAnswers";
import { formatDate } from "../ui/dates";
import { say } from "./say";

export function sayMissing(missing: MissingKind | null): string {
  return missing === "answered" ? "" : say(`missing.${missing ?? "notAnswered"}`);
}

export function sayNoScore(reason: ScoreReason | null): string {
  return say(`noScore.${reason ?? "unknown"}`);
}

/** "Ben, 22 Nov 2026"; the day alone where nobody is named. */
export function byWhom(name: string | null, moment: string, timeZone: string | undefined): string {
  const day = formatDate(moment, timeZone);
  return name ? say("done.by", { name, day }) : day;
}
