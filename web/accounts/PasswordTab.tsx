import { PasswordInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { auth, call, meQuery } from "../api";
import { Form, textOf } from "../ui/Form";
import { NewPassword } from "./NewPassword";

export function PasswordTab() {
  const me = useQuery(meQuery);
  const [changes, setChanges] = useState(0);
  const change = useMutation({
    mutationFn: (json: { currentPassword: string; newPassword: string }) =>
      call(auth["change-password"].$post({ json })),
    onSuccess: () => {
      setChanges(changes + 1);
      notifications.show({ message: "Your password is changed. Elsewhere you are signed out." });
    },
  });
  return (
    <section>
      <h2>Your password</h2>
      <Form
        key={changes}
        mutation={change}
        submit="Change password"
        labels={{ currentPassword: "Current password", newPassword: "New password" }}
        read={(fields) => ({
          currentPassword: textOf(fields, "current"),
          newPassword: textOf(fields, "new"),
        })}
      >
        <input
          type="hidden"
          name="email"
          autoComplete="username"
          value={me.data?.user?.email ?? ""}
          readOnly
        />
        <PasswordInput
          name="current"
          label="Current password"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <NewPassword name="new" label="New password" />
      </Form>
    </section>
  );
}
