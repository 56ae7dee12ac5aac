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
import { say } from "./say";

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
        <h2>{say("people.title")}</h2>
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
        caption={say("people.table")}
        columns={[
          { key: "name", label: say("field.name") },
          { key: "email", label: say("field.email") },
          { key: "role", label: say("field.role") },
          ...(isOwner
            ? [
                {
                  key: "actions",
                  label: <span className="visually-hidden">{say("table.actions")}</span>,
                  isNumber: true,
                },
              ]
            : []),
        ]}
        rows={list.map((member) => ({
          key: member.id,
          name: member.you ? say("people.you", { name: member.name }) : member.name,
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
          label={say("people.linkFor", { member: reset.data.member.name })}
          description={say("people.linkHint", {
            expiresAt: formatDistance(reset.data.expiresAt, new Date()),
          })}
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
        <Button variant="subtle" aria-label={say("people.changeNamed", { name: member.name })}>
          {say("people.change")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(["owner", "manager", "viewer"] as const)
          .filter((role) => role !== member.role)
          .map((role) => (
            <Menu.Item key={role} onClick={() => onRole(role)}>
              {say(`people.make.${role}`)}
            </Menu.Item>
          ))}
        <Menu.Item onClick={onReset}>{say("people.reset")}</Menu.Item>
        <Menu.Item onClick={onRemove}>{say("people.remove")}</Menu.Item>
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
      title={say("people.removeAsk", { name: member.name })}
      confirm={say("people.removeDo", { name: member.name })}
      mutation={remove}
    >
      {member.you ? say("people.removeYou") : say("people.removeThem")}
    </Confirm>
  );
}
