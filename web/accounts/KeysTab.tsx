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
        <h2>API keys</h2>
        <p>
          A key lets another program act for your organization, with the role that you give it.{" "}
          <a href="/api/docs">What it can do is described here.</a>
        </p>
        <Answer query={keys}>
          {(list) => (
            <DataTable
              caption="Keys that work now"
              columns={[
                { key: "name", label: "Name" },
                { key: "start", label: "Begins with" },
                { key: "role", label: "Role" },
                { key: "made", label: "Made" },
                { key: "used", label: "Last used" },
                { key: "actions", label: <span className="visually-hidden">Actions</span>, isNumber: true },
              ]}
              rows={list.map((key) => ({
                key: key.id,
                name: key.name,
                start: <code>{key.start}…</code>,
                role: roleWords[key.role].name,
                made: <span className="nowrap">{formatDate(key.createdAt)}</span>,
                used: key.lastUsedAt ? formatDistance(key.lastUsedAt, new Date()) : "never",
                actions: (
                  <Button variant="subtle" onClick={() => setRevoking(key)} aria-label={`Revoke ${key.name}`}>
                    Revoke
                  </Button>
                ),
              }))}
              empty="No key yet."
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
      <h2>Make a key</h2>
      {make.data && (
        <CopyField
          label={`The key "${make.data.name}"`}
          description="Keep it like a password. It is shown this once."
          value={make.data.key}
        />
      )}
      <Form
        key={make.data?.id}
        mutation={make}
        submit="Make the key"
        labels={{ name: "Name", role: "Role" }}
        read={(fields) => ({ name: textOf(fields, "name"), role: textOf(fields, "role") as Role })}
      >
        <TextInput
          name="name"
          label="Name"
          description="What uses it, such as “Weekly upload”."
          required
          maxLength={32}
          withAsterisk={false}
        />
        <Select name="role" label="Role" data={roleChoices} defaultValue="manager" allowDeselect={false} />
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
      title={`Revoke "${apiKey.name}"?`}
      confirm="Revoke the key"
      mutation={revoke}
    >
      Whatever uses this key stops working at once.
    </Confirm>
  );
}
