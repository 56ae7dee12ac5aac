import { Button, PasswordInput, useComputedColorScheme } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
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
  const tried = passphrase !== undefined;
  // While a passphrase is being tried it stays where it was typed.
  const asks = codeOf(shared.error) === "passphrase_needed" || (tried && shared.isPending);
  useDocumentTitle(say("shared.window", { title: shared.data ? titleOf(shared.data) : say("shared.title") }));
  return (
    <>
      {shared.data ? (
        <Told shared={shared.data} drawTable={drawTable} takesFocus={tried} />
      ) : (
        <Page title={say("shared.title")}>
          {asks ? (
            <AskPassphrase
              isWrong={tried && shared.isError}
              isPending={shared.isPending}
              onPassphrase={setPassphrase}
            />
          ) : shared.isPending ? (
            <Waiting label={say("shared.waiting")} />
          ) : (
            <NotTold error={shared.error} />
          )}
        </Page>
      )}
    </>
  );
}

function titleOf(shared: Shared): string {
  return shared.kind === "report" ? shared.content.title : shared.program;
}

function Told(props: {
  shared: Shared;
  drawTable: (told: SharedTable) => ReactNode;
  /** It came in place of the passphrase that had the focus. */
  takesFocus: boolean;
}) {
  const { shared, drawTable, takesFocus } = props;
  const scheme = useComputedColorScheme("light");
  useEffect(() => {
    if (takesFocus) document.getElementById("main")?.focus({ preventScroll: true });
  }, [takesFocus]);
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

const codeOf = (error: unknown) => (error instanceof ApiProblem ? error.code : undefined);

function NotTold({ error }: { error: unknown }) {
  const code = codeOf(error);
  if (code === "not_found")
    return <ProblemNotice problem={{ title: say("shared.nothing"), detail: say("shared.nothingAbout") }} />;
  if (code === "link_ended")
    return <ProblemNotice problem={{ title: say("shared.ended"), detail: say("shared.endedAbout") }} />;
  return <ProblemNotice problem={problemOf(error)} />;
}

function AskPassphrase(props: {
  isWrong: boolean;
  isPending: boolean;
  onPassphrase: (typed: string) => void;
}) {
  const { isWrong, isPending, onPassphrase } = props;
  const field = useRef<HTMLInputElement>(null);
  // Whoever typed something else is where it is typed again.
  useEffect(() => {
    if (!isWrong) return;
    field.current?.focus();
    field.current?.select();
  }, [isWrong]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onPassphrase(String(new FormData(event.currentTarget).get("passphrase")));
  };
  return (
    <form className="form" onSubmit={send}>
      <PasswordInput
        ref={field}
        name="passphrase"
        label={say("shared.passphrase")}
        description={say("shared.passphraseAbout")}
        error={isWrong && say("shared.passphraseWrong")}
        autoComplete="off"
        required
      />
      <div className="form-end">
        <Button type="submit" loading={isPending}>
          {say("shared.open")}
        </Button>
      </div>
    </form>
  );
}
