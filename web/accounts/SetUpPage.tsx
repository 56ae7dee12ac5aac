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
import { say } from "./say";

/** The first organization and its owner, by whoever can read what the server printed. */
export function SetUpPage() {
  useDocumentTitle(say("setUp.window"));
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
    <Page title={say("setUp.organization")} lead={say("setUp.lead")}>
      <Form
        mutation={setUp}
        submit={say("setUp.do")}
        labels={{
          setupToken: say("setUp.token"),
          organization: say("setUp.name"),
          "organization.name": say("setUp.name"),
          "owner.name": say("field.yourName"),
          "owner.email": say("field.yourEmail"),
          "owner.password": say("field.password"),
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
          label={say("setUp.token")}
          description={say("setUp.tokenHint")}
          autoComplete="off"
          spellCheck={false}
          defaultValue={token}
          required
          withAsterisk={false}
        />
        <TextInput
          name="organization"
          label={say("setUp.name")}
          autoComplete="organization"
          required
          maxLength={120}
          withAsterisk={false}
        />
        <TextInput
          name="name"
          label={say("field.yourName")}
          autoComplete="name"
          required
          maxLength={120}
          withAsterisk={false}
        />
        <TextInput
          name="email"
          type="email"
          label={say("field.yourEmail")}
          description={say("setUp.emailHint")}
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <NewPassword name="password" label={say("field.password")} />
      </Form>
    </Page>
  );
}

function Done({ apiKey }: { apiKey: string }) {
  return (
    <Page title={say("setUp.done")} lead={say("setUp.doneLead")}>
      <div className="form">
        <CopyField label={say("setUp.key")} description={say("setUp.keyHint")} value={apiKey} />
        <div className="form-end">
          <ButtonLink to="/">{say("setUp.programs")}</ButtonLink>
        </div>
      </div>
    </Page>
  );
}
