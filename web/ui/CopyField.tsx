import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { say } from "./sayOwn";

/** A text to hand on: a link, a key. Where the browser forbids copying, it is selected instead. */
export function CopyField({
  label,
  description,
  value,
}: {
  label: string;
  description: string;
  value: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
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
