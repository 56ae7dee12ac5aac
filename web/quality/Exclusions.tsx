import { Button, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call } from "../api";
import { DataTable } from "../ui/DataTable";
import { countOf, formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { ResponseLink } from "../ui/ResponseLink";
import type { Quality } from "./queries";

type Exclusion = Quality["exclusions"]["shown"][number];

/** What was left out, why, by whom and when; each can count again. */
export function Exclusions(props: {
  programId: number;
  exclusions: Quality["exclusions"];
  timeZone: string;
}) {
  const { programId, exclusions, timeZone } = props;
  const { standing, shown } = exclusions;
  const client = useQueryClient();
  const lift = useMutation({
    mutationFn: ({ enrollmentId, responseId }: Exclusion) =>
      call(
        api.programs[":id"].enrollments[":enrollmentId"].responses[":responseId"].exclusion.undo.$post({
          param: {
            id: String(programId),
            enrollmentId: String(enrollmentId),
            responseId: String(responseId),
          },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries();
      notifications.show({ message: "The response counts again" });
    },
  });
  return (
    <section className="quality-section">
      <Title order={2}>Left out</Title>
      <p className="quality-lead">
        {standing === 0
          ? "No response is left out: every one counts."
          : `${countOf(standing, "response is", "responses are")} left out. Results say so beside their numbers.`}
      </p>
      {lift.isError && <ProblemNotice problem={problemOf(lift.error)} />}
      {shown.length > 0 && (
        <DataTable
          stacks
          label="Left out"
          caption="Those that are left out now come first."
          columns={[
            { key: "open", label: "Response" },
            { key: "reason", label: "Reason" },
            { key: "who", label: "Left out" },
            { key: "wave", label: "When" },
            { key: "group", label: "Group" },
            { key: "back", label: <span className="visually-hidden">Count again</span>, isNumber: true },
          ]}
          rows={shown.map((one) => ({
            key: String(one.id),
            open: <ResponseLink programId={programId} {...one} />,
            reason: one.reason,
            who: whoAndWhen(one.excludedBy, one.excludedAt, timeZone),
            wave: one.wave,
            group: one.group ?? "none",
            back:
              one.liftedAt === null ? (
                <Button
                  variant="subtle"
                  aria-label={`Let response ${one.responseId} count again`}
                  loading={lift.isPending && lift.variables.id === one.id}
                  onClick={() => lift.mutate(one)}
                >
                  Count again
                </Button>
              ) : (
                <span className="quiet">
                  Counts again since {whoAndWhen(one.liftedBy, one.liftedAt, timeZone)}
                </span>
              ),
          }))}
        />
      )}
    </section>
  );
}

function whoAndWhen(who: string | null, at: string, timeZone: string): string {
  return who ? `${formatDate(at, timeZone)}, ${who}` : formatDate(at, timeZone);
}
