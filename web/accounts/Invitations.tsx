import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, call, type Role } from "../api";
import { CopyField } from "../ui/CopyField";
import { DataTable } from "../ui/DataTable";
import { formatDistance } from "../ui/dates";
import { Form, textOf } from "../ui/Form";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { roleChoices, roleWords } from "./roleWords";
import { say } from "./say";

const invitationsQuery = {
  queryKey: ["invitations"],
  queryFn: async () => (await call(api.organization.invitations.$get())).invitations,
};

/** Inviting somebody, and the invitations that wait. */
export function Invitations() {
  const queryClient = useQueryClient();
  const waiting = useQuery(invitationsQuery);
  const refresh = () => queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  const invite = useMutation({
    mutationFn: (json: { email: string; role: Role }) => call(api.organization.invitations.$post({ json })),
    onSuccess: refresh,
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => call(api.organization.invitations[":id"].$delete({ param: { id } })),
    onSuccess: refresh,
  });
  return (
    <section>
      <h2>{say("invite.title")}</h2>
      {invite.data && (
        <CopyField
          label={say("invite.linkFor", { email: invite.data.email })}
          description={say("invite.sendIt", { expiresAt: formatDistance(invite.data.expiresAt, new Date()) })}
          value={invite.data.url}
        />
      )}
      <Form
        key={invite.data?.id}
        mutation={invite}
        submit={say("invite.do")}
        labels={{ email: say("field.email"), role: say("field.role") }}
        read={(fields) => ({ email: textOf(fields, "email"), role: textOf(fields, "role") as Role })}
      >
        <TextInput
          name="email"
          type="email"
          label={say("field.email")}
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <Select
          name="role"
          label={say("field.role")}
          data={roleChoices}
          defaultValue="manager"
          allowDeselect={false}
        />
      </Form>
      {withdraw.isError && <ProblemNotice problem={problemOf(withdraw.error)} />}
      {waiting.data && waiting.data.length > 0 && (
        <DataTable
          caption={say("invite.waiting")}
          columns={[
            { key: "email", label: say("field.email") },
            { key: "role", label: say("field.role") },
            { key: "over", label: say("invite.runsOut") },
            {
              key: "actions",
              label: <span className="visually-hidden">{say("table.actions")}</span>,
              isNumber: true,
            },
          ]}
          rows={waiting.data.map((invitation) => ({
            key: invitation.id,
            email: invitation.email,
            role: roleWords[invitation.role].name,
            over: formatDistance(invitation.expiresAt, new Date()),
            actions: (
              <Button
                variant="subtle"
                aria-label={say("invite.withdrawOf", { email: invitation.email })}
                onClick={() => withdraw.mutate(invitation.id)}
              >
                {say("invite.withdraw")}
              </Button>
            ),
          }))}
        />
      )}
    </section>
  );
}
