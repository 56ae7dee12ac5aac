import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import type { ShareHereProps } from "../ui/shareHere";
import { ShareForm } from "./ShareForm";
import { say } from "./say";

/** Offers a link to the table that a page shows, as the current release tells it. */
export function ShareTable({ programId, view }: ShareHereProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {say("share.open")}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say("share.title")} centered size="lg">
        <ShareForm opens={{ program: programId, view }} />
      </Modal>
    </>
  );
}
