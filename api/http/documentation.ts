import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "./env";

/** The OpenAPI 3.1 document at /api/openapi.json. Its readable page is made in api/http/docsPage.ts. */
export function documentation(app: OpenAPIHono<AppEnv>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "apiKey", {
    type: "http",
    scheme: "bearer",
    description: "An API key that an owner of the organization made under Settings",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "common-ground.session_token",
  });
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Common Ground",
      version: "1",
      description:
        "Surveys in, matched change out. Numbers about people pass one door for disclosure: cells with too few people are answered as `suppressed`, never as a number.",
    },
    security: [{ apiKey: [] }, { session: [] }],
  });
}
