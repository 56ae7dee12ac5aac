import type { HiddenStratum } from "#shared/outcomes/disclosure";
import { hiddenLabel, noDataLabel } from "#shared/reports/hiddenWording";

/** Why a cell shows no figure, in a few words; the team reads how many more people it takes. */
export function whyHidden({ needs }: Pick<HiddenStratum, "needs">, threshold: number): string {
  if (needs === undefined) return hiddenLabel();
  if (needs >= threshold) return `${noDataLabel()}: nobody answered both times`;
  return `${hiddenLabel()}: ${needs} more ${needs === 1 ? "person" : "people"} needed`;
}
