import { Button, Menu } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, call, meQuery, type Role } from "../api";
import { Answer } from "../ui/Answer";
import { Confirm } from "../ui/Confirm";
import { CopyField } from "../ui/CopyField";
import { DataTable } from "../ui/DataTable";
import { formatDistance } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { Invitations } from "./Invitations";
import { roleWords } from "./roleWords";

const membersQuery = {
  queryKey: ["members"],
  queryFn: async () => (await call(api.members.$get())).members,
};
type Member = Awaited<ReturnType<typeof membersQuery.queryFn>>[number];

export function PeopleTab() {
  const members = useQuery(membersQuery);
  const me = useQuery(meQuery);
  const isOwner = me.data?.role === "owner";
  const [removing, setRemoving] = useState<Member>();
  return (
    <>
      <section>
        <h2>People</h2>
        <Answer query={members}>
          {(list) => <Members list={list} isOwner={isOwner} onRemove={setRemoving} />}
        </Answer>
        <ul className="roles">
          {Object.values(roleWords).map(({ name, may }) => (
            <li key={name}>
              <strong>{name}</strong> {may}.
            </li>
          ))}
        </ul>
      </section>
      {isOwner && <Invitations />}
      {removing && <Remove member={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}

function Members(props: { list: Member[]; isOwner: boolean; onRemove: (member: Member) => void }) {
  const { list, isOwner, onRemove } = props;
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, role }: { id: string; role: Role }) =>
      call(api.members[":id"].$patch({ param: { id }, json: { role } })),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const reset = useMutation({
    mutationFn: async (member: Member) => ({
      member,
      ...(await call(api.members[":id"]["reset-link"].$post({ param: { id: member.id } }))),
    }),
  });
  const problem = change.error ?? reset.error;
  return (
    <>
      <DataTable
        caption="Who belongs to the organization"
        columns={[
          { key: "name", label: "Name" },
          { key: "email", label: "E-mail" },
          { key: "role", label: "Role" },
          ...(isOwner
            ? [{ key: "actions", label: <span className="visually-hidden">Actions</span>, isNumber: true }]
            : []),
        ]}
        rows={list.map((member) => ({
          key: member.id,
          name: member.you ? `${member.name} (you)` : member.name,
          email: member.email,
          role: roleWords[member.role].name,
          actions: isOwner && (
            <MemberMenu
              member={member}
              onRole={(role) => change.mutate({ id: member.id, role })}
              onReset={() => reset.mutate(member)}
              onRemove={() => onRemove(member)}
            />
          ),
        }))}
      />
      {problem !== null && <ProblemNotice problem={problemOf(problem)} />}
      {reset.data && (
        <CopyField
          label={`A link for ${reset.data.member.name}`}
          description={`Opens a page to choose a new password. Hand it over yourself; it works once and runs out ${formatDistance(reset.data.expiresAt, new Date())}.`}
          value={reset.data.url}
        />
      )}
    </>
  );
}

function MemberMenu(props: {
  member: Member;
  onRole: (role: Role) => void;
  onReset: () => void;
  onRemove: () => void;
}) {
  const { member, onRole, onReset, onRemove } = props;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="subtle" aria-label={`Change ${member.name}`}>
          Change
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["owner", "manager", "viewer"] as const)
          .filter((role) => role !== member.role)
          .map((role) => (
            <Menu.Item key={role} onClick={() => onRole(role)}>
              Make {roleWords[role].name.toLowerCase()}
            </Menu.Item>
          ))}
        <Menu.Item onClick={onReset}>Make a link to reset the password</Menu.Item>
        <Menu.Item onClick={onRemove}>Remove from the organization</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Remove({ member, onClose }: { member: Member; onClose: () => void }) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(api.members[":id"].$delete({ param: { id: member.id } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onClose();
    },
  });
  return (
    <Confirm
      opened
      onClose={onClose}
      title={`Remove ${member.name}?`}
      confirm={`Remove ${member.name}`}
      mutation={remove}
    >
      {member.you ? "You are signed out at once" : "They are signed out at once"} and can come back only by a
      new invitation.
    </Confirm>
  );
}
