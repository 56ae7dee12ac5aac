import type { ShareHereProps } from "../ui/shareHere";
import { ShareDialog } from "./ShareDialog";
import { say } from "./say";

/** Offers a link to the table that a page shows, as the current release tells it. */
export function ShareTable({ programId, view }: ShareHereProps) {
  return (
    <ShareDialog opens={{ program: programId, view }} open={say("share.open")} title={say("share.title")} />
  );
}
