import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Reading } from "#shared/imports/reading";
import { sourceNames } from "#shared/imports/sources";
import { DropPlace } from "./DropPlace";
import type { ReadAs } from "./importApi";

export const delimiters: Record<string, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};
const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-2", "windows-1256"];

const plainTable = "plain";

/** The file once more, read as a person says it is. */
export function ReadAgain(props: {
  reading: Reading;
  file: File | undefined;
  send: (file: File, readAs: ReadAs) => void;
}) {
  const { reading, file, send } = props;
  const [encoding, setEncoding] = useState("");
  const [delimiter, setDelimiter] = useState("");
  const [headerRow, setHeaderRow] = useState("");
  const [answersFrom, setAnswersFrom] = useState("");
  const [from, setFrom] = useState("");
  const [sheet, setSheet] = useState(reading.workbook?.sheet ?? "");
  const again = async (found: File) => {
    const isAsItIs = encoding === "" && delimiter === "";
    const text = isAsItIs
      ? found
      : await rewrite(found, encoding || reading.encoding, delimiter || reading.delimiter);
    send(text, {
      header_row: headerRow,
      answers_from: answersFrom,
      sheet,
      ...(from === plainTable ? { plain: "true" } : { source: from }),
    });
  };
  return (
    <>
      <div className="read-again">
        <NativeSelect
          label="Comes from"
          description="Says which rows are previews, tests or unfinished."
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          data={[
            { value: "", label: `As recognised: ${reading.source.name}` },
            { value: plainTable, label: "No survey tool: every row is an answer" },
            ...[...sourceNames].map(([value, label]) => ({ value, label })),
          ]}
        />
        <TextInput
          label="Headings in row"
          description="As your spreadsheet counts."
          inputMode="numeric"
          placeholder="As recognised"
          value={headerRow}
          onChange={({ currentTarget }) => setHeaderRow(currentTarget.value.trim())}
        />
        <TextInput
          label="Answers begin in row"
          description="Rows in between are left out."
          inputMode="numeric"
          placeholder={headerRow === "" ? "As recognised" : "The row below"}
          value={answersFrom}
          onChange={({ currentTarget }) => setAnswersFrom(currentTarget.value.trim())}
        />
        {reading.workbook ? (
          <NativeSelect
            label="Sheet"
            description="Of those with something in them."
            value={sheet}
            onChange={({ currentTarget }) => setSheet(currentTarget.value)}
            data={reading.workbook.sheets}
          />
        ) : (
          <TextChoices {...{ reading, delimiter, setDelimiter, encoding, setEncoding }} />
        )}
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

/** How a text file is written; a workbook has no such questions. */
function TextChoices(props: {
  reading: Reading;
  delimiter: string;
  setDelimiter: (delimiter: string) => void;
  encoding: string;
  setEncoding: (encoding: string) => void;
}) {
  const { reading, delimiter, setDelimiter, encoding, setEncoding } = props;
  return (
    <>
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
