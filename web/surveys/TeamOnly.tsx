import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { meQuery } from "../api";
import { EmptyState } from "../ui/EmptyState";

/** Surveys are made by owners and managers; a viewer who follows a link here is told so. */
export function TeamOnly({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  if (me.data?.role === "viewer")
    return (
      <EmptyState title="Surveys are made by the team">
        Owners and managers make surveys and hand out links. What was found is under Change and Outcomes.
      </EmptyState>
    );
  return me.data ? children : null;
}
