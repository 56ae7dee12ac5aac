import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { ShareForm } from "./ShareForm";
import type { Opens } from "./shareQueries";

/** A button, and behind it who is handed a link, until when and how. */
export function ShareDialog({ opens, open, title }: { opens: Opens; open: string; title: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {open}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={title} centered size="lg">
        <ShareForm opens={opens} />
      </Modal>
    </>
  );
}
