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

/** A new password, by the link that an owner handed over. */
export function ResetPage() {
  useDocumentTitle("Choose a new password · Common Ground");
  const [token] = useState(tokenInAddress);
  const reset = useMutation({
    mutationFn: (newPassword: string) => call(auth["reset-password"].$post({ json: { token, newPassword } })),
  });
  if (reset.isSuccess) {
    return (
      <Page title="Your password is changed">
        <p>Everywhere else you have been signed out.</p>
        <ButtonLink to="/sign-in">Sign in with it</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title="Choose a new password">
      {token ? (
        <Form
          mutation={reset}
          submit="Change password"
          labels={{ newPassword: "New password" }}
          read={(fields) => textOf(fields, "password")}
        >
          <NewPassword name="password" label="New password" />
        </Form>
      ) : (
        <EmptyState title="This link is not whole">
          Copy it again from where you got it, to its very end, or ask an owner of your organization for a new
          one.
        </EmptyState>
      )}
    </Page>
  );
}
