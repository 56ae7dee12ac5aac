import { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { Problem } from "#shared/problem";
import type { AppEnv } from "./env";
import { zodWords } from "./zodWords";

// zod probes `eval` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true, customError: zodWords });

/** A router whose validation failures are problems that name the place. */
export function createRouter() {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const places = result.error.issues.map((issue) => ({
        path: issue.path.join("."),
        message: issue.message,
      }));
      const first = places[0];
      throw new Problem(
        "invalid_input",
        first ? `${first.path || "The body"}: ${first.message}` : undefined,
        {
          places,
        },
      );
    },
  });
}

/** The answer every route may give besides its own; spread into `responses` of createRoute. */
export const problemAnswers = {
  default: {
    description: "A problem (RFC 9457): what happened, where, what to do",
    content: {
      "application/problem+json": {
        schema: z
          .object({
            type: z.string(),
            title: z.string(),
            status: z.number(),
            code: z.string(),
            detail: z.string(),
            places: z.array(z.object({ path: z.string().optional(), message: z.string() })).optional(),
          })
          .meta({ id: "Problem" }),
      },
    },
  },
} as const;
