import { Button, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call } from "../api";
import { DataTable } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { ResponseLink } from "../ui/ResponseLink";
import type { Quality } from "./queries";
import { say } from "./say";

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
      notifications.show({ message: say("out.isBack") });
    },
  });
  return (
    <section className="quality-section">
      <Title order={2}>{say("out.title")}</Title>
      <p className="quality-lead">{standing === 0 ? say("out.none") : say("out.some", { n: standing })}</p>
      {lift.isError && <ProblemNotice problem={problemOf(lift.error)} />}
      {shown.length > 0 && (
        <DataTable
          stacks
          label={say("out.title")}
          caption={say("out.caption")}
          columns={[
            { key: "open", label: say("list.response") },
            { key: "reason", label: say("list.reason") },
            { key: "who", label: say("out.who") },
            { key: "wave", label: say("list.when") },
            { key: "group", label: say("list.group") },
            {
              key: "back",
              label: <span className="visually-hidden">{say("out.back")}</span>,
              isNumber: true,
            },
          ]}
          rows={shown.map((one) => ({
            key: String(one.id),
            open: <ResponseLink programId={programId} {...one} />,
            reason: one.reason,
            who: whoAndWhen(one.excludedBy, one.excludedAt, timeZone),
            wave: one.wave,
            group: one.group ?? say("list.noGroup"),
            back:
              one.liftedAt === null ? (
                <Button
                  variant="subtle"
                  aria-label={say("out.backOf", { id: String(one.responseId) })}
                  loading={lift.isPending && lift.variables.id === one.id}
                  onClick={() => lift.mutate(one)}
                >
                  {say("out.back")}
                </Button>
              ) : (
                <span className="quiet">
                  {say("out.since", { when: whoAndWhen(one.liftedBy, one.liftedAt, timeZone) })}
                </span>
              ),
          }))}
        />
      )}
    </section>
  );
}

function whoAndWhen(who: string | null, at: string, timeZone: string): string {
  const day = formatDate(at, timeZone);
  return who ? say("out.whoAndWhen", { day, name: who }) : day;
}
