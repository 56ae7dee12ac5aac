import { EmptyState } from "../ui/EmptyState";

/** What a release does not hold. */
export function TeamOnly({ what }: { what: string }) {
  return (
    <EmptyState title={`${what} stay inside the team`}>
      A release tells scores and their change. Switch to what the team sees to look at this.
    </EmptyState>
  );
}
