import type { ImportReport } from "#shared/imports/report";
import { say } from "./say";

/** How much a file brings: responses, or people where it is a list of them. */
export function countBrought({ mapping, rows, responses }: ImportReport): number {
  return mapping?.roster ? rows.created + rows.updated : responses.created + responses.updated;
}

/** The same as a message takes it: how many, and of what. */
export function broughtIn(report: ImportReport): { kind: "people" | "responses"; n: number } {
  return { kind: report.mapping?.roster ? "people" : "responses", n: countBrought(report) };
}

/** "184 responses", "1 person". */
export function sayBrought(report: ImportReport): string {
  return say("check.brought", broughtIn(report));
}
