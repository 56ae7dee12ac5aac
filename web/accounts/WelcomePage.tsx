import { Button } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { api, call } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { Page } from "../ui/Page";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useFreshStart } from "./freshStart";

/** The first page of an empty installation: two ways to begin. */
export function WelcomePage() {
  useDocumentTitle("Welcome · Common Ground");
  return (
    <Page
      title="Welcome"
      lead="Common Ground turns survey answers into plain statements about change: before and after, by group and by cohort, with how sure they are."
    >
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
        <h2>Set up your organization</h2>
        <p>
          Name it, and become its first owner. You need the set-up token that the server printed when it
          started.
        </p>
        <ButtonLink to="/set-up" hash={hash}>
          Set up your organization
        </ButtonLink>
      </section>
      <section className="way">
        <h2>Look around first</h2>
        <p>
          Sample data of an invented organization. It is marked as a sample everywhere, and one click removes
          it.
        </p>
        {look.isError && <ProblemNotice problem={problemOf(look.error)} />}
        <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
          Look around with sample data
        </Button>
        <p className="quiet" role="status">
          {look.isPending ? "Making the sample. This takes a few seconds." : ""}
        </p>
      </section>
    </div>
  );
}
