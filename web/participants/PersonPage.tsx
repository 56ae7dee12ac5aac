import { Button, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { ApiProblem, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { Confirm } from "../ui/Confirm";
import { EmptyState } from "../ui/EmptyState";
import { andOf } from "../ui/lists";
import { Page } from "../ui/Page";
import { useGoOn } from "../ui/useGoOn";
import { EnrollmentPart } from "./EnrollmentPart";
import { erase, exportAddress, personQuery, type ShownPerson } from "./queries";
import { say } from "./say";
import "./participants.css";

/** Everything that is kept of one person, in every program, with the ways to hand it out and to erase it. */
export function PersonPage() {
  const { personId } = useParams({ from: "/signed-in/people/$personId" });
  useDocumentTitle(say("person.document"));
  const me = useQuery(meQuery).data;
  const isTeam = me !== undefined && me.role !== "viewer";
  const person = useQuery({ ...personQuery(personId), enabled: isTeam });
  const isGone = person.error instanceof ApiProblem && [404, 422].includes(person.error.status);
  if (isGone || (me && !isTeam))
    return (
      <Page title={say("person.title")}>
        <EmptyState
          title={say(isGone ? "person.gone" : "find.forTeam")}
          action={isGone && <ButtonLink to="/people">{say("find.title")}</ButtonLink>}
        >
          {say(isGone ? "person.goneAbout" : "person.forTeamAbout")}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={say("person.title")} lead={person.data && sayCodes(person.data)}>
      <Answer query={person} waiting={say("person.waiting")}>
        {(shown) => <Told person={shown} timeZone={me?.organization.timeZone} />}
      </Answer>
    </Page>
  );
}

function sayCodes({ codes, selfMadeCodes }: ShownPerson): string {
  if (codes.length === 0) return say(selfMadeCodes > 0 ? "person.selfMade" : "person.none");
  return say(selfMadeCodes > 0 ? "person.both" : "person.codes", { codes: andOf(codes) });
}

function Told({ person, timeZone }: { person: ShownPerson; timeZone: string | undefined }) {
  const [asked, ask] = useState(false);
  const client = useQueryClient();
  const goOn = useGoOn();
  const gone = useMutation<unknown, unknown, void>({
    mutationFn: () => erase(person.id),
    onSuccess: async () => {
      notifications.show({ message: say("erase.done") });
      // Away first: asking for somebody who is gone would be an error.
      await goOn({ to: "/people" });
      await client.invalidateQueries();
    },
  });
  const responses = person.enrollments.reduce((sum, one) => sum + one.responses.length, 0);
  return (
    <>
      <div className="person-tools">
        <Button component="a" href={exportAddress(person.id, "csv")} download variant="default">
          {say("person.csv")}
        </Button>
        <Button component="a" href={exportAddress(person.id, "json")} download variant="default">
          {say("person.json")}
        </Button>
        <Button variant="default" onClick={() => ask(true)}>
          {say("erase.ask")}
        </Button>
      </div>
      {person.mail.addresses.length > 0 && (
        <p>
          {say("person.mail", {
            addresses: andOf(person.mail.addresses.map(({ address }) => address)),
            n: person.mail.mails.length,
          })}
        </p>
      )}
      {person.enrollments.length === 0 && <p>{say("person.noProgram")}</p>}
      {person.enrollments.map((enrollment) => (
        <EnrollmentPart
          key={enrollment.id}
          enrollment={enrollment}
          matches={person.matches}
          stories={person.stories}
          timeZone={timeZone}
        />
      ))}
      <Confirm
        opened={asked}
        onClose={() => ask(false)}
        title={say("erase.title")}
        confirm={say("erase.confirm")}
        mutation={gone}
      >
        <Title order={3} size="h5">
          {say("erase.forGood")}
        </Title>
        <p>{say("erase.goes", { n: responses })}</p>
        <p>{say("erase.stays")}</p>
      </Confirm>
    </>
  );
}
