import { Button, Select, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, call, type Role } from "../api";
import { Answer } from "../ui/Answer";
import { Confirm } from "../ui/Confirm";
import { CopyField } from "../ui/CopyField";
import { DataTable } from "../ui/DataTable";
import { formatDate, formatDistance } from "../ui/dates";
import { Form, textOf } from "../ui/Form";
import { roleChoices, roleWords } from "./roleWords";
import { say } from "./say";

const keysQuery = {
  queryKey: ["api-keys"],
  queryFn: async () => (await call(api["api-keys"].$get())).keys,
};

export function KeysTab() {
  const keys = useQuery(keysQuery);
  const [revoking, setRevoking] = useState<{ id: string; name: string }>();
  return (
    <>
      <section>
        <h2>{say("keys.title")}</h2>
        <p>{say.parts("keys.lead", { link: (words) => <a href="/api/docs">{words}</a> })}</p>
        <Answer query={keys}>
          {(list) => (
            <DataTable
              caption={say("keys.table")}
              columns={[
                { key: "name", label: say("field.name") },
                { key: "start", label: say("keys.prefix") },
                { key: "role", label: say("field.role") },
                { key: "made", label: say("keys.made") },
                { key: "used", label: say("keys.used") },
                {
                  key: "actions",
                  label: <span className="visually-hidden">{say("table.actions")}</span>,
                  isNumber: true,
                },
              ]}
              rows={list.map((key) => ({
                key: key.id,
                name: key.name,
                start: <code>{key.start}…</code>,
                role: roleWords[key.role].name,
                made: <span className="nowrap">{formatDate(key.createdAt)}</span>,
                used: key.lastUsedAt ? formatDistance(key.lastUsedAt, new Date()) : say("keys.never"),
                actions: (
                  <Button
                    variant="subtle"
                    onClick={() => setRevoking(key)}
                    aria-label={say("keys.revokeNamed", { name: key.name })}
                  >
                    {say("keys.revoke")}
                  </Button>
                ),
              }))}
              empty={say("keys.none")}
            />
          )}
        </Answer>
      </section>
      <NewKey />
      {revoking && <Revoke apiKey={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}

function NewKey() {
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: (json: { name: string; role: Role }) => call(api["api-keys"].$post({ json })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  return (
    <section>
      <h2>{say("keys.new")}</h2>
      {make.data && (
        <CopyField
          label={say("keys.made.named", { data: make.data.name })}
          description={say("keys.keepIt")}
          value={make.data.key}
        />
      )}
      <Form
        key={make.data?.id}
        mutation={make}
        submit={say("keys.do")}
        labels={{ name: say("field.name"), role: say("field.role") }}
        read={(fields) => ({ name: textOf(fields, "name"), role: textOf(fields, "role") as Role })}
      >
        <TextInput
          name="name"
          label={say("field.name")}
          description={say("keys.whatFor")}
          required
          maxLength={32}
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
    </section>
  );
}

function Revoke({ apiKey, onClose }: { apiKey: { id: string; name: string }; onClose: () => void }) {
  const queryClient = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => call(api["api-keys"][":id"].$delete({ param: { id: apiKey.id } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: keysQuery.queryKey });
      onClose();
    },
  });
  return (
    <Confirm
      opened
      onClose={onClose}
      title={say("keys.revokeAsk", { name: apiKey.name })}
      confirm={say("keys.revokeDo")}
      mutation={revoke}
    >
      {say("keys.revokeMeans")}
    </Confirm>
  );
}
