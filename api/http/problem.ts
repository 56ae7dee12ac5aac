import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { Problem, type ProblemCode, problems } from "#shared/problem";
import type { AppEnv } from "./env";

interface PgFailure {
  code?: string;
  constraint_name?: string;
}

/** RFC 9457: one shape for every error, whatever raised it. */
export function problemResponse(c: Context<AppEnv>, problem: Problem): Response {
  const body = {
    type: `/api/docs#problem-${problem.code}`,
    title: problems[problem.code].title,
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    ...(problem.places.length > 0 ? { places: problem.places } : {}),
    ...problem.extra,
  };
  return c.body(JSON.stringify(body), problem.status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Cache-Control": "no-store",
  });
}

/** Turns whatever was thrown into a problem. What we did not foresee says nothing about itself. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) return fromHttpException(error);
  const failure = postgresFailure(error);
  if (failure?.code === "23505") return new Problem("conflict", "Something with this name is already here.");
  if (failure?.code === "22021" || failure?.code === "22P05") {
    return new Problem(
      "invalid_input",
      "The text holds a character (NUL) that cannot be stored. Take it out.",
    );
  }
  if (failure?.code === "57P03" || failure?.code === "CONNECT_TIMEOUT" || failure?.code === "ECONNREFUSED") {
    return new Problem("unavailable");
  }
  return new Problem("unexpected");
}

function fromHttpException(error: HTTPException): Problem {
  const byStatus: Record<number, ProblemCode> = {
    400: "bad_json",
    401: "not_signed_in",
    403: "not_allowed",
    404: "not_found",
    413: "too_large",
    415: "unsupported_media_type",
    429: "too_many_requests",
  };
  return new Problem(byStatus[error.status] ?? "unexpected");
}

function postgresFailure(error: unknown): PgFailure | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause && typeof cause === "object" && "code" in cause ? (cause as PgFailure) : undefined;
}
