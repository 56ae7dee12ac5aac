import { PasswordInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { auth, call, meQuery } from "../api";
import { Form, textOf } from "../ui/Form";
import { NewPassword } from "./NewPassword";
import { say } from "./say";

export function PasswordTab() {
  const me = useQuery(meQuery);
  const [changes, setChanges] = useState(0);
  const change = useMutation({
    mutationFn: (json: { currentPassword: string; newPassword: string }) =>
      call(auth["change-password"].$post({ json })),
    onSuccess: () => {
      setChanges(changes + 1);
      notifications.show({ message: say("password.changedElsewhere") });
    },
  });
  return (
    <section>
      <h2>{say("password.title")}</h2>
      <Form
        key={changes}
        mutation={change}
        submit={say("password.do")}
        labels={{ currentPassword: say("password.current"), newPassword: say("password.new") }}
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
          label={say("password.current")}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <NewPassword name="new" label={say("password.new")} />
      </Form>
    </section>
  );
}
