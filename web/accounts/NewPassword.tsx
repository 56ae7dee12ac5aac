import { PasswordInput } from "@mantine/core";
import { say } from "./say";

/** A password that is being chosen. The server says no to fewer than ten characters; so does the field. */
export function NewPassword({ name, label }: { name: string; label: string }) {
  return (
    <PasswordInput
      name={name}
      label={label}
      description={say("password.hint")}
      autoComplete="new-password"
      required
      minLength={10}
      maxLength={256}
      withAsterisk={false}
    />
  );
}
