import { PasswordInput, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { auth, call } from "../api";
import { Form, textOf } from "../ui/Form";
import { Page } from "../ui/Page";
import { useFreshStart } from "./freshStart";
import { say } from "./say";

/** Sign in by e-mail and password; afterwards on to where you were going. */
export function SignInPage() {
  useDocumentTitle(say("signIn.window"));
  const { next = "/" } = useSearch({ from: "/sign-in" });
  const freshStart = useFreshStart();
  const signIn = useMutation({
    mutationFn: (json: { email: string; password: string }) => call(auth["sign-in"].email.$post({ json })),
    onSuccess: () => freshStart(next),
  });
  return (
    <Page title={say("signIn.do")}>
      <Form
        mutation={signIn}
        submit={say("signIn.do")}
        labels={{ email: say("field.email"), password: say("field.password") }}
        read={(fields) => ({ email: textOf(fields, "email"), password: textOf(fields, "password") })}
      >
        <TextInput
          name="email"
          type="email"
          label={say("field.email")}
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="password"
          label={say("field.password")}
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
      </Form>
      <p className="quiet below">{say("signIn.forgot")}</p>
    </Page>
  );
}
