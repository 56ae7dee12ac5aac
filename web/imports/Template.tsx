import { Button, Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { textIn } from "#shared/instruments/subscale";
import { instrumentsQuery } from "../api";
import { Answer } from "../ui/Answer";
import { templateAddress } from "./importApi";

/** An empty file with the right headings, for people who type answers in. */
export function Template({ programId }: { programId: number }) {
  const instruments = useQuery(instrumentsQuery);
  const [chosen, setChosen] = useState<string[]>(["ucla-3"]);
  return (
    <Answer query={instruments} waiting="Loading questionnaires">
      {(known) => (
        <>
          <p>
            One row for each person and wave: a code for the person, the wave, cohort, group, date, then one
            column for each question.
          </p>
          <Checkbox.Group label="Questionnaires in it" value={chosen} onChange={setChosen}>
            <div className="template-choices">
              {known.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={textIn(name, "en")} />
              ))}
            </div>
          </Checkbox.Group>
          <div className="import-actions">
            {chosen.length > 0 ? (
              <Button component="a" variant="default" href={templateAddress(programId, chosen)} download>
                Download the template
              </Button>
            ) : (
              <p>Choose at least one questionnaire.</p>
            )}
          </div>
        </>
      )}
    </Answer>
  );
}
