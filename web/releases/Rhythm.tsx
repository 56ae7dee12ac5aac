import { NativeSelect, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, call, type Release, type Releases, releasesQuery } from "../api";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";

type Every = Releases["plan"]["every"];

const rhythms: { value: Every; label: string }[] = [
  { value: "none", label: "Only when somebody cuts one" },
  { value: "week", label: "Every week" },
  { value: "month", label: "Every month" },
];

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
      <Title order={2}>How often</Title>
      <NativeSelect
        className="release-rhythm"
        label="Releases are cut"
        value={every}
        disabled={change.isPending}
        onChange={({ currentTarget }) => change.mutate(currentTarget.value as Every)}
        data={rhythms}
      />
      <p className="quiet release-rhythm-words" role="status">
        {change.isSuccess && "Saved. "}
        {rhythmWords(every, current, timeZone)}
      </p>
      {change.isError && <ProblemNotice problem={problemOf(change.error)} />}
    </section>
  );
}

function rhythmWords(every: Every, { attributes, cutAt }: Release, timeZone: string | undefined): string {
  const named = ["group", "cohort", ...attributes].join(", ");
  if (every === "none") return "New answers stay with your team until then.";
  const unit = every === "week" ? "A week" : "A month";
  return `${unit} after the last release (${formatDate(cutAt, timeZone)}), when answers have changed, the next is cut by itself, by ${named}. The same rules hold: small groups stay hidden.`;
}
