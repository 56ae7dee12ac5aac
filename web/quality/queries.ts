import { queryOptions } from "@tanstack/react-query";
import { api, call } from "../api";

const program = api.programs[":id"];
const param = (programId: number) => ({ param: { id: String(programId) } });

const readQuality = (programId: number) => call(program.quality.$get(param(programId)));
const readHints = (programId: number) => call(program.quality.hints.$get(param(programId)));
const readMissing = (programId: number) => call(program.quality.missing.$get(param(programId)));

export type HintKind = "straight_line" | "too_fast" | "look_alike";

/** Says that somebody looked at responses that a hint names, or takes that back; answers the hints as they are now. */
export function sayLooked(
  programId: number,
  hint: HintKind,
  responses: readonly { enrollmentId: number; responseId: number }[],
  isDone: boolean,
) {
  const places = responses.map(({ enrollmentId, responseId }) => ({ enrollmentId, responseId }));
  const { looks } = program.quality.hints;
  const json = { hint, responses: places };
  const asked = { ...param(programId), json };
  return call(isDone ? looks.$post(asked) : looks.undo.$post(asked));
}

export type Quality = Awaited<ReturnType<typeof readQuality>>;
export type Hints = Awaited<ReturnType<typeof readHints>>;
export type Missing = Awaited<ReturnType<typeof readMissing>>;

/** What could not be read, what was left out and what was removed. */
export const qualityQuery = (programId: number) =>
  queryOptions({ queryKey: ["quality", programId], queryFn: () => readQuality(programId), staleTime: 0 });

/** Responses that may be worth a look. */
export const hintsQuery = (programId: number) =>
  queryOptions({
    queryKey: ["quality", programId, "hints"],
    queryFn: () => readHints(programId),
    staleTime: 0,
  });

/** Missing answers by item, wave and group. */
export const missingQuery = (programId: number) =>
  queryOptions({
    queryKey: ["quality", programId, "missing"],
    queryFn: () => readMissing(programId),
    staleTime: 0,
  });
