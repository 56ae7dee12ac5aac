import { Button, Modal } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNotice, problemOf } from "./ProblemNotice";
import { say } from "./sayOwn";

/** Asks before something that cannot be taken back with a click. Says what happens, not "Are you sure". */
export function Confirm(props: {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** What the button does, as its label. */
  confirm: string;
  mutation: UseMutationResult<unknown, unknown, void>;
}) {
  const { opened, onClose, title, children, confirm, mutation } = props;
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered>
      <div className="form">
        <div>{children}</div>
        {mutation.isError && <ProblemNotice problem={problemOf(mutation.error)} />}
        <div className="form-end">
          <Button loading={mutation.isPending} onClick={() => mutation.mutate()}>
            {confirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say("dialog.cancel")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
