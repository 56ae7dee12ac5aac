import { Button, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ConflictDecision } from "#shared/imports/conflictDecision";
import type { Mapping } from "#shared/imports/mapping";
import type { ImportReport } from "#shared/imports/report";
import { ProblemNotice } from "../ui/ProblemNotice";
import { broughtIn, countBrought } from "./brought";
import { ConflictChoice } from "./ConflictChoice";
import { Conflicts } from "./Conflicts";
import { forgetDraft, isSameMapping, useDraft } from "./draft";
import { FailedRows } from "./FailedRows";
import { type Check, confirmImport, importQuery, type StagedImport } from "./importApi";
import { RemovedRows } from "./RemovedRows";
import { RowFates } from "./RowFates";
import { say } from "./say";
import type { GoTo } from "./search";
import { areSameDecisions } from "./settle";
import { sayProblem, sayTold } from "./told";
import { useCheck } from "./useCheck";
import { Working } from "./Working";

/** What would happen, in numbers that add up. Nothing is stored until the last button. */
export function CheckImport(props: {
  programId: number;
  staged: StagedImport;
  waves: readonly { key: string; label: string }[];
  goTo: GoTo;
}) {
  const { programId, staged, waves, goTo } = props;
  const { mapping, change } = useDraft(staged);
  const [leaveOut, setLeaveOut] = useState(false);
  const check = useCheck(programId, staged.id, () => {});
  const confirm = useConfirm(programId, staged.id, goTo);
  const { report, interrupted } = staged;
  const isSame = report !== null && isSameMapping(staged.mapping, mapping);
  const settled = isSame ? (report.conflicts?.decisions ?? none) : none;
  const [decisions, decide] = useState(settled);
  // Both sides of a conflict are told to whoever tries the file out, and not kept with it.
  const areSidesGone = (report?.conflicts?.count ?? 0) > 0 && report?.conflicts?.shown.length === 0;
  const isFresh = isSame && !areSidesGone;
  const hasProblem = check.problem !== undefined;
  const { run, isRunning } = check;
  // Whoever comes by the address, or goes back and forth, finds the check made anew.
  useEffect(() => {
    if (!isFresh && !hasProblem && !isRunning) run(mapping, { decisions });
  }, [isFresh, hasProblem, isRunning, run, mapping, decisions]);
  const working = { programId, importId: staged.id, goTo };
  if (isRunning) return <Working {...working} label={say("check.trying")} />;
  if (confirm.isPending) return <Working {...working} label={say("check.importing")} />;
  const settle = (conflicts: NonNullable<Mapping["conflicts"]>) => {
    change({ conflicts });
    check.run({ ...mapping, conflicts }, { decisions });
  };
  const isWaiting = report?.conflicts !== undefined && !areSameDecisions(decisions, settled);
  return (
    <section className="import-step">
      {report && <Title order={2}>{titleOf(report)}</Title>}
      {interrupted && (
        <p className="mapping-question">
          {say(interrupted === "storing" ? "check.importBroken" : "check.tryBroken")}
        </p>
      )}
      {hasProblem && <ProblemNotice problem={sayProblem(check.problem)} />}
      {confirm.isError && <ProblemNotice problem={sayProblem(confirm.error)} />}
      {report && (
        <>
          <RowFates report={report} />
          <RemovedRows
            report={report}
            included={mapping.include}
            onInclude={(include) => {
              change({ include });
              const { include: _, ...rest } = mapping;
              check.run(include ? { ...rest, include } : rest, { decisions });
            }}
          />
          <ConflictChoice report={report} chosen={mapping.conflicts} onChoose={settle} />
          {report.conflicts && (
            <Conflicts
              programId={programId}
              conflicts={report.conflicts}
              waves={waves}
              decisions={decisions}
              onDecide={decide}
              onApply={(conflictsFrom) => check.run(mapping, { decisions, conflictsFrom })}
            />
          )}
          <OpenQuestions report={report} goTo={goTo} />
          {report.rows.failed > 0 && (
            <FailedRows
              programId={programId}
              importId={staged.id}
              report={report}
              leaveOut={leaveOut}
              onLeaveOut={setLeaveOut}
            />
          )}
        </>
      )}
      <div className="import-actions">
        {report && (
          <Button
            disabled={isWaiting || !mayImport(report, leaveOut)}
            onClick={() => confirm.mutate({ check: { mapping, decisions: settled }, leaveOut })}
          >
            {buttonOf(report, leaveOut)}
          </Button>
        )}
        <Button variant="default" onClick={() => goTo("map")}>
          {say("check.change")}
        </Button>
        {report && report.rows.failed > 0 && (
          <Button variant="default" onClick={() => goTo("bring")}>
            {say("check.corrected")}
          </Button>
        )}
      </div>
    </section>
  );
}

const none: ConflictDecision[] = [];

function useConfirm(programId: number, importId: number, goTo: GoTo) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ check, leaveOut }: { check: Check; leaveOut: boolean }) =>
      confirmImport(programId, importId, check, leaveOut),
    onSuccess: async (report, { check: { mapping } }) => {
      client.setQueryData(importQuery(programId, importId).queryKey, (staged) =>
        staged ? { ...staged, mapping, report, state: "stored" as const } : undefined,
      );
      forgetDraft(importId);
      for (const queryKey of [["measures"], ["change"], ["programs"], ["imports"]])
        void client.invalidateQueries({ queryKey });
      goTo("done");
    },
  });
}

function OpenQuestions({ report, goTo }: { report: ImportReport; goTo: GoTo }) {
  const open = (report.questions ?? []).filter(({ about }) => about !== "conflicts");
  if (open.length === 0) return null;
  return (
    <section className="open-questions">
      <Title order={3}>{say("check.open", { n: open.length })}</Title>
      <ul>
        {open.map(({ id, question, said }) => (
          <li key={id}>{sayTold(said, question)}</li>
        ))}
      </ul>
      <Button variant="default" onClick={() => goTo("map")}>
        {say("check.answer")}
      </Button>
    </section>
  );
}

function titleOf(report: ImportReport): string {
  const { rows } = report;
  if ((report.questions ?? []).length > 0) return say("check.isOpen");
  if (rows.failed > 0) return say("check.failed", { n: rows.failed });
  if (countBrought(report) > 0) return say("check.ready", broughtIn(report));
  if (rows.unchanged > 0) return say("check.same");
  return report.mapping?.roster ? say("check.noPeople") : say("check.noAnswers");
}

function mayImport(report: ImportReport, leaveOut: boolean): boolean {
  const isOpen = (report.questions ?? []).length > 0;
  return !isOpen && countBrought(report) > 0 && (report.rows.failed === 0 || leaveOut);
}

function buttonOf(report: ImportReport, leaveOut: boolean): string {
  if (countBrought(report) === 0) return say("check.nothing");
  const left = leaveOut && report.rows.failed > 0;
  return left
    ? say("check.doLeave", { ...broughtIn(report), left: report.rows.failed })
    : say("check.do", broughtIn(report));
}
