import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { programQuery } from "../api";
import { Answer } from "../ui/Answer";
import { useGoOn } from "../ui/useGoOn";
import { BringFile } from "./BringFile";
import { CheckImport } from "./CheckImport";
import { ImportDone } from "./ImportDone";
import { importQuery } from "./importApi";
import { MapColumns } from "./MapColumns";
import { ReadFile } from "./ReadFile";
import { StepsLine } from "./StepsLine";
import { say } from "./say";
import type { GoTo, ImportStep } from "./search";
import "./imports.css";
import "./conflicts.css";
import "./mapping.css";

const route = "/signed-in/programs/$programId/import";

/** A file becomes answers, one question a screen. Where it stands is in the address. */
export function ImportPage() {
  const { programId } = useParams({ from: route });
  const search = useSearch({ from: route });
  const goOn = useGoOn();
  const [file, setFile] = useState<File>();
  const goTo: GoTo = (step, importId = search.import) =>
    void goOn({
      to: "/programs/$programId/import",
      params: { programId },
      search: step === "bring" || importId === undefined ? {} : { import: importId, step },
    });
  if (search.import === undefined)
    return (
      <>
        <StepsLine at="bring" goTo={goTo} />
        <BringFile
          programId={programId}
          onRead={(importId, read) => {
            setFile(read);
            goTo("read", importId);
          }}
        />
      </>
    );
  return (
    <Staged
      key={search.import}
      programId={programId}
      importId={search.import}
      step={search.step ?? "read"}
      file={file}
      onFile={setFile}
      goTo={goTo}
    />
  );
}

function Staged(props: {
  programId: number;
  importId: number;
  step: Exclude<ImportStep, "bring">;
  /** Still at hand when the page was not reloaded since. */
  file: File | undefined;
  onFile: (file: File) => void;
  goTo: GoTo;
}) {
  const { programId, importId, step, goTo } = props;
  const staged = useQuery(importQuery(programId, importId));
  const program = useQuery(programQuery(programId));
  return (
    <Answer query={staged} waiting={say("page.opening")}>
      {(found) => (
        <Answer query={program}>
          {({ waves }) => {
            const at = found.state === "staged" ? (step === "done" ? "check" : step) : "done";
            const common = { programId, staged: found, waves, goTo };
            return (
              <>
                <StepsLine at={at} goTo={found.state === "staged" ? goTo : undefined} />
                {at === "read" && <ReadFile {...common} file={props.file} onFile={props.onFile} />}
                {at === "map" && <MapColumns {...common} />}
                {at === "check" && <CheckImport {...common} />}
                {at === "done" && <ImportDone {...common} />}
              </>
            );
          }}
        </Answer>
      )}
    </Answer>
  );
}
