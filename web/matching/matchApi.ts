import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call } from "../api";
import type { MatchSearch } from "./search";

const routes = api.programs[":id"].matching;

export type Asked = Pick<MatchSearch, "group" | "cohort" | "across">;

const queryOf = ({ group, cohort, across }: Asked) => ({
  ...(group === undefined ? {} : { group }),
  ...(cohort === undefined ? {} : { cohort }),
  ...(across ? { across_cohorts: "true" as const } : {}),
});
const readMatching = (programId: number, asked: Asked) =>
  call(routes.$get({ param: { id: String(programId) }, query: queryOf(asked) }));

export type Matching = Awaited<ReturnType<typeof readMatching>>;
export type Pair = Matching["proposals"][number];
export type Decision = Matching["decisions"][number];
export type Somebody = Pair["first"];

/** Codes are in it: it is dropped as soon as nobody looks. */
export const matchingQuery = (programId: number, asked: Asked) =>
  queryOptions({
    queryKey: ["matching", programId, asked.group ?? null, asked.cohort ?? null, asked.across ?? false],
    queryFn: () => readMatching(programId, asked),
    gcTime: 0,
  });

export type Act =
  | { what: "decide"; first: number; second: number; same: boolean }
  | { what: "safe"; expected: number }
  | { what: "undo"; decision: number; together: boolean };

/**
 * Decides or takes back, one after the other in the order of the clicks. A pair that was decided is gone from
 * the screen at once; where the server says no, it comes back with the reason.
 */
export function useMatching(programId: number, asked: Asked) {
  const client = useQueryClient();
  const { queryKey } = matchingQuery(programId, asked);
  return useMutation({
    scope: { id: `matching ${programId}` },
    mutationFn: (act: Act) => send(programId, asked, act),
    onMutate: (act) => {
      if (act.what !== "decide") return;
      client.setQueryData(queryKey, (known) => known && without(known, act));
    },
    onSuccess: (told) => {
      client.setQueryData(queryKey, told);
      // Figures follow; whoever looks at them next asks for them again.
      void client.invalidateQueries({ predicate: (one) => one.queryKey[0] !== "matching" });
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

export type WaveRule = Matching["waves"][number]["rule"];

/** Tries a rule out, or sets it: for how many people another response counts. */
export function changeRule(programId: number, waveId: number, rule: WaveRule, isTrial: boolean) {
  return call(
    api.programs[":id"].waves[":waveId"].rule.$put({
      param: { id: String(programId), waveId: String(waveId) },
      query: { dry_run: isTrial ? "true" : "false" },
      json: { rule },
    }),
  );
}

function send(programId: number, asked: Asked, act: Act): Promise<Matching> {
  const param = { id: String(programId) };
  const query = queryOf(asked);
  if (act.what === "safe") return call(routes.safe.$post({ param, query, json: { expected: act.expected } }));
  if (act.what === "undo")
    return call(
      routes.decisions[":decisionId"].undo.$post({
        param: { ...param, decisionId: String(act.decision) },
        query,
        json: { together: act.together },
      }),
    );
  const { first, second, same } = act;
  return call(routes.decisions.$post({ param, query, json: { first, second, same } }));
}

function without(known: Matching, gone: { first: number; second: number }): Matching {
  const isIt = ({ first, second }: Pair) => first.id === gone.first && second.id === gone.second;
  const proposals = known.proposals.filter((one) => !isIt(one));
  return { ...known, proposals, proposed: known.proposed - (known.proposals.length - proposals.length) };
}
