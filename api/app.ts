import { requestId } from "hono/request-id";
import { Problem } from "#shared/problem";
import { betterAuthRoutes } from "./accounts/betterAuth";
import { accountRoutes } from "./accounts/routes";
import { changeRoutes } from "./change/routes";
import { doubleEntryRoutes } from "./collect/doubleEntryRoutes";
import { paperRoutes } from "./collect/paperRoutes";
import { preview } from "./collect/preview";
import { resultRoutes } from "./collect/resultRoutes";
import { collectRoutes } from "./collect/routes";
import { stopRoutes } from "./collect/stopRoutes";
import { dashboardRoutes } from "./dashboard/routes";
import { exportJobRoutes } from "./exports/jobRoutes";
import { exportRoutes } from "./exports/routes";
import { documentation } from "./http/documentation";
import type { Deps } from "./http/env";
import { nothingHere } from "./http/nothingHere";
import { pages } from "./http/pages";
import { asProblem, problemResponse } from "./http/problem";
import { logRequests } from "./http/requestLog";
import { createRouter } from "./http/router";
import { sameOriginWrites, secureHeaders } from "./http/security";
import { sizeLimit } from "./http/sizeLimit";
import { importRoutes } from "./imports/routes";
import { instrumentRoutes } from "./instruments/routes";
import { itemRoutes } from "./items/routes";
import { mailRoutes } from "./mail/routes";
import { countPairs } from "./matching/people";
import { matchingRoutes } from "./matching/routes";
import { ruleRoutes } from "./matching/ruleRoutes";
import { organizationRoutes } from "./organizations/routes";
import { outcomeRoutes } from "./outcomes/routes";
import { participantRoutes } from "./participants/routes";
import { programRoutes } from "./programs/routes";
import { qualityRoutes } from "./quality/routes";
import { storyRoutes } from "./quotes/routes";
import { releaseRoutes } from "./releases/routes";
import { reliabilityRoutes } from "./reliability/routes";
import { reportRoutes } from "./reports/routes";
import { responseRoutes } from "./responses/routes";
import { resultPageRoutes } from "./results/routes";
import { sharePages } from "./shares/pageRoutes";
import { shareRoutes } from "./shares/routes";
import { sharedRoutes } from "./shares/sharedRoutes";
import { surveyRoutes } from "./surveys/routes";
import { viewRoutes } from "./views/routes";

/** Bodies of JSON; an upload streams and has its own limit (MAX_UPLOAD_MB). */
const withinJson = sizeLimit({ maxSize: 1024 * 1024, onError: tooLarge });

/** The whole product behind one `fetch`: what it needs comes in, so that a test can be a server too. */
export function createApp(deps: Deps) {
  const app = createRouter();

  app.use(requestId());
  app.use(async (c, next) => {
    c.set("deps", deps);
    await next();
  });
  app.use(logRequests);
  app.use(secureHeaders);
  app.use(sameOriginWrites);
  app.use("/api/*", async (c, next) => {
    if (isUpload(c.req.path)) return next();
    return withinJson(c, next);
  });

  app.onError((error, c) => {
    const problem = asProblem(error);
    if (problem.code === "unexpected")
      deps.log.error({ err: error, requestId: c.var.requestId }, "unexpected");
    return problemResponse(c, problem);
  });
  app.notFound((c) => problemResponse(c, new Problem("not_found")));

  app.route("/", betterAuthRoutes(deps));
  const api = app
    .route("/api/v1", accountRoutes)
    .route("/api/v1", organizationRoutes)
    .route("/api/v1", instrumentRoutes)
    .route("/api/v1", programRoutes)
    .route("/api/v1", importRoutes)
    .route("/api/v1", matchingRoutes)
    .route("/api/v1", ruleRoutes)
    .route("/api/v1", responseRoutes)
    .route("/api/v1", participantRoutes)
    .route("/api/v1", qualityRoutes)
    .route("/api/v1", changeRoutes)
    .route("/api/v1", releaseRoutes)
    .route("/api/v1", resultPageRoutes)
    .route("/api/v1", outcomeRoutes)
    .route("/api/v1", dashboardRoutes(countPairs))
    .route("/api/v1", viewRoutes)
    .route("/api/v1", itemRoutes)
    .route("/api/v1", reliabilityRoutes)
    .route("/api/v1", storyRoutes)
    .route("/api/v1", reportRoutes)
    .route("/api/v1", surveyRoutes)
    .route("/api/v1", mailRoutes)
    .route("/api/v1", exportRoutes)
    .route("/api/v1", exportJobRoutes)
    .route("/api/v1", shareRoutes)
    .route("/api/v1", sharedRoutes);
  documentation(app);
  app.all("/api/*", nothingHere(app));
  app.route("/", collectRoutes);
  app.route("/", stopRoutes);
  app.route("/", resultRoutes);
  app.route("/", preview);
  app.route("/", paperRoutes);
  app.route("/", doubleEntryRoutes);
  app.route("/", sharePages);
  app.route("/", pages(deps));
  return api;
}

function tooLarge(): never {
  throw new Problem("too_large", "The body of this request may hold at most 1 MB.");
}

function isUpload(path: string): boolean {
  return /^\/api\/v1\/programs\/[^/]+\/(imports|uploads)$/.test(path) || path === "/api/v1/organization/mark";
}

/** What `hc` needs to type the browser's calls; imported as a type alone. */
export type Api = ReturnType<typeof createApp>;
