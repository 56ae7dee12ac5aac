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
import { roleWords } from "./roleWords";

/** The page that an invitation's link opens. */
export function InvitationPage() {
  useDocumentTitle("Invitation · Common Ground");
  const [token] = useState(tokenInAddress);
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => call(api.invitations[":token"].$get({ param: { token } })),
    enabled: token !== "",
    retry: false,
  });
  if (token === "") {
    return (
      <Page title="Invitation">
        <EmptyState title="This link is not whole">
          Copy it again from where you got it, to its very end, or ask for a new one.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={invitation.data ? `Join ${invitation.data.organization.name}` : "Invitation"}
      lead={
        invitation.data &&
        `You are invited as ${roleWords[invitation.data.role].name.toLowerCase()}: a person who ${roleWords[invitation.data.role].may}.`
      }
    >
      <Answer query={invitation} waiting="Reading the invitation">
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
            Accept the invitation
          </Button>
        </div>
      </div>
    );
  }
  if (signedInAs) return <SomebodyElse email={email} signedInAs={signedInAs} />;
  if (hasAccount) {
    return (
      <>
        <p>There is an account for {email}. Sign in with it to accept.</p>
        <ButtonLink to="/sign-in" search={{ next: `/invitation#${token}` }}>
          Sign in
        </ButtonLink>
      </>
    );
  }
  return (
    <Form
      mutation={accept}
      submit="Join"
      labels={{ name: "Your name", password: "Password" }}
      read={(fields) => ({ name: textOf(fields, "name"), password: textOf(fields, "password") })}
    >
      <TextInput
        name="email"
        label="Your e-mail"
        description="The address that was invited. You sign in with it."
        value={email}
        readOnly
        autoComplete="username"
      />
      <TextInput
        name="name"
        label="Your name"
        autoComplete="name"
        required
        maxLength={120}
        withAsterisk={false}
      />
      <NewPassword name="password" label="Choose a password" />
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
      <p>
        The invitation is for {email}, and you are signed in as {signedInAs}.
      </p>
      <Button loading={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out, then accept
      </Button>
    </>
  );
}
