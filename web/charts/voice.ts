import type { Look } from "./look";
import { numbersFor } from "./numbers";
import { type Speech, speech } from "./texts";

/** What a table of a chart's numbers is written with. */
export type Voice = Pick<Look, "numbers" | "texts">;

/** @param decimals  Of points, as in the chart. */
export function voiceFor(decimals: number, { texts, locale, rtl }: Speech = speech): Voice {
  return { texts, numbers: numbersFor(locale, { rtl, decimals }) };
}
