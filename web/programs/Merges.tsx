import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api, call, meQuery, type Program } from "../api";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useProgramChange } from "./changeProgram";
import { say } from "./say";

/** What was merged, newest first, with the way back. */
export function Merges({ program, merges }: { program: Program; merges: NonNullable<Program["merges"]> }) {
  const me = useQuery(meQuery);
  const undo = useProgramChange(
    (mergeId: number) =>
      call(
        api.programs[":id"].merges[":mergeId"].undo.$post({
          param: { id: String(program.id), mergeId: String(mergeId) },
        }),
      ),
    say("merge.undone"),
  );
  const nameOf = (kind: "cohort" | "group", id: number) =>
    (kind === "cohort" ? program.cohorts : program.groups).find((label) => label.id === id)?.name;
  return (
    <section>
      <h2>{say("merge.list")}</h2>
      {undo.isError && <ProblemNotice problem={problemOf(undo.error)} />}
      <ul className="merges">
        {merges.map((merge) => (
          <li key={merge.id}>
            <span>
              {say.parts("merge.one", {
                kind: merge.kind,
                from: merge.fromName,
                into: nameOf(merge.kind, merge.intoId) ?? say("merge.mergedOn"),
                n: merge.people,
                date: formatDate(merge.createdAt, me.data?.organization.timeZone),
                strong: (words) => <strong>{words}</strong>,
              })}
            </span>
            <Button
              variant="subtle"
              loading={undo.isPending && undo.variables === merge.id}
              aria-label={say("merge.undoNamed", { fromName: merge.fromName })}
              onClick={() => undo.mutate(merge.id)}
            >
              {say("merge.undo")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
