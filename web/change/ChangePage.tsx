import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { api, call } from "../api";
import { Answer } from "../ui/Answer";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { AudienceSwitch, ChangeControls } from "./ChangeControls";
import { ChangeReport } from "./ChangeReport";
import type { ChangeView } from "./search";
import { type Measures, viewOf } from "./view";
import "./change.css";

const route = "/signed-in/programs/$programId/change";

/** How people changed between two waves: one sentence, then the pictures and numbers behind it. */
export function ChangePage() {
  const { programId } = useParams({ from: route });
  const measures = useQuery({
    queryKey: ["measures", programId],
    queryFn: () => call(api.programs[":id"].measures.$get({ param: { id: String(programId) } })),
  });
  return (
    <Answer query={measures} waiting="Loading what was measured">
      {(known) => <Change programId={programId} measures={known as Measures} />}
    </Answer>
  );
}

function Change({ programId, measures }: { programId: number; measures: Measures }) {
  const search = useSearch({ from: route });
  const navigate = useNavigate();
  const onView: ChangeView = (next) =>
    void navigate({
      to: "/programs/$programId/change",
      params: { programId },
      search: { ...search, ...next },
      resetScroll: false,
    });
  const view = viewOf(search, measures);
  if (!view) return <NothingYet programId={programId} measures={measures} />;
  return (
    <div className="change">
      <ChangeControls view={view} measures={measures} onView={onView} />
      <ChangeReport programId={programId} view={view} onView={onView} program={measures.program.name}>
        <AudienceSwitch view={view} onView={onView} />
      </ChangeReport>
    </div>
  );
}

function NothingYet({ programId, measures }: { programId: number; measures: Measures }) {
  const isEmpty = measures.instruments.length === 0;
  return (
    <EmptyState
      title={isEmpty ? "No answers yet" : "There is only one wave to look at"}
      action={
        isEmpty && (
          <ButtonLink to="/programs/$programId/import" params={{ programId }}>
            Import answers
          </ButtonLink>
        )
      }
    >
      {isEmpty
        ? "Bring in a file from your survey tool, and change between its waves appears here."
        : "Change needs two waves, such as before and after. Add a second wave to this program."}
    </EmptyState>
  );
}
