import { Modal, Textarea } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Form, textOf } from "../ui/Form";
import { say } from "./say";

/** Says what happens, and asks why. The reason is kept with the name and the date. */
export function ReasonDialog(props: {
  title: string;
  submit: string;
  mutation: UseMutationResult<unknown, unknown, string>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, submit, mutation, onClose, children } = props;
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <Form
        mutation={mutation}
        submit={submit}
        labels={{ reason: say("reason.label") }}
        read={(fields) => textOf(fields, "reason")}
      >
        <p>{children}</p>
        <ReasonField />
      </Form>
    </Modal>
  );
}

export function ReasonField() {
  return (
    <Textarea
      name="reason"
      label={say("reason.label")}
      description={say("reason.about")}
      required
      withAsterisk={false}
      maxLength={500}
      autosize
      minRows={2}
      data-autofocus
    />
  );
}
