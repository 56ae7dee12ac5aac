import { Button, NativeSelect, Title } from "@mantine/core";
import { useState } from "react";
import type { Reading } from "#shared/imports/reading";
import { DataTable } from "../ui/DataTable";
import { countOf } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { Uploading, useUpload } from "./BringFile";
import { DropPlace } from "./DropPlace";
import { giveUp, type StagedImport } from "./importApi";
import type { GoTo } from "./search";

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
      {reading.notes.length > 0 && (
        <ul className="import-notes">
          {reading.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {upload.failed !== undefined && <ProblemNotice problem={problemOf(upload.failed)} />}
      <div className="import-actions">
        <Button onClick={() => goTo("map")}>Match the columns</Button>
        <Button variant="default" onClick={() => void bringAnother()}>
          Bring another file
        </Button>
      </div>
      <FirstColumns reading={reading} />
      <details>
        <summary>Not right?</summary>
        <ReadAgain reading={reading} file={file} send={upload.send} />
      </details>
    </section>
  );
}

function titleOf({ source, rowCount }: Reading): string {
  const rows = countOf(rowCount ?? 0, "row", "rows");
  return source.id.startsWith("generic") ? `A table of ${rows}` : `${rows} from ${source.name}`;
}

const delimiters: Record<string, string> = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" };

function Facts({ staged: { reading, fileName } }: { staged: StagedImport }) {
  const { source, encoding, delimiter, headerRows, columns } = reading;
  const facts = [
    ["File", fileName],
    ["Looks like", sureness(source)],
    ["Columns", `${columns.length}, divided by ${delimiters[delimiter] ?? delimiter}`],
    ["Headings", `${countOf(headerRows, "row", "rows")} at the top, not counted as answers`],
    [
      "Letters",
      reading.encodingNote ? `${encoding.toUpperCase()}. ${reading.encodingNote}` : encoding.toUpperCase(),
    ],
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

function sureness({ name, confidence }: Reading["source"]): string {
  if (confidence >= 0.8) return name;
  return confidence >= 0.5
    ? `${name}, most likely`
    : `${name}. No survey tool that we know writes these headings, which is fine`;
}

const shownColumns = 12;

function FirstColumns({ reading: { columns } }: { reading: Reading }) {
  const left = columns.length - shownColumns;
  return (
    <DataTable
      label="Columns"
      caption={
        left > 0 ? `The first ${shownColumns} columns. ${left} more follow in the next step.` : "All columns."
      }
      columns={[
        { key: "name", label: "Column" },
        { key: "title", label: "Question" },
        { key: "samples", label: "Such as" },
      ]}
      rows={columns.slice(0, shownColumns).map(({ name, title, samples, personal, filled }) => ({
        key: name,
        name: <span className="column-name">{name}</span>,
        title: title && <span className="column-title">{title}</span>,
        samples: personal
          ? "left out: seems to say who somebody is"
          : filled === 0
            ? "empty"
            : samples.slice(0, 3).join(" · "),
      }))}
    />
  );
}

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-2", "windows-1256"];

/** The file once more, read as a person says it is: it is rewritten here and sent again. */
function ReadAgain(props: { reading: Reading; file: File | undefined; send: (file: File) => void }) {
  const { reading, file, send } = props;
  const [encoding, setEncoding] = useState("");
  const [delimiter, setDelimiter] = useState("");
  const again = async (found: File) =>
    send(await rewrite(found, encoding || reading.encoding, delimiter || reading.delimiter));
  return (
    <>
      <div className="read-again">
        <NativeSelect
          label="Columns divided by"
          value={delimiter}
          onChange={({ currentTarget }) => setDelimiter(currentTarget.value)}
          data={[
            { value: "", label: `As recognised: ${delimiters[reading.delimiter] ?? reading.delimiter}` },
            ...Object.entries(delimiters).map(([value, label]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          label="Letters"
          value={encoding}
          onChange={({ currentTarget }) => setEncoding(currentTarget.value)}
          data={[
            { value: "", label: `As recognised: ${reading.encoding.toUpperCase()}` },
            ...encodings.map((value) => ({ value, label: value.toUpperCase() })),
          ]}
        />
      </div>
      {file ? (
        <Button variant="default" onClick={() => void again(file)}>
          Read it again
        </Button>
      ) : (
        <>
          <p>Your browser no longer holds the file. Bring it once more:</p>
          <DropPlace onFile={(found) => void again(found)} />
        </>
      )}
    </>
  );
}

/** Plain UTF-8 that says in its first line what divides its columns, as spreadsheets do. */
async function rewrite(file: File, encoding: string, delimiter: string): Promise<File> {
  const text = new TextDecoder(encoding).decode(await file.arrayBuffer());
  return new File([`sep=${delimiter}\r\n`, text.replace(/^sep=.[\r\n]+/, "")], file.name, {
    type: "text/plain",
  });
}
