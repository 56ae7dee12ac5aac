import { Button, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sayReport } from "#shared/reports/builder/sayReport";
import { formatDate } from "../ui/dates";
import { language } from "../ui/language";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useGoOn } from "../ui/useGoOn";
import { ChangedFigures } from "./ChangedFigures";
import { partName } from "./partWords";
import { publishReport, type ReportPreview } from "./reportQueries";
import { say } from "./say";
import { useWriting } from "./writing";

/** What a report rests on, what is hidden in it, and what changed since the last version; then it is published. */
export function PublishDialog(props: { reportId: number; preview: ReportPreview; onClose: () => void }) {
  const { reportId, preview, onClose } = props;
  const { rests, faults, hidden, last, changed, revision } = preview;
  const { draft, choices } = useWriting();
  const nameOf = (id: string) => {
    const part = draft.blocks.find((block) => block.id === id);
    return part && partName(part, choices);
  };
  const goOn = useGoOn();
  const queryClient = useQueryClient();
  const publish = useMutation({
    mutationFn: () => publishReport(reportId, revision),
    onSuccess: ({ id, number }) => {
      void queryClient.invalidateQueries({ queryKey: ["reports"] });
      notifications.show({ message: say("publish.done", { number }) });
      void goOn({ to: "/reports/versions/$versionId", params: { versionId: id } });
    },
  });
  const isFallen = rests.some(({ superseded }) => superseded !== null);
  return (
    <Modal opened onClose={onClose} title={say("publish.title")} size="lg" centered>
      <div className="form report-publish">
        <p>{say("publish.lead")}</p>
        {faults.length > 0 && (
          <ProblemNotice
            problem={{
              title: say("preview.faults"),
              places: faults.map(({ block, message, values }) => ({
                path: nameOf(block),
                message: sayReport(message as Parameters<typeof sayReport>[0], values, language),
              })),
            }}
          />
        )}
        {rests.length > 0 && (
          <section>
            <h3>{say("publish.rests")}</h3>
            <ul>
              {rests.map(({ id, name, release, superseded }) => (
                <li key={id}>
                  {superseded !== null
                    ? say("publish.fallen", { program: name, why: superseded })
                    : release
                      ? say("publish.release", { program: name, day: formatDate(release.cutAt) })
                      : name}
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>{say("publish.hidden", { hidden })}</p>
        {last ? (
          <section>
            {changed.length > 0 ? (
              <>
                <h3>{say("publish.changed", { number: last.number })}</h3>
                <ChangedFigures changed={changed} />
              </>
            ) : (
              <p>{say("publish.same", { number: last.number })}</p>
            )}
            <p>{say("publish.replaces", { number: last.number })}</p>
          </section>
        ) : (
          <p>{say("publish.first")}</p>
        )}
        {publish.isError && <ProblemNotice problem={problemOf(publish.error)} />}
        <div className="form-end">
          <Button
            loading={publish.isPending}
            disabled={faults.length > 0 || isFallen}
            onClick={() => publish.mutate()}
          >
            {say("publish.do")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say("publish.cancel")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
