import { createRouter } from "#api/http/router";
import { invitationRoutes } from "./invitationRoutes";
import { keyRoutes } from "./keyRoutes";
import { memberRoutes } from "./memberRoutes";
import { meRoutes } from "./meRoutes";
import { sampleRoutes } from "./sampleRoutes";
import { setUpRoutes } from "./setUpRoutes";

/** Everything about who may come in: set-up, the sample, members, invitations, keys, and who you are. */
export const accountRoutes = createRouter()
  .route("/", setUpRoutes)
  .route("/", sampleRoutes)
  .route("/", meRoutes)
  .route("/", memberRoutes)
  .route("/", invitationRoutes)
  .route("/", keyRoutes);
