import { Button, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { type UseMutationResult, useMutation, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { meQuery } from "../api";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { Form, textOf } from "../ui/Form";
import { Page } from "../ui/Page";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useGoOn } from "../ui/useGoOn";
import { discardForms, findPerson, readmit } from "./queries";
import { say } from "./say";
import "./participants.css";

/** Find one person by their code, so that everything of them can be shown, handed out or erased. */
export function FindPersonPage() {
  useDocumentTitle(say("find.document"));
  const me = useQuery(meQuery).data;
  const goOn = useGoOn();
  const [erased, setErased] = useState<{ code: string; on: string }>();
  const [waiting, setWaiting] = useState<{ code: string; forms: number }>();
  const find = useMutation<unknown, unknown, string>({
    mutationFn: async (code) => {
      setErased(undefined);
      setWaiting(undefined);
      const { id, erasedOn, forms } = await findPerson(code);
      // Of somebody who is known these forms are erased with the rest.
      if (id !== null) return goOn({ to: "/people/$personId", params: { personId: id } });
      if (erasedOn !== null) setErased({ code, on: erasedOn });
      if (forms > 0) setWaiting({ code, forms });
    },
  });
  const discard = useMutation<unknown, unknown, void>({
    mutationFn: () => discardForms(waiting!.code),
    onSuccess: () => {
      setWaiting(undefined);
      notifications.show({ message: say("find.isDiscarded") });
    },
  });
  const letIn = useMutation<unknown, unknown, void>({
    mutationFn: () => readmit(erased!.code),
    onSuccess: () => {
      setErased(undefined);
      notifications.show({ message: say("find.isLetIn") });
    },
  });
  if (me?.role === "viewer")
    return (
      <Page title={say("find.title")}>
        <EmptyState title={say("find.forTeam")}>{say("find.forTeamAbout")}</EmptyState>
      </Page>
    );
  return (
    <Page title={say("find.title")} lead={say("find.lead")}>
      <div className="person-find">
        <Form
          mutation={find}
          submit={say("find.submit")}
          labels={{ code: say("find.code") }}
          read={(fields) => textOf(fields, "code")}
        >
          <TextInput
            name="code"
            label={say("find.code")}
            description={say("find.codeAbout")}
            required
            withAsterisk={false}
            maxLength={500}
            autoComplete="off"
            data-autofocus
          />
        </Form>
        {erased && (
          <FoundNotice mutation={letIn} action={say("find.letIn")}>
            {say.parts("find.erased", { b: strong, day: formatDate(erased.on) })}
          </FoundNotice>
        )}
        {waiting && (
          <FoundNotice mutation={discard} action={say("find.discard")}>
            {say.parts("find.waiting", { b: strong, n: waiting.forms })}
          </FoundNotice>
        )}
      </div>
    </Page>
  );
}

const strong = (words: ReactNode) => <strong>{words}</strong>;

/** What was found of a code that leads to nobody, and the one thing that can be done about it. */
function FoundNotice(props: {
  mutation: UseMutationResult<unknown, unknown, void>;
  action: string;
  children: ReactNode;
}) {
  const { mutation, action, children } = props;
  return (
    <div className="person-found" role="status">
      <p>{children}</p>
      {mutation.isError && <ProblemNotice problem={problemOf(mutation.error)} />}
      <Button variant="default" loading={mutation.isPending} onClick={() => mutation.mutate()}>
        {action}
      </Button>
    </div>
  );
}
