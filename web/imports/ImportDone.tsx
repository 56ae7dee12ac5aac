import { Button, Title } from "@mantine/core";
import { ButtonLink } from "../ui/ButtonLink";
import { broughtIn } from "./brought";
import type { StagedImport } from "./importApi";
import { RowFates } from "./RowFates";
import { say } from "./say";
import type { GoTo } from "./search";

/** What is stored now, and where to look next. */
export function ImportDone(props: { programId: number; staged: StagedImport; goTo: GoTo }) {
  const { programId, staged, goTo } = props;
  const { report } = staged;
  return (
    <section className="import-step">
      <Title order={2}>{report ? say("check.stored", broughtIn(report)) : say("done.file")}</Title>
      {report && <RowFates report={report} isDone />}
      <div className="import-actions">
        {report?.mapping?.roster ? (
          <ButtonLink to="/programs/$programId/outcomes/people" params={{ programId }}>
            {say("done.people")}
          </ButtonLink>
        ) : (
          <ButtonLink to="/programs/$programId/change" params={{ programId }}>
            {say("done.change")}
          </ButtonLink>
        )}
        <Button variant="default" onClick={() => goTo("bring")}>
          {say("done.another")}
        </Button>
      </div>
    </section>
  );
}
