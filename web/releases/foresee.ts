import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call, type Releases } from "../api";

/** What would become of every cell if a release were cut now; nothing is stored. */
export function foreseeQuery(programId: number, attributes: readonly string[]) {
  return queryOptions({
    queryKey: ["releases", programId, "foresee", attributes],
    queryFn: () => readOutlook(programId, [...attributes]),
    // What stands here is about to be confirmed: never from before.
    gcTime: 0,
    staleTime: 0,
  });
}

async function readOutlook(programId: number, attributes: string[]) {
  const answer = await call(
    api.programs[":id"].releases.$post({
      param: { id: String(programId) },
      query: { dry_run: "true" },
      json: { attributes },
    }),
  );
  return answer as Extract<typeof answer, { outlook: unknown }>;
}

export type Outlook = Awaited<ReturnType<typeof readOutlook>>;
export type Cell = Outlook["outlook"][number];
export type Cells = Outlook["cells"];

/** How far the server is with a cut or a look at one, asked now and then while somebody waits. */
export function progressQuery(programId: number, isWaiting: boolean) {
  return queryOptions({
    queryKey: ["release-progress", programId],
    queryFn: () => call(api.programs[":id"].releases.progress.$get({ param: { id: String(programId) } })),
    enabled: isWaiting,
    refetchInterval: 1000,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}

/** Cuts the release. A rhythm that is set goes on with the same breakdowns. */
export function useCut(programId: number, plan: Releases["plan"] | undefined, onCut: () => void) {
  const queryClient = useQueryClient();
  const param = { id: String(programId) };
  return useMutation({
    mutationFn: async ({ attributes, note }: { attributes: readonly string[]; note: string }) => {
      const chosen = [...attributes];
      const json = { attributes: chosen, ...(note.trim() ? { note: note.trim() } : {}) };
      await call(api.programs[":id"].releases.$post({ param, query: { dry_run: "false" }, json }));
      if (!plan || plan.every === "none") return;
      const next = { every: plan.every, attributes: chosen };
      await call(api.programs[":id"].releases.plan.$put({ param, json: next }));
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onCut();
    },
  });
}
