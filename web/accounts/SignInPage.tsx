import { PasswordInput, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { auth, call } from "../api";
import { Form, textOf } from "../ui/Form";
import { Page } from "../ui/Page";
import { useFreshStart } from "./freshStart";

/** Sign in by e-mail and password; afterwards on to where you were going. */
export function SignInPage() {
  useDocumentTitle("Sign in · Common Ground");
  const { next = "/" } = useSearch({ from: "/sign-in" });
  const freshStart = useFreshStart();
  const signIn = useMutation({
    mutationFn: (json: { email: string; password: string }) => call(auth["sign-in"].email.$post({ json })),
    onSuccess: () => freshStart(next),
  });
  return (
    <Page title="Sign in">
      <Form
        mutation={signIn}
        submit="Sign in"
        labels={{ email: "E-mail", password: "Password" }}
        read={(fields) => ({ email: textOf(fields, "email"), password: textOf(fields, "password") })}
      >
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
      </Form>
      <p className="quiet below">
        Forgot your password? An owner of your organization can make a link for you, under Settings, People.
      </p>
    </Page>
  );
}
