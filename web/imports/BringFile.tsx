import { Button, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { importLimits } from "#shared/imports/limits";
import { ProblemNotice } from "../ui/ProblemNotice";
import { Progress } from "../ui/Progress";
import { DropPlace } from "./DropPlace";
import { Cancelled, type ReadAs, type Upload, uploadFile } from "./importApi";
import { PasteBox } from "./PasteBox";
import { StoredFiles } from "./StoredFiles";
import { say } from "./say";
import { Template } from "./Template";
import { sayProblem } from "./told";

/** The first step: a file from the tool that is used already, a pasted table, or our template. */
export function BringFile(props: { programId: number; onRead: (importId: number, file: File) => void }) {
  const { programId, onRead } = props;
  const upload = useUpload(programId, onRead);
  if (upload.state) return <Uploading {...upload.state} cancel={upload.cancel} />;
  return (
    <section className="import-step">
      <Title order={2}>{say("bring.title")}</Title>
      <p className="import-lead">{say("bring.lead")}</p>
      {upload.failed !== undefined && <ProblemNotice problem={sayProblem(upload.failed)} />}
      <DropPlace onFile={(file) => upload.send(file)} />
      <div className="import-other-ways">
        <details>
          <summary>{say("bring.paste")}</summary>
          <PasteBox onFile={(file) => upload.send(file)} />
        </details>
        <details>
          <summary>{say("bring.template")}</summary>
          <Template programId={programId} />
        </details>
        <details>
          <summary>{say("bring.what")}</summary>
          <WhatToBring />
        </details>
      </div>
      <StoredFiles programId={programId} />
    </section>
  );
}

export interface Sending {
  file: File;
  percent: number;
}

/** Sends a file, knows how far it has come, and lets go of it when the page is left. */
export function useUpload(programId: number, onRead: (importId: number, file: File) => void) {
  const [state, setState] = useState<Sending>();
  const [failed, setFailed] = useState<unknown>();
  const running = useRef<Upload>(undefined);
  useEffect(() => () => running.current?.cancel(), []);
  const send = (file: File, readAs: ReadAs = {}) => {
    setFailed(undefined);
    setState({ file, percent: 0 });
    const upload = uploadFile(programId, file, readAs, (percent) => setState({ file, percent }));
    running.current = upload;
    upload.done.then(
      (importId) => onRead(importId, file),
      (error: unknown) => {
        setState(undefined);
        if (!(error instanceof Cancelled)) setFailed(error);
      },
    );
  };
  return { state, failed, send, cancel: () => running.current?.cancel() };
}

export function Uploading({ file, percent, cancel }: Sending & { cancel: () => void }) {
  const isSent = percent >= 100;
  return (
    <section className="import-step">
      <Title order={2}>
        {isSent ? say("bring.reading", { name: file.name }) : say("bring.sending", { name: file.name })}
      </Title>
      <Progress
        label={isSent ? say("bring.looking") : say("bring.onItsWay")}
        value={isSent ? undefined : percent}
      />
      <div className="import-actions">
        <Button variant="default" onClick={cancel}>
          {say("bring.cancel")}
        </Button>
      </div>
    </section>
  );
}

function WhatToBring() {
  return (
    <ul>
      <li>{say("bring.formats")}</li>
      <li>{say("bring.shapes")}</li>
      <li>
        {say("bring.limits", {
          rows: importLimits.rows,
          columns: importLimits.columns,
          gigabytes: Math.round(importLimits.bytes / 1024 / 1024 / 1024),
          megabytes: Math.round(importLimits.packedBytes / 1024 / 1024),
        })}
      </li>
      <li>{say("bring.who")}</li>
      <li>{say("bring.private")}</li>
    </ul>
  );
}
