import { Button, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { ApiProblem, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Confirm } from "../ui/Confirm";
import { countOf } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { Page } from "../ui/Page";
import { EnrollmentPart } from "./EnrollmentPart";
import { erase, exportAddress, personQuery, type ShownPerson } from "./queries";
import "./participants.css";

/** Everything that is kept of one person, in every program, with the ways to hand it out and to erase it. */
export function PersonPage() {
  const { personId } = useParams({ from: "/signed-in/people/$personId" });
  useDocumentTitle("One person · Common Ground");
  const me = useQuery(meQuery).data;
  const isTeam = me !== undefined && me.role !== "viewer";
  const person = useQuery({ ...personQuery(personId), enabled: isTeam });
  const isGone = person.error instanceof ApiProblem && [404, 422].includes(person.error.status);
  if (isGone || (me && !isTeam))
    return (
      <Page title="One person">
        <EmptyState
          title={isGone ? "Nobody is here" : "This page is for the team"}
          action={isGone && <ButtonLink to="/people">Find one person</ButtonLink>}
        >
          {isGone
            ? "The person may have been erased, or taken back with a file."
            : "It shows one person. Owners and managers of your organization can open it."}
        </EmptyState>
      </Page>
    );
  return (
    <Page title="One person" lead={person.data && sayCodes(person.data)}>
      <Answer query={person} waiting="Gathering everything of this person">
        {(shown) => <Told person={shown} timeZone={me?.organization.timeZone} />}
      </Answer>
    </Page>
  );
}

function sayCodes({ codes, selfMadeCodes }: ShownPerson): string {
  const own = selfMadeCodes > 0 ? "a code that they made up, of which only a mark is kept" : "";
  return `Known by ${[codes.join(" and "), own].filter(Boolean).join(", and ")}.`;
}

function Told({ person, timeZone }: { person: ShownPerson; timeZone: string | undefined }) {
  const [asked, ask] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const gone = useMutation<unknown, unknown, void>({
    mutationFn: () => erase(person.id),
    onSuccess: async () => {
      notifications.show({ message: "Everything of this person is erased" });
      // Away first: asking for somebody who is gone would be an error.
      await navigate({ to: "/people" });
      await client.invalidateQueries();
    },
  });
  const responses = person.enrollments.reduce((sum, one) => sum + one.responses.length, 0);
  return (
    <>
      <div className="person-tools">
        <Button component="a" href={exportAddress(person.id, "csv")} download variant="default">
          Save as a table (CSV)
        </Button>
        <Button component="a" href={exportAddress(person.id, "json")} download variant="default">
          Save everything (JSON)
        </Button>
        <Button variant="default" onClick={() => ask(true)}>
          Erase this person
        </Button>
      </div>
      {person.mail.addresses.length > 0 && (
        <p>
          Gets mail at {person.mail.addresses.map(({ address }) => address).join(" and ")}.{" "}
          {countOf(person.mail.mails.length, "mail was written", "mails were written")}; the files say which.
        </p>
      )}
      {person.enrollments.length === 0 && <p>This person is in no program.</p>}
      {person.enrollments.map((enrollment) => (
        <EnrollmentPart
          key={enrollment.id}
          enrollment={enrollment}
          matches={person.matches}
          timeZone={timeZone}
        />
      ))}
      <Confirm
        opened={asked}
        onClose={() => ask(false)}
        title="Erase everything of this person?"
        confirm="Erase for good"
        mutation={gone}
      >
        <Title order={3} size="h5">
          This cannot be undone.
        </Title>
        <p>
          {countOf(responses, "response goes", "responses go")}, with codes, consents, links and what was
          decided about them. Uploads that wait and name the person go too: upload those files again. Releases
          that rest on the answers will say that they no longer hold.
        </p>
        <p>
          What stays is that somebody was erased, when and by whom, and a mark that keeps files from bringing
          them back. Save a copy first if the person wants one.
        </p>
      </Confirm>
    </>
  );
}
