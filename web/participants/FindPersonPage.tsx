import { Button, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery } from "../api";
import { formatDate } from "../ui/dates";
import { EmptyState } from "../ui/EmptyState";
import { Form, textOf } from "../ui/Form";
import { Page } from "../ui/Page";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { findPerson, readmit } from "./queries";
import "./participants.css";

/** Find one person by their code, so that everything of them can be shown, handed out or erased. */
export function FindPersonPage() {
  useDocumentTitle("Find one person · Common Ground");
  const me = useQuery(meQuery).data;
  const navigate = useNavigate();
  const [erased, setErased] = useState<{ code: string; on: string }>();
  const find = useMutation<unknown, unknown, string>({
    mutationFn: async (code) => {
      setErased(undefined);
      const { id, erasedOn } = await findPerson(code);
      if (id !== null) await navigate({ to: "/people/$personId", params: { personId: id } });
      else if (erasedOn !== null) setErased({ code, on: erasedOn });
    },
  });
  const letIn = useMutation<unknown, unknown, void>({
    mutationFn: () => readmit(erased!.code),
    onSuccess: () => {
      setErased(undefined);
      notifications.show({ message: "Files may name this code again" });
    },
  });
  if (me?.role === "viewer")
    return (
      <Page title="Find one person">
        <EmptyState title="This page is for the team">
          It shows single people. Owners and managers of your organization can open it.
        </EmptyState>
      </Page>
    );
  return (
    <Page
      title="Find one person"
      lead="Somebody may ask what you keep about them, want it as a file, or want it erased. Here you find it all."
    >
      <div className="person-find">
        <Form
          mutation={find}
          submit="Find"
          labels={{ code: "Code" }}
          read={(fields) => textOf(fields, "code")}
        >
          <TextInput
            name="code"
            label="Code"
            description="As your files write it, typed in full. Capitals and blanks at the ends do not matter."
            required
            withAsterisk={false}
            maxLength={500}
            autoComplete="off"
            data-autofocus
          />
        </Form>
        {erased && (
          <div className="person-erased" role="status">
            <p>
              <strong>This person was erased on {formatDate(erased.on)}.</strong> Nothing of them is kept but
              a mark, so that no file brings them back: rows with this code are left out.
            </p>
            {letIn.isError && <ProblemNotice problem={problemOf(letIn.error)} />}
            <Button variant="default" loading={letIn.isPending} onClick={() => letIn.mutate()}>
              Let files name this code again
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}
