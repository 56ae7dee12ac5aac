import type { Context, Hono } from "hono";
import { Problem } from "#shared/problem";
import type { AppEnv } from "./env";
import { problemResponse } from "./problem";

/** Answers an address of the API that nothing answered: no such place (404), or not with this method (405). */
export function nothingHere(app: Hono<AppEnv>) {
  return (c: Context<AppEnv>): Response => {
    const allowed = methodsAt(app, c.req.path);
    if (allowed.length === 0) return problemResponse(c, new Problem("not_found"));
    c.header("Allow", allowed.join(", "));
    const detail = `${c.req.path} takes ${allowed.join(", ")}, not ${c.req.method}.`;
    return problemResponse(c, new Problem("method_not_allowed", detail));
  };
}

function methodsAt({ routes }: Hono<AppEnv>, path: string): string[] {
  const here = routes.filter((route) => route.method !== "ALL" && patternOf(route.path).test(path));
  return [...new Set(here.map(({ method }) => method))].sort();
}

/** Addresses are words and parameters: `/programs/:id`, without wildcards. */
function patternOf(path: string): RegExp {
  const parts = path.split("/").map((part) => (part.startsWith(":") ? "[^/]+" : literally(part)));
  return new RegExp(`^${parts.join("/")}$`);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^$()|[\]\\{}]/g, "\\$&");
}
