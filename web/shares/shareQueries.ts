import { queryOptions } from "@tanstack/react-query";
import type { Instrument } from "#shared/instruments/definition";
import type { ReportContent } from "#shared/reports/content";
import { api, call } from "../api";
import type { ShareHereProps } from "../ui/shareHere";

const readShares = async () => (await call(api.shares.$get())).shares;

export type Share = Awaited<ReturnType<typeof readShares>>[number];

/** All links of the organization, newest first. */
export const sharesQuery = queryOptions({ queryKey: ["shares"], queryFn: readShares, staleTime: 0 });

/** What a new link opens: a report, or a table of a program. */
export type Opens = { report: number } | { program: number; view: ShareHereProps["view"] };

/** For how long, and for whom. */
export interface Handing {
  name: string;
  days: number;
  passphrase?: string;
  embedOrigins: string[];
}

export const makeShare = (opens: Opens, handing: Handing) =>
  call(api.shares.$post({ json: { ...opens, ...handing } }));
export const extendShare = (id: number, days: number) =>
  call(api.shares[":id"].$patch({ param: { id: String(id) }, json: { days } }));
export const revokeShare = (id: number) => call(api.shares[":id"].$delete({ param: { id: String(id) } }));

/** Reports by name; those with a version can be shared. */
export const reportsQuery = queryOptions({
  queryKey: ["reports", "list", false],
  queryFn: async () => (await call(api.reports.$get({ query: { archived: "false" } }))).reports,
});

const opened = api.shared[":token"];
const open = (token: string, passphrase: string | undefined) =>
  passphrase === undefined
    ? call(opened.$get({ param: { token }, query: {} }))
    : call(opened.$post({ param: { token }, query: {}, json: { passphrase } }));

type Answered = Awaited<ReturnType<typeof open>>;
/** A report or a table, as whoever has the link reads it. */
export type Shared =
  | (Omit<Extract<Answered, { kind: "table" }>, "instrument"> & { instrument: Instrument })
  | (Omit<Extract<Answered, { kind: "report" }>, "content"> & { content: ReportContent });
export type SharedTable = Extract<Shared, { kind: "table" }>;

/** What a link opens. A passphrase is sent each time and kept in this page alone. */
export const sharedQuery = (token: string, passphrase?: string) =>
  queryOptions({
    queryKey: ["shared", token, passphrase],
    queryFn: async () => (await open(token, passphrase)) as Shared,
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
