import { useParams } from "@tanstack/react-router";
import type { ChangeAnswer } from "./change/asOf";
import { type Told, ToldChange, ToldChart } from "./change/ToldChange";
import { EmbedPage } from "./shares/EmbedPage";
import { SharedPage } from "./shares/SharedPage";
import type { SharedTable } from "./shares/shareQueries";
import "./change/change.css";

/** What a link opens: drawn by the slices that know it. */
export function SharedRoute() {
  const { token } = useParams({ from: "/r/$token" });
  return <SharedPage key={token} token={token} drawTable={(told) => <ToldChange told={asTold(told)} />} />;
}

/** Its one chart, in a frame of somebody else's page. */
export function EmbeddedRoute() {
  const { token } = useParams({ from: "/embed/$token" });
  return <EmbedPage token={token} drawChart={(told) => <ToldChart told={asTold(told)} />} />;
}

function asTold(shared: SharedTable): Told {
  return { ...shared, outcome: shared.outcome as ChangeAnswer };
}
