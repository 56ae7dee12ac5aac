import { TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, call } from "../api";
import { ButtonLink } from "../ui/ButtonLink";
import { CopyField } from "../ui/CopyField";
import { Form, textOf } from "../ui/Form";
import { Page } from "../ui/Page";
import { tokenInAddress } from "./linkToken";
import { NewPassword } from "./NewPassword";

/** The first organization and its owner, by whoever can read what the server printed. */
export function SetUpPage() {
  useDocumentTitle("Set up · Common Ground");
  const queryClient = useQueryClient();
  const [token] = useState(tokenInAddress);
  const [apiKey, setApiKey] = useState<string>();
  const setUp = useMutation({
    mutationFn: (json: Parameters<typeof api.setup.$post>[0]["json"]) => call(api.setup.$post({ json })),
    onSuccess: (made) => {
      // Who looked at the sample until now is somebody else from here on.
      void queryClient.resetQueries();
      setApiKey(made.apiKey);
    },
  });
  if (apiKey) return <Done apiKey={apiKey} />;
  return (
    <Page title="Set up your organization" lead="This is done once. Everything can be changed later.">
      <Form
        mutation={setUp}
        submit="Set up"
        labels={{
          setupToken: "Set-up token",
          organization: "Name of your organization",
          "organization.name": "Name of your organization",
          "owner.name": "Your name",
          "owner.email": "Your e-mail",
          "owner.password": "Password",
        }}
        read={(fields) => ({
          setupToken: textOf(fields, "token").trim(),
          organization: {
            name: textOf(fields, "organization"),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          },
          owner: {
            name: textOf(fields, "name"),
            email: textOf(fields, "email"),
            password: textOf(fields, "password"),
          },
        })}
      >
        <TextInput
          name="token"
          label="Set-up token"
          description="The server printed it when it started. It shows that this is your server."
          autoComplete="off"
          spellCheck={false}
          defaultValue={token}
          required
          withAsterisk={false}
        />
        <TextInput
          name="organization"
          label="Name of your organization"
          autoComplete="organization"
          required
          maxLength={120}
          withAsterisk={false}
        />
        <TextInput
          name="name"
          label="Your name"
          autoComplete="name"
          required
          maxLength={120}
          withAsterisk={false}
        />
        <TextInput
          name="email"
          type="email"
          label="Your e-mail"
          description="You sign in with it. No mail is sent."
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <NewPassword name="password" label="Password" />
      </Form>
    </Page>
  );
}

function Done({ apiKey }: { apiKey: string }) {
  return (
    <Page title="Your organization is set up" lead="You are signed in as its owner.">
      <div className="form">
        <CopyField
          label="Your first API key"
          description="For programs that bring data in by themselves. It is shown this once; you can make others under Settings."
          value={apiKey}
        />
        <div className="form-end">
          <ButtonLink to="/">Go to your programs</ButtonLink>
        </div>
      </div>
    </Page>
  );
}
