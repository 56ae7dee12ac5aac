import { language } from "../ui/language";
import { listOf } from "../ui/lists";
import { say } from "./say";
import type { DashboardFilter } from "./search";

/** What everybody together is called: everyone, or whom the filter leaves. */
export function wholeName({ group, cohort, value }: DashboardFilter): string {
  const names = [group, cohort, value].filter((name) => name !== undefined);
  return names.length > 0 ? listOf(names) : say("charts.everyone");
}

/** The filters in use, as the caption of a saved picture names them. */
export function filtersIn({ group, cohort, attribute, value }: DashboardFilter) {
  const small = (label: string) => label.toLocaleLowerCase(language);
  return [
    ...(group === undefined ? [] : [{ name: small(say("filter.group")), value: group }]),
    ...(cohort === undefined ? [] : [{ name: small(say("filter.cohort")), value: cohort }]),
    ...(attribute === undefined || value === undefined ? [] : [{ name: attribute, value }]),
  ];
}
