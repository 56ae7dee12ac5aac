import { Button } from "@mantine/core";
import { type DragEvent, useRef, useState } from "react";
import { say } from "./say";

/** Drop a file here, or choose one. The button does the same for keyboard and phone. */
export function DropPlace({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <section
      className={isOver ? "drop-place over" : "drop-place"}
      aria-label={say("drop.label")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{say("drop.here")}</p>
      <Button size="md" onClick={() => input.current?.click()}>
        {say("drop.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say("drop.choose")}
        accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,.zip,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
    </section>
  );
}
