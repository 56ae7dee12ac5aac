import { describeAsOf } from "#shared/reports/releaseWording";
import { language } from "../ui/language";
import type { MeasureAnswer, Shown } from "./queries";

/** Since when a figure outside the team stands as it is, where an earlier release told it; null otherwise. */
export function keptWords({ change }: MeasureAnswer, { asOf }: Shown): string | null {
  const { release = null, preview = false } = change;
  return asOf ? describeAsOf(asOf, { release, preview }, language) : null;
}
