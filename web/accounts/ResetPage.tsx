import { useDocumentTitle } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { auth, call } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { Form, textOf } from "../ui/Form";
import { Page } from "../ui/Page";
import { tokenInAddress } from "./linkToken";
import { NewPassword } from "./NewPassword";
import { say } from "./say";

/** A new password, by the link that an owner handed over. */
export function ResetPage() {
  useDocumentTitle(say("reset.window"));
  const [token] = useState(tokenInAddress);
  const reset = useMutation({
    mutationFn: (newPassword: string) => call(auth["reset-password"].$post({ json: { token, newPassword } })),
  });
  if (reset.isSuccess) {
    return (
      <Page title={say("reset.done")}>
        <p>{say("reset.elsewhere")}</p>
        <ButtonLink to="/sign-in">{say("reset.signIn")}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={say("reset.title")}>
      {token ? (
        <Form
          mutation={reset}
          submit={say("password.do")}
          labels={{ newPassword: say("password.new") }}
          read={(fields) => textOf(fields, "password")}
        >
          <NewPassword name="password" label={say("password.new")} />
        </Form>
      ) : (
        <EmptyState title={say("link.broken")}>{say("reset.copyAgain")}</EmptyState>
      )}
    </Page>
  );
}
