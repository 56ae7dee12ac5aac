import { Button } from "@mantine/core";
import { useId, useRef, useState } from "react";
import type { HowComputedProps } from "../ui/howComputed";
import { ComputedPanel } from "./ComputedPanel";
import { say } from "./say";
import "./outcomes.css";

/** Opens, below the figure itself, how it was computed. Escape closes it and leads back to where one was. */
export function HowComputed(props: HowComputedProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant="default"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={say("card.computedOf", { name: props.name })}
        onClick={() => setOpen(!isOpen)}
      >
        {say("card.computed")}
      </Button>
      {isOpen && <ComputedPanel {...props} id={id} onClose={close} />}
    </>
  );
}
