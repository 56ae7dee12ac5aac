import type { ViewSearch } from "#shared/outcomes/viewSearch";
import type { Measures } from "../api";
import type { DashboardFilter, DashboardSearch } from "./search";
import type { SavedView } from "./viewQueries";

const keys = ["pre", "post", "group", "cohort", "attribute", "value", "audience", "release"] as const;

/** What an address says, and nothing that it leaves out. */
export function sayingOf(search: DashboardSearch): ViewSearch {
  return Object.fromEntries(keys.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])));
}

/** The view that an address shows, one's own before the team's. */
export function viewOf(search: DashboardSearch, views: readonly SavedView[]): SavedView | undefined {
  const isShown = (view: SavedView) => keys.every((key) => search[key] === view.search[key]);
  return ownFirst(views.filter(isShown));
}

/** What the dashboard opens with where its address says nothing, one's own before the team's. */
export function openerOf(views: readonly SavedView[]): SavedView | undefined {
  return ownFirst(views.filter(({ opens }) => opens));
}

/** Names that an address or a view filters by and the program does not have any more. */
export function goneIn({ group, cohort, attribute }: DashboardFilter, measured: Measures): string[] {
  const isGone = (name: string | undefined, known: readonly string[]) =>
    name !== undefined && !known.includes(name) ? [name] : [];
  return [
    ...isGone(group, measured.groups),
    ...isGone(
      cohort,
      measured.cohorts.map(({ name }) => name),
    ),
    ...isGone(attribute, measured.attributes),
  ];
}

function ownFirst(views: readonly SavedView[]): SavedView | undefined {
  return views.find(({ shared }) => !shared) ?? views[0];
}
