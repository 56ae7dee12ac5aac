import { Button, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { importLimits } from "#shared/imports/limits";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { Progress } from "../ui/Progress";
import { DropPlace } from "./DropPlace";
import { Cancelled, type ReadAs, type Upload, uploadFile } from "./importApi";
import { PasteBox } from "./PasteBox";
import { StoredFiles } from "./StoredFiles";
import { Template } from "./Template";

/** The first step: a file from the tool that is used already, a pasted table, or our template. */
export function BringFile(props: { programId: number; onRead: (importId: number, file: File) => void }) {
  const { programId, onRead } = props;
  const upload = useUpload(programId, onRead);
  if (upload.state) return <Uploading {...upload.state} cancel={upload.cancel} />;
  return (
    <section className="import-step">
      <Title order={2}>Bring the answers you have</Title>
      <p className="import-lead">
        A file from your survey tool, as it comes. Nothing is stored until you have seen what would happen.
      </p>
      {upload.failed !== undefined && <ProblemNotice problem={problemOf(upload.failed)} />}
      <DropPlace onFile={(file) => upload.send(file)} />
      <div className="import-other-ways">
        <details>
          <summary>Paste from a spreadsheet</summary>
          <PasteBox onFile={(file) => upload.send(file)} />
        </details>
        <details>
          <summary>Start from a template</summary>
          <Template programId={programId} />
        </details>
        <details>
          <summary>What you can bring</summary>
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
      <Title order={2}>{isSent ? `Reading ${file.name}` : `Sending ${file.name}`}</Title>
      <Progress
        label={isSent ? "Looking at every row. Large files take a moment." : "On its way to your server."}
        value={isSent ? undefined : percent}
      />
      <div className="import-actions">
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

function WhatToBring() {
  const number = new Intl.NumberFormat("en");
  return (
    <ul>
      <li>
        Excel workbooks (.xlsx), CSV, TSV or text files as Qualtrics, SurveyMonkey, Google Forms, Microsoft
        Forms, KoboToolbox, ODK, LimeSurvey, REDCap, Typeform and others save them; also the ZIP with one CSV
        that Google Forms sends.
      </li>
      <li>One row for each response, or one row for each person with before and after side by side.</li>
      <li>
        Up to {number.format(importLimits.rows)} rows, {number.format(importLimits.columns)} columns and{" "}
        {Math.round(importLimits.bytes / 1024 / 1024 / 1024)} GB, or less where your server is set to take
        less. A workbook: up to {Math.round(importLimits.packedBytes / 1024 / 1024)} MB.
      </li>
      <li>
        A column that tells people apart, the same before and after: without one, answers cannot be matched.
      </li>
      <li>Names, e-mail addresses and the like stay behind. Only columns that you match are stored.</li>
    </ul>
  );
}
