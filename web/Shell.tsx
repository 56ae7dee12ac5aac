import { Button } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ErrorComponentProps, Link, Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { AccountMenu } from "./accounts/AccountMenu";
import { SampleBanner } from "./accounts/SampleBanner";
import { ApiProblem, meQuery } from "./api";
import { say } from "./say";
import { Waiting } from "./ui/Answer";
import { Brand } from "./ui/Brand";
import { ButtonLink } from "./ui/ButtonLink";
import { EmptyState } from "./ui/EmptyState";
import { LanguageSwitch } from "./ui/LanguageSwitch";
import { Page } from "./ui/Page";
import { ProblemNotice, problemOf } from "./ui/ProblemNotice";

/** What stands around every page: the way past it, where home is, who you are, and the state of things. */
export function Shell() {
  const isFramed = useRouterState({ select: ({ location }) => location.pathname.startsWith("/embed/") });
  return isFramed ? <Outlet /> : <Around />;
}

function Around() {
  const me = useQuery({ ...meQuery, enabled: false });
  const announced = useFocusOnNavigation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // A sheet for the printer has nothing around it.
  if (/^\/reports\/versions\/[^/]+\/print$/.test(path)) return <Outlet />;
  return (
    <>
      <a className="skip" href="#main">
        {say("shell.skip")}
      </a>
      <p className="visually-hidden" ref={announced} aria-live="polite" />
      <header className="top">
        <Link to="/" className="brand">
          <Brand />
          Common Ground
        </Link>
        {me.data && (
          <nav className="top-ways" aria-label={say("shell.ways")}>
            <Link to="/reports" className="top-way">
              {say("shell.reports")}
            </Link>
            <Link to="/instruments" className="top-way">
              {say("shell.instruments")}
            </Link>
            <AccountMenu me={me.data} />
          </nav>
        )}
      </header>
      <OfflineNotice />
      {me.data?.organization.isSample && <SampleBanner me={me.data} />}
      <Outlet />
      <footer className="foot">
        <Link to="/how-we-calculate" className="quiet-link">
          {say("shell.method")}
        </Link>
        {!me.data && <LanguageSwitch />}
      </footer>
    </>
  );
}

export function UnknownPage() {
  return (
    <Page title={say("unknown.page")}>
      <EmptyState
        title={say("unknown.title")}
        action={<ButtonLink to="/">{say("unknown.programs")}</ButtonLink>}
      >
        {say("unknown.words")}
      </EmptyState>
    </Page>
  );
}

/** Only when it takes long enough to wonder. */
export function PendingPage() {
  return (
    <main className="page" id="main" tabIndex={-1}>
      <Waiting label={say("pending.loading")} />
    </main>
  );
}

export function RouteProblem({ error }: ErrorComponentProps) {
  const router = useRouter();
  // Anything but an answer is a fault of the page itself, or a page older than the server: fetched anew.
  const isAnswer = (error as unknown) instanceof ApiProblem;
  const again = () => (isAnswer ? void router.invalidate() : window.location.reload());
  return (
    <Page title={say("broken.page")}>
      <ProblemNotice
        problem={isAnswer ? problemOf(error) : brokenPage}
        action={
          <Button variant="default" onClick={again}>
            {say("broken.again")}
          </Button>
        }
      />
    </Page>
  );
}

const brokenPage = {
  title: say("broken.title"),
  detail: say("broken.detail"),
};

function OfflineNotice() {
  const { online } = useNetwork();
  return <div role="status">{!online && <p className="strip">{say("shell.offline")}</p>}</div>;
}

/**
 * A click on a link leaves the keyboard in a page that is gone. So on each new path the focus moves to the
 * page, and its title is read out; not on the first, and not when only the view of a page changes.
 */
function useFocusOnNavigation() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  const announced = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (path === undefined || before.current === path) return;
    const isFirst = before.current === undefined;
    before.current = path;
    if (isFirst) return;
    document.getElementById("main")?.focus({ preventScroll: true });
    const later = setTimeout(() => {
      if (announced.current) announced.current.textContent = document.title;
    }, 300);
    return () => clearTimeout(later);
  }, [path]);
  return announced;
}
