import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { meQuery } from "../api";
import { EmptyState } from "../ui/EmptyState";
import { say } from "./say";

/** Surveys are made by owners and managers; a viewer who follows a link here is told so. */
export function TeamOnly({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  if (me.data?.role === "viewer")
    return <EmptyState title={say("team.title")}>{say("team.words")}</EmptyState>;
  return me.data ? children : null;
}
