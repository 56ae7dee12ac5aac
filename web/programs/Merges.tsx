import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api, call, meQuery, type Program } from "../api";
import { countOf, formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { useProgramChange } from "./changeProgram";

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
    "Undone: everybody is back where they were",
  );
  const nameOf = (kind: "cohort" | "group", id: number) =>
    (kind === "cohort" ? program.cohorts : program.groups).find((label) => label.id === id)?.name;
  return (
    <section>
      <h2>Merged</h2>
      {undo.isError && <ProblemNotice problem={problemOf(undo.error)} />}
      <ul className="merges">
        {merges.map((merge) => (
          <li key={merge.id}>
            <span>
              {merge.kind === "cohort" ? "Cohort" : "Group"} <strong>{merge.fromName}</strong> into{" "}
              <strong>{nameOf(merge.kind, merge.intoId) ?? "one that was merged on"}</strong>:{" "}
              {countOf(merge.people, "person", "people")},{" "}
              {formatDate(merge.createdAt, me.data?.organization.timeZone)}
            </span>
            <Button
              variant="subtle"
              loading={undo.isPending && undo.variables === merge.id}
              aria-label={`Undo the merge of ${merge.fromName}`}
              onClick={() => undo.mutate(merge.id)}
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
