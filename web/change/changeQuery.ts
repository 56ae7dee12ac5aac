import { queryOptions } from "@tanstack/react-query";
import { api, call } from "../api";
import type { ChangeAnswer } from "./asOf";
import { queryOf, type View } from "./view";

/** Whose figures: nothing for one's own, else an audience and which release it reads. */
export interface Eyes {
  audience?: "shared" | "export";
  release?: "current";
  /** Everything that stands beside the change: better and worse, ends of the scale, how many more it takes. */
  detail?: "full";
  matches?: "exact";
}

/** What may be saved, by anybody: figures of the newest release. */
export const forFiles: Eyes = { audience: "export", release: "current" };

/** The figures of a view, as these eyes may see them. */
export function changeQuery(programId: number, view: View, eyes: Eyes) {
  const query = { ...queryOf(view), ...eyes };
  return queryOptions({
    queryKey: ["change", programId, query],
    queryFn: async () =>
      (await call(
        api.programs[":id"].change.$get({ param: { id: String(programId) }, query }),
      )) as ChangeAnswer,
  });
}

/** Where the same figures lie as CSV, for whoever holds the file. */
export function numbersAddress(programId: number, view: View, ending: "csv" | "xlsx"): string {
  const query = new URLSearchParams({ ...queryOf(view), ...forFiles });
  return `/api/v1/programs/${programId}/change.${ending}?${query}`;
}
