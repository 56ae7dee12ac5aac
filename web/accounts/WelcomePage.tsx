import { Button } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { api, call } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { Page } from "../ui/Page";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useFreshStart } from "./freshStart";
import { say } from "./say";

/** The first page of an empty installation: two ways to begin. */
export function WelcomePage() {
  useDocumentTitle(say("welcome.window"));
  return (
    <Page title={say("welcome.title")} lead={say("welcome.lead")}>
      <TwoWays />
    </Page>
  );
}

function TwoWays() {
  const freshStart = useFreshStart();
  const { hash } = useLocation();
  const look = useMutation({
    mutationFn: () => call(api.sample.$post()),
    onSuccess: () => freshStart(),
  });
  return (
    <div className="ways">
      <section className="way">
        <h2>{say("setUp.organization")}</h2>
        <p>{say("welcome.nameIt")}</p>
        <ButtonLink to="/set-up" hash={hash}>
          {say("setUp.organization")}
        </ButtonLink>
      </section>
      <section className="way">
        <h2>{say("welcome.look")}</h2>
        <p>{say("welcome.sample")}</p>
        {look.isError && <ProblemNotice problem={problemOf(look.error)} />}
        <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
          {say("welcome.lookDo")}
        </Button>
        <p className="quiet" role="status">
          {look.isPending ? say("welcome.making") : ""}
        </p>
      </section>
    </div>
  );
}
