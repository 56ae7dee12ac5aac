import { queryOptions } from "@tanstack/react-query";
import type { InferResponseType } from "hono/client";
import { api, call } from "../api";
import { say } from "./say";

export type Job = InferResponseType<(typeof api.exports)[":id"]["$get"], 200>;

/** What a file is made of. */
export type Subject = { programId: number } | { versionId: number };

const isOpen = ({ state }: Job) => state === "waiting" || state === "working";

/** The files that were asked for of one program or report, asked again while one of them is being made. */
export function jobsQuery(of: Subject) {
  return queryOptions({
    queryKey: ["exports", of],
    queryFn: () =>
      "programId" in of
        ? call(api.programs[":id"].exports.$get({ param: { id: String(of.programId) } }))
        : call(api.reports.versions[":id"].exports.$get({ param: { id: String(of.versionId) } })),
    refetchInterval: ({ state }) => (state.data?.exports.some(isOpen) ? 1_000 : false),
  });
}

/** A size as people read it. */
export function saySize(bytes: number): string {
  return bytes < 950_000
    ? say("size.kb", { n: Math.max(1, Math.round(bytes / 1_000)) })
    : say("size.mb", { n: Math.round(bytes / 100_000) / 10 });
}
