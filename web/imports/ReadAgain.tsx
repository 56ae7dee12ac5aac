import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Reading } from "#shared/imports/reading";
import { sourceNames } from "#shared/imports/sources";
import { DropPlace } from "./DropPlace";
import type { ReadAs } from "./importApi";
import { say } from "./say";
import { saySource } from "./told";

export const delimiters: Record<string, string> = {
  ",": say("divider.commas"),
  ";": say("divider.semicolons"),
  "\t": say("divider.tabs"),
  "|": say("divider.bars"),
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
          label={say("again.source")}
          description={say("again.sourceHint")}
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
          data={[
            { value: "", label: say("again.recognised", { source: saySource(reading.source) }) },
            { value: plainTable, label: say("again.noTool") },
            ...[...sourceNames].map(([value, label]) => ({ value, label })),
          ]}
        />
        <TextInput
          label={say("again.headings")}
          description={say("again.asCounted")}
          inputMode="numeric"
          placeholder={say("again.asRecognised")}
          value={headerRow}
          onChange={({ currentTarget }) => setHeaderRow(currentTarget.value.trim())}
        />
        <TextInput
          label={say("again.begin")}
          description={say("again.between")}
          inputMode="numeric"
          placeholder={headerRow === "" ? say("again.asRecognised") : say("again.below")}
          value={answersFrom}
          onChange={({ currentTarget }) => setAnswersFrom(currentTarget.value.trim())}
        />
        {reading.workbook ? (
          <NativeSelect
            label={say("again.sheet")}
            description={say("again.sheetHint")}
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
          {say("again.do")}
        </Button>
      ) : (
        <>
          <p>{say("again.gone")}</p>
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
        label={say("again.divided")}
        value={delimiter}
        onChange={({ currentTarget }) => setDelimiter(currentTarget.value)}
        data={[
          {
            value: "",
            label: say("again.dividedBy", { x: delimiters[reading.delimiter] ?? reading.delimiter }),
          },
          ...Object.entries(delimiters).map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        label={say("again.letters")}
        value={encoding}
        onChange={({ currentTarget }) => setEncoding(currentTarget.value)}
        data={[
          { value: "", label: say("again.lettersAre", { toUpperCase: reading.encoding.toUpperCase() }) },
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
