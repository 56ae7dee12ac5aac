import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { type ClientResponse, hc } from "hono/client";
import type { betterAuthRoutes } from "#api/accounts/betterAuth";
import type { Api } from "#api/app";
import type { Instrument } from "#shared/instruments/definition";
import type { ProblemPlace } from "#shared/problem";
import { say } from "./say";

/** The server's routes, typed: `call(api.programs.$get({ query: {} }))`. Nothing else links to the server. */
export const api = hc<Api>("/").api.v1;
/** Signing in and out, and passwords. */
export const auth = hc<ReturnType<typeof betterAuthRoutes>>("/").api.auth;

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
}

type SuccessOf<R> = R extends ClientResponse<infer Body, number, string> ? Exclude<Body, ProblemBody> : never;

/**
 * What the server said instead of an answer (RFC 9457), or that it said nothing. Shown as it is by
 * `ProblemNotice`; `code` is for deciding what to do.
 */
export class ApiProblem {
  readonly title: string;
  readonly code: string;
  readonly status: number;
  readonly detail: string | undefined;
  readonly places: ProblemPlace[];
  /** The whole body: an import's report, the questions about a file. */
  readonly body: Record<string, unknown>;

  constructor(body: Partial<ProblemBody> & Record<string, unknown>) {
    this.title = body.title ?? say("problem.failed");
    this.code = body.code ?? "unexpected";
    this.status = body.status ?? 0;
    this.detail = body.detail;
    this.places = Array.isArray(body.places) ? body.places : [];
    this.body = body;
  }
}

/**
 * Waits for an answer and reads it.
 *
 * @throws ApiProblem for every answer that is an error; code `offline` when there was none.
 */
export async function call<R extends ClientResponse<unknown, number, string>>(
  pending: Promise<R>,
): Promise<SuccessOf<R>> {
  const response = await pending.catch(() => undefined);
  if (!response) throw offline();
  const text = await response.text();
  const body = text === "" ? null : readJson(text);
  if (response.ok && body !== undefined) return body as SuccessOf<R>;
  throw new ApiProblem({ status: response.status, ...(body as object | null | undefined) });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function offline(): ApiProblem {
  return new ApiProblem({
    code: "offline",
    title: say("problem.offline"),
    detail: say("problem.offlineDetail"),
  });
}

/** Asks for the session first: nobody being signed in is an answer, not an error in the browser's log. */
const readMe = async () => {
  const { user } = await call(auth["get-session"].$get());
  if (!user) throw new ApiProblem({ code: "not_signed_in", status: 401, title: say("problem.notSignedIn") });
  return call(api.me.$get());
};
const readPrograms = async (archived: "false" | "true") =>
  (await call(api.programs.$get({ query: { archived } }))).programs;
const readGlance = async (archived: "false" | "true") =>
  (await call(api.dashboard.$get({ query: { archived } }))).programs;
const readProgram = (programId: number) =>
  call(api.programs[":id"].$get({ param: { id: String(programId) } }));
const readMeasures = async (programId: number) =>
  (await call(api.programs[":id"].measures.$get({ param: { id: String(programId) } }))) as Measures;
const readReleases = (programId: number) =>
  call(api.programs[":id"].releases.$get({ param: { id: String(programId) } }));
const readInstruments = async () => (await call(api.instruments.$get({ query: {} }))).instruments;

export type Me = Awaited<ReturnType<typeof readMe>>;
export type Role = Me["role"];
export type ProgramGlance = Awaited<ReturnType<typeof readGlance>>[number];
export type Program = Awaited<ReturnType<typeof readProgram>>;
/** What a program can show, by name alone. */
export interface Measures {
  program: { id: number; name: string };
  waves: Wave[];
  /** The newest version with scores of each. */
  instruments: Instrument[];
  attributes: string[];
  cohorts: { name: string; role: string }[];
  groups: string[];
}
export interface Wave {
  key: string;
  label: string;
  kind: string;
  /** First and last month of answering, where files gave dates. */
  answered: { from: string; to: string } | null;
}
export type Releases = Awaited<ReturnType<typeof readReleases>>;
export type Release = Releases["releases"][number];

/** Who asks, and in which organization. Fails with `not_signed_in` for nobody. */
export const meQuery = queryOptions({ queryKey: ["me"], queryFn: readMe, staleTime: 60_000 });

/** Forgets who asks, without asking again: the next page does, and whoever shows it is told then. */
export function forgetMe(queryClient: QueryClient): void {
  queryClient.getQueryCache().find({ queryKey: meQuery.queryKey })?.reset();
}

/** Whether this installation waits to be set up. */
export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => call(api.setup.$get()),
  staleTime: 0,
});

export const programsQuery = (archived: "false" | "true") =>
  queryOptions({ queryKey: ["programs", { archived }], queryFn: () => readPrograms(archived) });

/** All programs at a glance: what they collect, what changed, what waits. Refreshed with the programs. */
export const glanceQuery = (archived: "false" | "true") =>
  queryOptions({
    queryKey: ["programs", "glance", { archived }],
    queryFn: () => readGlance(archived),
    staleTime: 0,
    // After a start, or many writes: each answer counts a few programs more.
    refetchInterval: ({ state }) => (state.data?.some(({ counting }) => counting) ? 1_500 : false),
  });

/** One program with its waves, cohorts and groups. Refresh it after anything that changes answers. */
export const programQuery = (programId: number) =>
  queryOptions({ queryKey: ["programs", programId], queryFn: () => readProgram(programId) });

/** Which instruments, waves and breakdowns a program has to show. */
export const measuresQuery = (programId: number) =>
  queryOptions({ queryKey: ["measures", programId], queryFn: () => readMeasures(programId) });

/** What has been released of a program, newest first. Refresh it after a release was cut. */
export const releasesQuery = (programId: number) =>
  queryOptions({ queryKey: ["releases", programId], queryFn: () => readReleases(programId) });

export const instrumentsQuery = queryOptions({
  queryKey: ["instruments"],
  queryFn: readInstruments,
  staleTime: 300_000,
});

/**
 * Sends a file as the body itself.
 *
 * @throws ApiProblem
 */
export async function putFile(path: string, file: File): Promise<void> {
  const init = { method: "PUT", body: file, headers: { "Content-Type": file.type } };
  await call(fetch(path, init) as Promise<ClientResponse<null, 204, "body">>);
}
