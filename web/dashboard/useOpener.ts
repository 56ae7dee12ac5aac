import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { DashboardSearch } from "./search";
import { viewsQuery } from "./viewQueries";
import { openerOf, sayingOf } from "./views";

/**
 * Opens the dashboard with the view that was chosen for it, once, where the address says nothing. Whoever then asks
 * for everybody is shown everybody.
 *
 * @returns Whether that is still to be settled.
 */
export function useOpener(programId: number, search: DashboardSearch): boolean {
  const navigate = useNavigate();
  const views = useQuery(viewsQuery(programId));
  const hasNoOpener = views.data !== undefined && !openerOf(views.data);
  const [isSettled, setSettled] = useState(Object.keys(sayingOf(search)).length > 0 || hasNoOpener);
  useEffect(() => {
    if (isSettled || views.isPending) return;
    const opener = openerOf(views.data ?? []);
    setSettled(true);
    if (opener) void navigate({ to: ".", search: opener.search, replace: true });
  }, [isSettled, views.isPending, views.data, navigate]);
  return !isSettled;
}
