import { Button, Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { textIn } from "#shared/instruments/subscale";
import { instrumentsQuery } from "../api";
import { Answer } from "../ui/Answer";
import { language } from "../ui/language";
import { templateAddress } from "./importApi";
import { say } from "./say";

/** An empty file with the right headings, for people who type answers in. */
export function Template({ programId }: { programId: number }) {
  const instruments = useQuery(instrumentsQuery);
  const [chosen, setChosen] = useState<string[]>(["ucla-3"]);
  return (
    <Answer query={instruments} waiting={say("template.loading")}>
      {(known) => (
        <>
          <p>{say("template.lead")}</p>
          <Checkbox.Group label={say("template.which")} value={chosen} onChange={setChosen}>
            <div className="template-choices">
              {known.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={textIn(name, language)} />
              ))}
            </div>
          </Checkbox.Group>
          <div className="import-actions">
            {chosen.length > 0 ? (
              <Button component="a" variant="default" href={templateAddress(programId, chosen)} download>
                {say("template.download")}
              </Button>
            ) : (
              <p>{say("template.none")}</p>
            )}
          </div>
        </>
      )}
    </Answer>
  );
}
