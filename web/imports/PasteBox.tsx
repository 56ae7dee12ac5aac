import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { say } from "./say";

/** Cells copied from a spreadsheet arrive as text with tabs: a file like any other. */
export function PasteBox({ onFile }: { onFile: (file: File) => void }) {
  const [text, setText] = useState("");
  const rows = text.trim() === "" ? 0 : text.trimEnd().split(/\r\n|\r|\n/).length - 1;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const ending = text.includes("\t") ? "tsv" : "csv";
    onFile(new File([text], `pasted.${ending}`, { type: "text/plain" }));
  };
  return (
    <form onSubmit={send}>
      <Textarea
        label={say("paste.label")}
        description={say("paste.hint")}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        rows={7}
        spellCheck={false}
        classNames={{ input: "paste-cells" }}
      />
      <div className="import-actions">
        <Button type="submit" disabled={rows < 1}>
          {rows < 1 ? say("paste.read") : say("paste.readRows", { rows })}
        </Button>
      </div>
    </form>
  );
}
