import type { domains } from "../definition";

/** What is measured, by its name in a library. */
export const en: Record<(typeof domains)[number], string> = {
  loneliness: "Loneliness",
  belonging: "Belonging",
  inclusion: "Inclusion",
  community: "Sense of community",
  social_support: "Support and networks",
  wellbeing: "Wellbeing",
  resilience: "Resilience",
  trust: "Trust",
  empathy: "Empathy",
  civic: "Civic life",
  discrimination: "Discrimination",
  other: "Other",
};
