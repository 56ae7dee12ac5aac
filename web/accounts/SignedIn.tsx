import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { ApiProblem, meQuery, setupQuery } from "../api";
import { Answer } from "../ui/Answer";
import { Page } from "../ui/Page";

/** The part of the dashboard that needs to know who you are; everybody else is shown the way in. */
export function SignedIn() {
  const me = useQuery(meQuery);
  if (me.data) return <Outlet />;
  if (me.error instanceof ApiProblem && me.error.code === "not_signed_in") return <WayIn />;
  return (
    <Page title="Common Ground">
      <Answer query={me}>{() => null}</Answer>
    </Page>
  );
}

function WayIn() {
  const setup = useQuery(setupQuery);
  const { href } = useLocation();
  if (setup.data?.needed) return <Navigate to="/welcome" replace />;
  if (setup.data) return <Navigate to="/sign-in" search={href === "/" ? {} : { next: href }} replace />;
  return (
    <Page title="Common Ground">
      <Answer query={setup}>{() => null}</Answer>
    </Page>
  );
}
