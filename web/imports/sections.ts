/** The parts of a mapping as the screen orders them. */
export type SectionName = "measures" | "people" | "waves" | "group" | "cohort" | "date" | "other";

const byFirstWord: Record<string, SectionName> = {
  items: "measures",
  values: "measures",
  roster: "measures",
  participant: "people",
  participantParts: "people",
  selfGenerated: "people",
  wave: "waves",
  group: "group",
  cohort: "cohort",
  completedAt: "date",
};

/** Where a question belongs: `about` is a path in the mapping, such as "values.ucla-3", or a column. */
export function sectionOf(about: string): SectionName {
  const path = about.replace(/^mapping\./, "");
  return byFirstWord[path] ?? byFirstWord[path.split(".")[0]!] ?? "other";
}
