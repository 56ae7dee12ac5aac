import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, call, type Role } from "../api";
import { CopyField } from "../ui/CopyField";
import { DataTable } from "../ui/DataTable";
import { formatDistance } from "../ui/dates";
import { Form, textOf } from "../ui/Form";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { roleChoices, roleWords } from "./roleWords";

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
      <h2>Invite somebody</h2>
      {invite.data && (
        <CopyField
          label={`The link for ${invite.data.email}`}
          description={`Send it yourself. It works once, for this address, and runs out ${formatDistance(invite.data.expiresAt, new Date())}. It is shown this once.`}
          value={invite.data.url}
        />
      )}
      <Form
        key={invite.data?.id}
        mutation={invite}
        submit="Make an invitation link"
        labels={{ email: "E-mail", role: "Role" }}
        read={(fields) => ({ email: textOf(fields, "email"), role: textOf(fields, "role") as Role })}
      >
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <Select name="role" label="Role" data={roleChoices} defaultValue="manager" allowDeselect={false} />
      </Form>
      {withdraw.isError && <ProblemNotice problem={problemOf(withdraw.error)} />}
      {waiting.data && waiting.data.length > 0 && (
        <DataTable
          caption="Invitations that wait for an answer"
          columns={[
            { key: "email", label: "E-mail" },
            { key: "role", label: "Role" },
            { key: "over", label: "Runs out" },
            { key: "actions", label: <span className="visually-hidden">Actions</span>, isNumber: true },
          ]}
          rows={waiting.data.map((invitation) => ({
            key: invitation.id,
            email: invitation.email,
            role: roleWords[invitation.role].name,
            over: formatDistance(invitation.expiresAt, new Date()),
            actions: (
              <Button
                variant="subtle"
                aria-label={`Withdraw the invitation of ${invitation.email}`}
                onClick={() => withdraw.mutate(invitation.id)}
              >
                Withdraw
              </Button>
            ),
          }))}
        />
      )}
    </section>
  );
}
