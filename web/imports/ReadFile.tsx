import { Button, Title } from "@mantine/core";
import type { Reading } from "#shared/imports/reading";
import { seemsPerAnswer } from "#shared/imports/seemsPerAnswer";
import { DataTable } from "../ui/DataTable";
import { isolated } from "../ui/isolated";
import { ProblemNotice } from "../ui/ProblemNotice";
import { Uploading, useUpload } from "./BringFile";
import { giveUp, type StagedImport } from "./importApi";
import { PerAnswer } from "./PerAnswer";
import { delimiters, ReadAgain } from "./ReadAgain";
import { say } from "./say";
import type { GoTo } from "./search";
import { sayNotes, sayProblem, saySource } from "./told";

/** What the product made of the file, before anybody says what it means. */
export function ReadFile(props: {
  programId: number;
  staged: StagedImport;
  file: File | undefined;
  onFile: (file: File) => void;
  goTo: GoTo;
}) {
  const { programId, staged, file, onFile, goTo } = props;
  const { reading } = staged;
  const seems = seemsPerAnswer(reading);
  const notes = sayNotes(reading);
  const upload = useUpload(programId, (importId, read) => {
    onFile(read);
    goTo("read", importId);
  });
  const bringAnother = async () => {
    // Given up, it does not wait for its day to end; if that fails, it still goes by itself.
    await giveUp(programId, staged.id).catch(() => undefined);
    goTo("bring");
  };
  if (upload.state) return <Uploading {...upload.state} cancel={upload.cancel} />;
  return (
    <section className="import-step">
      <Title order={2}>{titleOf(reading)}</Title>
      <Facts staged={staged} />
      {notes.length > 0 && (
        <ul className="import-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {upload.failed !== undefined && (
        <ProblemNotice problem={{ ...sayProblem(upload.failed), places: [] }} />
      )}
      {seems && <PerAnswer reading={reading} file={file} seems={seems} send={upload.send} />}
      <div className="import-actions">
        <Button variant={seems ? "default" : "filled"} onClick={() => goTo("map")}>
          {say("read.match")}
        </Button>
        <Button variant="default" onClick={() => void bringAnother()}>
          {say("read.another")}
        </Button>
      </div>
      <FirstColumns reading={reading} />
      <details>
        <summary>{say("read.notRight")}</summary>
        <ReadAgain reading={reading} file={file} send={upload.send} />
      </details>
      {!seems && !reading.header.perAnswer && (
        <details>
          <summary>{say("read.perAnswer")}</summary>
          <PerAnswer reading={reading} file={file} seems={undefined} send={upload.send} />
        </details>
      )}
    </section>
  );
}

function titleOf({ source, rowCount }: Reading): string {
  const rows = rowCount ?? 0;
  return source.id.startsWith("generic")
    ? say("read.table", { rows })
    : say("read.from", { rows, name: source.name });
}

function Facts({ staged: { reading, fileName } }: { staged: StagedImport }) {
  const { source, encoding, delimiter, headerRows, columns, workbook } = reading;
  const facts = [
    [say("read.file"), fileName],
    [say("read.looksLike"), sureness(source)],
    ...(workbook ? [[say("again.sheet"), sheetOf(workbook)]] : []),
    [
      say("read.columns"),
      workbook
        ? columns.length
        : say("read.divided", { columns: columns.length, x: delimiters[delimiter] ?? delimiter }),
    ],
    [say("read.headings"), say("read.atTop", { rows: headerRows })],
    ...(workbook ? [] : [[say("again.letters"), encoding.toUpperCase()]]),
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function sheetOf({ sheet, sheets }: NonNullable<Reading["workbook"]>): string {
  return sheets.length === 1 ? sheet : say("read.sheet", { sheet, sheets: sheets.length });
}

function sureness(source: Reading["source"]): string {
  const { confidence } = source;
  const name = saySource(source);
  if (confidence >= 0.8) return name;
  return confidence >= 0.5 ? say("read.likely", { name }) : say("read.unknown", { name });
}

const shownColumns = 12;

function FirstColumns({ reading: { columns } }: { reading: Reading }) {
  const left = columns.length - shownColumns;
  const hasTitles = columns.slice(0, shownColumns).some(({ title }) => title);
  return (
    <DataTable
      stacks
      label={say("read.columns")}
      caption={left > 0 ? say("read.first", { shownColumns, left }) : say("read.all")}
      columns={[
        { key: "name", label: say("field.column") },
        ...(hasTitles ? [{ key: "title", label: say("field.question") }] : []),
        { key: "samples", label: say("read.such") },
      ]}
      rows={columns.slice(0, shownColumns).map(({ name, title, samples, personal, filled }) => ({
        key: name,
        name: (
          <span className="column-name" dir="auto">
            {short(name)}
          </span>
        ),
        title: title && (
          <span className="column-title" dir="auto">
            {short(title)}
          </span>
        ),
        samples: personal
          ? say("read.personal")
          : filled === 0
            ? say("read.empty")
            : samples.slice(0, 3).map(isolated).join(" · "),
      }))}
    />
  );
}

/** A heading may be a page of text: its beginning tells it. */
function short(text: string): string {
  return text.length > 160 ? `${text.slice(0, 150)} …` : text;
}
