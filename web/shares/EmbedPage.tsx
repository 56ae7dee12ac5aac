import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Waiting } from "../ui/Answer";
import { say } from "./say";
import { type SharedTable, sharedQuery } from "./shareQueries";
import "./shares.css";

/** One chart for a frame on somebody else's page: the picture with its words, and nothing around it. */
export function EmbedPage({
  token,
  drawChart,
}: {
  token: string;
  drawChart: (told: SharedTable) => ReactNode;
}) {
  const shared = useQuery(sharedQuery(token));
  const told = shared.data?.kind === "table" ? shared.data : undefined;
  return (
    <main className="embed">
      <h1 className="visually-hidden">{told?.program ?? say("shared.title")}</h1>
      {told && drawChart(told)}
      {told?.superseded && <p className="shared-note">{say("shared.superseded")}</p>}
      {shared.isPending && <Waiting label={say("shared.waiting")} />}
      {shared.isError && <p>{say("shared.nothing")}</p>}
    </main>
  );
}
