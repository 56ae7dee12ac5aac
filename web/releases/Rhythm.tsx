import { NativeSelect, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call, type Release, type Releases, releasesQuery } from "../api";
import { formatDate } from "../ui/dates";
import { listOf } from "../ui/lists";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { say } from "./say";

type Every = Releases["plan"]["every"];

const rhythms = ["none", "week", "month"] as const satisfies readonly Every[];

/** Whether releases are cut by themselves. */
export function Rhythm(props: {
  programId: number;
  plan: Releases["plan"];
  current: Release;
  timeZone: string | undefined;
}) {
  const { programId, plan, current, timeZone } = props;
  const queryClient = useQueryClient();
  const change = useMutation({
    mutationFn: (every: Every) =>
      call(
        api.programs[":id"].releases.plan.$put({
          param: { id: String(programId) },
          json: { every, attributes: current.attributes },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: releasesQuery(programId).queryKey }),
  });
  const every = change.isPending ? change.variables : plan.every;
  return (
    <section>
      <Title order={2}>{say("rhythm.title")}</Title>
      <NativeSelect
        className="release-rhythm"
        label={say("rhythm.label")}
        value={every}
        disabled={change.isPending}
        onChange={({ currentTarget }) => change.mutate(currentTarget.value as Every)}
        data={rhythms.map((value) => ({ value, label: say(`rhythm.${value}`) }))}
      />
      <p className="quiet release-rhythm-words" role="status">
        {change.isSuccess && `${say("rhythm.saved")} `}
        {rhythmWords(every, current, timeZone)}
      </p>
      {change.isError && <ProblemNotice problem={problemOf(change.error)} />}
    </section>
  );
}

function rhythmWords(every: Every, { attributes, cutAt }: Release, timeZone: string | undefined): string {
  if (every === "none") return say("rhythm.aboutNone");
  const named = listOf([say("rhythm.group"), say("rhythm.cohort"), ...attributes]);
  return say("rhythm.about", { every, day: formatDate(cutAt, timeZone), named });
}
