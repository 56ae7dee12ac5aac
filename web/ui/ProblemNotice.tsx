import type { ReactNode } from "react";
import { type ProblemCode, problems } from "#shared/problem";
import { say } from "./sayOwn";

/** An answer of the server that is an error (RFC 9457), as much of it as a person can use. */
export interface ProblemAnswer {
  title: string;
  detail?: string | undefined;
  /** Where in what was sent something is wrong. */
  places?: readonly ProblemNoticePlace[] | undefined;
}

export interface ProblemNoticePlace {
  path?: string | undefined;
  message: string;
  said?: { code: string; values: Record<string, string | number> } | undefined;
}

const mostPlaces = 12;

/** What happened, where, and what to do. Announced at once; no blame, no codes. */
export function ProblemNotice(props: {
  problem: ProblemAnswer;
  action?: ReactNode;
  /** Said when the list of places is cut: "and 40 more". */
  more?: (hidden: number) => string;
}) {
  const { problem, action, more = (hidden) => say("problem.more", { hidden }) } = props;
  const places = problem.places ?? [];
  const shown = places.slice(0, mostPlaces);
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{problem.title}</p>
      {problem.detail && problem.detail !== problem.title && <p>{problem.detail}</p>}
      {shown.length > 0 && (
        <ul>
          {shown.map((place) => (
            <li key={`${place.path ?? ""} ${place.message}`}>
              {place.path && <strong>{place.path}: </strong>}
              {place.message}
            </li>
          ))}
          {places.length > shown.length && <li>{more(places.length - shown.length)}</li>}
        </ul>
      )}
      {action && <p>{action}</p>}
    </div>
  );
}

/** Turns whatever was thrown or answered into a problem that can be shown. */
export function problemOf(error: unknown): ProblemAnswer {
  if (isProblem(error)) return inOwnWords(error);
  if (error instanceof Error) return { title: say("problem.failed"), detail: error.message };
  return { title: say("problem.failed") };
}

/** The title is said in the reader's language by its code; a detail that only repeats it is left out. */
function inOwnWords(problem: ProblemAnswer & { code?: unknown }): ProblemAnswer {
  const { code, detail } = problem;
  if (typeof code !== "string" || !Object.hasOwn(problems, code)) return problem;
  const known = code as ProblemCode;
  return {
    title: say(`title.${known}`),
    detail: detail === problems[known].title ? undefined : detail,
    places: problem.places,
  };
}

function isProblem(value: unknown): value is ProblemAnswer {
  return (
    typeof value === "object" &&
    value !== null &&
    !(value instanceof Error) &&
    typeof (value as { title?: unknown }).title === "string"
  );
}
