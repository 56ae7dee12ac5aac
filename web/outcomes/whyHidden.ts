import type { HiddenStratum } from "#shared/outcomes/disclosure";
import { hiddenLabel, noDataLabel } from "#shared/reports/hiddenWording";
import { language } from "../ui/language";
import { say } from "./say";

/** Why a cell shows no figure, in a few words; the team reads how many more people it takes. */
export function whyHidden({ needs }: Pick<HiddenStratum, "needs">, threshold: number): string {
  if (needs === undefined) return hiddenLabel(language);
  if (needs >= threshold) return say("hidden.nobody", { noData: noDataLabel(language) });
  return say("hidden.needs", { why: hiddenLabel(language), needs });
}
