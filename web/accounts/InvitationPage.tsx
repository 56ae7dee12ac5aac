import { Button, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, auth, call, meQuery } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { Form, textOf } from "../ui/Form";
import { Page } from "../ui/Page";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useFreshStart } from "./freshStart";
import { tokenInAddress } from "./linkToken";
import { NewPassword } from "./NewPassword";
import { say } from "./say";

/** The page that an invitation's link opens. */
export function InvitationPage() {
  useDocumentTitle(say("invitation.window"));
  const [token] = useState(tokenInAddress);
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => call(api.invitations[":token"].$get({ param: { token } })),
    enabled: token !== "",
    retry: false,
  });
  if (token === "") {
    return (
      <Page title={say("invitation.title")}>
        <EmptyState title={say("link.broken")}>{say("link.copyAgain")}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={
        invitation.data
          ? say("invitation.join", { organization: invitation.data.organization.name })
          : say("invitation.title")
      }
      lead={invitation.data && say(`invitation.as.${invitation.data.role}`)}
    >
      <Answer query={invitation} waiting={say("invitation.reading")}>
        {({ email, hasAccount }) => <Accept token={token} email={email} hasAccount={hasAccount} />}
      </Answer>
    </Page>
  );
}

function Accept({ token, email, hasAccount }: { token: string; email: string; hasAccount: boolean }) {
  const me = useQuery({ ...meQuery, retry: false });
  const freshStart = useFreshStart();
  const accept = useMutation({
    mutationFn: (json: { name?: string; password?: string }) =>
      call(api.invitations[":token"].$post({ param: { token }, json })),
    onSuccess: () => freshStart(),
  });
  if (me.isPending) return null;
  const signedInAs = me.data?.user?.email;
  if (signedInAs === email) {
    return (
      <div className="form">
        {accept.isError && <ProblemNotice problem={problemOf(accept.error)} />}
        <div className="form-end">
          <Button loading={accept.isPending} onClick={() => accept.mutate({})}>
            {say("invitation.accept")}
          </Button>
        </div>
      </div>
    );
  }
  if (signedInAs) return <SomebodyElse email={email} signedInAs={signedInAs} />;
  if (hasAccount) {
    return (
      <>
        <p>{say("invitation.hasAccount", { email })}</p>
        <ButtonLink to="/sign-in" search={{ next: `/invitation#${token}` }}>
          {say("signIn.do")}
        </ButtonLink>
      </>
    );
  }
  return (
    <Form
      mutation={accept}
      submit={say("invitation.do")}
      labels={{ name: say("field.yourName"), password: say("field.password") }}
      read={(fields) => ({ name: textOf(fields, "name"), password: textOf(fields, "password") })}
    >
      <TextInput
        name="email"
        label={say("field.yourEmail")}
        description={say("invitation.address")}
        value={email}
        readOnly
        autoComplete="username"
      />
      <TextInput
        name="name"
        label={say("field.yourName")}
        autoComplete="name"
        required
        maxLength={120}
        withAsterisk={false}
      />
      <NewPassword name="password" label={say("field.choosePassword")} />
    </Form>
  );
}

function SomebodyElse({ email, signedInAs }: { email: string; signedInAs: string }) {
  const queryClient = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => call(auth["sign-out"].$post()),
    onSuccess: () => queryClient.resetQueries({ queryKey: meQuery.queryKey }),
  });
  return (
    <>
      <p>{say("invitation.somebodyElse", { email, signedInAs })}</p>
      <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {say("invitation.signOutFirst")}
      </Button>
    </>
  );
}
