import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { say } from "./say";
import type { DashboardSearch } from "./search";
import { ViewDialog } from "./ViewDialog";
import { type SavedView, viewsQuery } from "./viewQueries";
import { sayingOf, viewOf } from "./views";

/** The views that somebody saved: one is picked, and what is looked at now is saved under a name. */
export function ViewBar(props: {
  programId: number;
  search: DashboardSearch;
  /** Who may share a view with the others of the team. */
  isTeam: boolean;
  onView: (next: DashboardSearch) => void;
}) {
  const { programId, search, isTeam, onView } = props;
  const { data: views = [] } = useQuery(viewsQuery(programId));
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const shown = viewOf(search, views);
  return (
    <div className="dashboard-views">
      {views.length > 0 && (
        <NativeSelect
          label={say("views.label")}
          value={shown ? String(shown.id) : ""}
          onChange={({ currentTarget: { value } }) =>
            onView(views.find(({ id }) => String(id) === value)?.search ?? {})
          }
          data={[{ value: "", label: shown ? say("views.none") : say("views.unsaved") }, ...choicesOf(views)]}
        />
      )}
      <Button ref={button} variant="default" onClick={() => setOpen(true)}>
        {shown ? say("views.change") : say("views.save")}
      </Button>
      {isOpen && <ViewDialog {...{ programId, isTeam, shown }} search={sayingOf(search)} onClose={close} />}
    </div>
  );
}

function choicesOf(views: readonly SavedView[]) {
  const choice = ({ id, name, own, author }: SavedView) => ({
    value: String(id),
    label: own || author === null ? name : say("views.by", { name, author }),
  });
  return [
    { group: say("views.own"), items: views.filter(({ shared }) => !shared).map(choice) },
    { group: say("views.team"), items: views.filter(({ shared }) => shared).map(choice) },
  ].filter(({ items }) => items.length > 0);
}
