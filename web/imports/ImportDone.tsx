import { Button, Title } from "@mantine/core";
import { ButtonLink } from "../ui/ButtonLink";
import { sayBroughtAre } from "./brought";
import type { StagedImport } from "./importApi";
import { RowFates } from "./RowFates";
import type { GoTo } from "./search";

/** What is stored now, and where to look next. */
export function ImportDone(props: { programId: number; staged: StagedImport; goTo: GoTo }) {
  const { programId, staged, goTo } = props;
  const { report } = staged;
  return (
    <section className="import-step">
      <Title order={2}>{report ? `${sayBroughtAre(report)} stored` : "The file is stored"}</Title>
      {report && <RowFates report={report} isDone />}
      <div className="import-actions">
        {report?.mapping?.roster ? (
          <ButtonLink to="/programs/$programId/outcomes/people" params={{ programId }}>
            See who takes part
          </ButtonLink>
        ) : (
          <ButtonLink to="/programs/$programId/change" params={{ programId }}>
            See the change
          </ButtonLink>
        )}
        <Button variant="default" onClick={() => goTo("bring")}>
          Import another file
        </Button>
      </div>
    </section>
  );
}
