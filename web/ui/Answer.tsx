import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNotice, problemOf } from "./ProblemNotice";
import { say } from "./sayOwn";

/** What was asked of the server, once it is here; until then that it is coming, or why it is not. */
export function Answer<T>(props: {
  query: UseQueryResult<T, unknown>;
  children: (data: T) => ReactNode;
  /** What is being waited for: "Loading programs". */
  waiting?: string;
}) {
  const { query, children, waiting = say("answer.loading") } = props;
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <ProblemNotice
        problem={problemOf(query.error)}
        action={
          <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
            {say("answer.again")}
          </Button>
        }
      />
    );
  }
  return <Waiting label={waiting} />;
}

/** Lines where the words will stand; they appear only when it takes long enough to wonder. */
export function Waiting({ label }: { label: string }) {
  return (
    <div className="waiting" role="status">
      <span className="waiting-words">{label} …</span>
      <span className="waiting-line" aria-hidden="true" />
      <span className="waiting-line" aria-hidden="true" />
      <span className="waiting-line" aria-hidden="true" />
    </div>
  );
}
