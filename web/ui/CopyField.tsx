import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { say } from "./sayOwn";

/** A text to hand on: a link, a key. Where the browser forbids copying, it is selected instead. */
export function CopyField({
  label,
  description,
  value,
  takesFocus = false,
}: {
  label: string;
  description: string;
  value: string;
  /** It came in place of what had the focus. */
  takesFocus?: boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid(say("copy.copied"));
    } catch {
      setSaid(say("copy.selected"));
    }
  };
  return (
    <div className="copy">
      <TextInput
        ref={field}
        className="copy-field"
        label={label}
        description={description}
        value={value}
        dir="ltr"
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="default" onClick={copy}>
        {say("copy.do")}
      </Button>
      <span className="copy-said" role="status">
        {said}
      </span>
    </div>
  );
}
