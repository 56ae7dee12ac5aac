import { ShareDialog } from "./ShareDialog";
import { say } from "./say";

/** Offers a link to a report, at which its newest version always stands. */
export function ShareThisReport({ reportId }: { reportId: number }) {
  const words = say("share.reportTitle");
  return <ShareDialog opens={{ report: reportId }} open={words} title={words} />;
}
