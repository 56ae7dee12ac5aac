import type { ImportReport } from "#shared/imports/report";
import { countOf } from "../ui/dates";

/** How much a file brings: responses, or people where it is a list of them. */
export function countBrought({ mapping, rows, responses }: ImportReport): number {
  return mapping?.roster ? rows.created + rows.updated : responses.created + responses.updated;
}

/** "184 responses", "1 person". */
export function sayBrought(report: ImportReport): string {
  const count = countBrought(report);
  return report.mapping?.roster
    ? countOf(count, "person", "people")
    : countOf(count, "response", "responses");
}

/** "184 responses are", "1 person is". */
export function sayBroughtAre(report: ImportReport): string {
  return `${sayBrought(report)} ${countBrought(report) === 1 ? "is" : "are"}`;
}
