import { Button, Title } from "@mantine/core";
import { ButtonLink } from "../ui/ButtonLink";
import { countOf } from "../ui/dates";
import type { StagedImport } from "./importApi";
import { RowFates } from "./RowFates";
import type { GoTo } from "./search";

/** What is stored now, and where to look next. */
export function ImportDone(props: { programId: number; staged: StagedImport; goTo: GoTo }) {
  const { programId, staged, goTo } = props;
  const { report } = staged;
  const count = report ? report.responses.created + report.responses.updated : 0;
  return (
    <section className="import-step">
      <Title order={2}>{countOf(count, "response is", "responses are")} stored</Title>
      {report && <RowFates report={report} isDone />}
      <div className="import-actions">
        <ButtonLink to="/programs/$programId/change" params={{ programId }}>
          See the change
        </ButtonLink>
        <Button variant="default" onClick={() => goTo("bring")}>
          Import another file
        </Button>
      </div>
    </section>
  );
}
