import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReportDraft } from "#shared/reports/blocks";
import { useHistory } from "../ui/history";
import { useGoOn } from "../ui/useGoOn";
import { useAutosave } from "./autosave";
import { PartList } from "./PartList";
import { Preview } from "./Preview";
import { PublishDialog } from "./PublishDialog";
import {
  archiveReport,
  copyReport,
  type ProgramChoices,
  previewQuery,
  type ReportNow,
} from "./reportQueries";
import { SaveLine } from "./SaveLine";
import { say } from "./say";
import { WritingProvider } from "./writing";

/** The parts of a report, and the very page that they make. */
export function Builder(props: {
  report: ReportNow;
  choices: readonly ProgramChoices[];
  onTheirs: () => void;
}) {
  const { report, choices, onTheirs } = props;
  const { draft, change, undo, redo } = useHistory(draftOf(report));
  const { state, revision, save } = useAutosave(report, draft);
  const preview = useQuery(previewQuery(report.id, revision));
  const [isPublishing, setPublishing] = useState(false);
  const [open, setOpen] = useState<string>();
  const isReady = state.kind === "saved" && preview.data?.revision === revision;
  return (
    <WritingProvider value={{ draft, change, choices }}>
      <Link to="/reports" className="quiet-link">
        {say("builder.back")}
      </Link>
      <header className="report-bar">
        <h1 className="visually-hidden">{draft.name}</h1>
        <TextInput
          className="report-rename"
          aria-label={say("new.name")}
          value={draft.name}
          dir="auto"
          maxLength={200}
          onChange={({ currentTarget: { value } }) => change((now) => ({ ...now, name: value }), "name")}
        />
        <div className="report-actions">
          <Button variant="default" onClick={undo} disabled={!undo}>
            {say("builder.undo")}
          </Button>
          <Button variant="default" onClick={redo} disabled={!redo}>
            {say("builder.redo")}
          </Button>
          <Button onClick={() => setPublishing(true)} disabled={!isReady}>
            {say("builder.publish")}
          </Button>
        </div>
        <SaveLine state={state} again={() => void save()} theirs={onTheirs} />
      </header>
      <div className="report-desk">
        <div className="report-parts">
          <PartList open={open} onOpen={setOpen} faults={preview.data?.faults ?? []} />
          <More report={report} />
        </div>
        <Preview preview={preview} />
      </div>
      {isPublishing && preview.data && (
        <PublishDialog reportId={report.id} preview={preview.data} onClose={() => setPublishing(false)} />
      )}
    </WritingProvider>
  );
}

function More({ report }: { report: ReportNow }) {
  const goOn = useGoOn();
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ["reports"] });
  const copy = useMutation({
    mutationFn: () => copyReport(report.id, say("builder.copyName", { name: report.name }).slice(0, 200)),
    onSuccess: ({ id }) => {
      refresh();
      void goOn({ to: "/reports/$reportId", params: { reportId: id } });
    },
  });
  const archive = useMutation({
    mutationFn: () => archiveReport(report.id, !report.archived),
    onSuccess: () => {
      refresh();
      void goOn({ to: "/reports" });
    },
  });
  return (
    <section className="report-more" aria-label={say("builder.more")}>
      {report.archived && <p className="quiet">{say("builder.isAway")}</p>}
      <Button variant="subtle" loading={copy.isPending} onClick={() => copy.mutate()}>
        {say("builder.copy")}
      </Button>
      <Button variant="subtle" loading={archive.isPending} onClick={() => archive.mutate()}>
        {report.archived ? say("builder.takeOut") : say("builder.putAway")}
      </Button>
    </section>
  );
}

function draftOf({ name, language, blocks }: ReportNow): ReportDraft {
  return { name, language, blocks: blocks as ReportDraft["blocks"] };
}
