import { queryOptions } from "@tanstack/react-query";
import type { DisclosedOutcome } from "#shared/outcomes/disclosure";
import { api, call } from "../api";
import { queryOf, type View } from "./view";

/** The figures of a view, as the audience may see them. */
export function changeQuery(programId: number, view: View, audience: View["audience"] = view.audience) {
  const query = queryOf(view, audience);
  return queryOptions({
    queryKey: ["change", programId, query],
    queryFn: async () =>
      (await call(
        api.programs[":id"].change.$get({ param: { id: String(programId) }, query }),
      )) as DisclosedOutcome,
  });
}

/** Where the same figures lie as CSV, for whoever holds the file. */
export function csvAddress(programId: number, view: View): string {
  return `/api/v1/programs/${programId}/change.csv?${new URLSearchParams(queryOf(view, "export"))}`;
}
