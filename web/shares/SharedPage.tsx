import { Button, PasswordInput, useComputedColorScheme } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiProblem } from "../api";
import { ReportView } from "../report-view/ReportView";
import { Waiting } from "../ui/Answer";
import { formatDate } from "../ui/dates";
import { Page } from "../ui/Page";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { say } from "./say";
import { type Shared, type SharedTable, sharedQuery } from "./shareQueries";
import "./shares.css";

/** What somebody without an account reads by a link: the table or the report, of which day, and how it was made. */
export function SharedPage({
  token,
  drawTable,
}: {
  token: string;
  drawTable: (told: SharedTable) => ReactNode;
}) {
  const [passphrase, setPassphrase] = useState<string>();
  const shared = useQuery(sharedQuery(token, passphrase));
  return (
    <>
      {shared.data ? (
        <Told shared={shared.data} drawTable={drawTable} />
      ) : (
        <Page title={say("shared.title")}>
          {shared.isPending ? (
            <Waiting label={say("shared.waiting")} />
          ) : (
            <NotTold error={shared.error} tried={passphrase !== undefined} onPassphrase={setPassphrase} />
          )}
        </Page>
      )}
    </>
  );
}

function Told({ shared, drawTable }: { shared: Shared; drawTable: (told: SharedTable) => ReactNode }) {
  const scheme = useComputedColorScheme("light");
  const superseded = shared.superseded && <p className="shared-note">{say("shared.superseded")}</p>;
  if (shared.kind === "report")
    return (
      <main className="page" id="main" tabIndex={-1}>
        {superseded}
        <ReportView content={shared.content} quotes={shared.quotes} scheme={scheme} />
        <p className="quiet">{say("shared.published", { day: formatDate(shared.publishedAt) })}</p>
      </main>
    );
  const day = shared.outcome.release?.cutAt;
  const lead = `${shared.organization}${day ? ` · ${say("shared.asOf", { day: formatDate(day) })}` : ""}`;
  return (
    <Page title={shared.program} lead={lead}>
      {superseded}
      <div className="change-report">{drawTable(shared)}</div>
      <p className="quiet">{say("shared.protected", { threshold: shared.outcome.threshold })}</p>
    </Page>
  );
}

function NotTold(props: { error: unknown; tried: boolean; onPassphrase: (typed: string) => void }) {
  const { error, tried, onPassphrase } = props;
  const code = error instanceof ApiProblem ? error.code : "unexpected";
  if (code === "passphrase_needed") return <AskPassphrase tried={tried} onPassphrase={onPassphrase} />;
  if (code === "not_found")
    return <ProblemNotice problem={{ title: say("shared.nothing"), detail: say("shared.nothingAbout") }} />;
  if (code === "link_ended")
    return <ProblemNotice problem={{ title: say("shared.ended"), detail: say("shared.endedAbout") }} />;
  return <ProblemNotice problem={problemOf(error)} />;
}

function AskPassphrase({ tried, onPassphrase }: { tried: boolean; onPassphrase: (typed: string) => void }) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onPassphrase(String(new FormData(event.currentTarget).get("passphrase")));
  };
  return (
    <form className="form" onSubmit={send}>
      <PasswordInput
        name="passphrase"
        label={say("shared.passphrase")}
        description={say("shared.passphraseAbout")}
        error={tried && say("shared.passphraseWrong")}
        autoComplete="off"
        required
      />
      <div className="form-end">
        <Button type="submit">{say("shared.open")}</Button>
      </div>
    </form>
  );
}
