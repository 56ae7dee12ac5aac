import { Button, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { countOf, formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { ResponseLink } from "../ui/ResponseLink";
import { type HintKind, hintsQuery, sayLooked } from "./queries";

interface Found {
  /** Nobody has looked at these yet. */
  count: number;
  looked: number;
  shown: {
    enrollmentId: number;
    responseId: number;
    wave: string;
    group: string | null;
    submittedAt: string | null;
    lookedAt: string | null;
    lookedBy: string | null;
    said: string;
    instrument?: string;
  }[];
}

/** One kind of hint: what it means, the responses to look at, and below them those that somebody looked at. */
export function Hint(props: {
  programId: number;
  timeZone: string;
  hint: HintKind;
  title: string;
  about: ReactNode;
  none: string;
  column: TableColumn;
  found: Found;
}) {
  const { programId, hint, title, about, none, column, found } = props;
  const { count, looked, shown } = found;
  const open = shown.filter(({ lookedAt }) => lookedAt === null);
  const done = shown.filter(({ lookedAt }) => lookedAt !== null);
  const client = useQueryClient();
  const say = useMutation({
    mutationFn: ({ responses, isDone }: { responses: Found["shown"]; isDone: boolean }) =>
      sayLooked(programId, hint, responses, isDone),
    onSuccess: (hints) => client.setQueryData(hintsQuery(programId).queryKey, hints),
  });
  const table = { ...props, title, column, say: say.mutate };
  return (
    <section className="quality-hint">
      <Title order={3}>{title}</Title>
      <p className="quality-lead">{about}</p>
      {say.isError && <ProblemNotice problem={problemOf(say.error)} />}
      {count === 0 ? (
        <p className="quality-none">{looked > 0 ? "Somebody looked at every one." : none}</p>
      ) : (
        <>
          <HintTable
            {...table}
            rows={open}
            caption={
              count > open.length
                ? `${countOf(count, "response", "responses")}, of which the first ${open.length} are shown.`
                : `${countOf(count, "response", "responses")} to look at.`
            }
          />
          {open.length > 1 && (
            <Button variant="default" onClick={() => say.mutate({ responses: open, isDone: true })}>
              I looked at all {open.length} of these
            </Button>
          )}
        </>
      )}
      {done.length > 0 && (
        <details className="quality-looked">
          <summary>{countOf(looked, "response was", "responses were")} looked at</summary>
          <HintTable
            {...table}
            title={`${title}: looked at`}
            rows={done}
            caption={
              looked > done.length ? `${done.length} of them are shown.` : "They count as they did before."
            }
          />
        </details>
      )}
    </section>
  );
}

function HintTable(props: {
  programId: number;
  timeZone: string;
  title: string;
  caption: string;
  column: TableColumn;
  rows: Found["shown"];
  say: (what: { responses: Found["shown"]; isDone: boolean }) => void;
}) {
  const { programId, timeZone, title, caption, column, rows, say } = props;
  return (
    <DataTable
      stacks
      label={title}
      caption={caption}
      columns={[
        { key: "open", label: "Response" },
        column,
        { key: "wave", label: "When" },
        { key: "group", label: "Group" },
        { key: "date", label: "Date" },
        { key: "look", label: <span className="visually-hidden">Looked at</span>, isNumber: true },
      ]}
      rows={rows.map((one) => ({
        key: `${one.responseId} ${one.instrument ?? ""}`,
        open: <ResponseLink programId={programId} {...one} />,
        said: one.said,
        wave: one.wave,
        group: one.group ?? "none",
        date: one.submittedAt ? formatDate(one.submittedAt, timeZone) : "no date",
        look:
          one.lookedAt === null ? (
            <Button
              variant="subtle"
              aria-label={`I looked at response ${one.responseId}`}
              onClick={() => say({ responses: [one], isDone: true })}
            >
              I looked at it
            </Button>
          ) : (
            <>
              <span className="quiet">
                {[formatDate(one.lookedAt, timeZone), one.lookedBy].filter(Boolean).join(", ")}
              </span>{" "}
              <Button
                variant="subtle"
                aria-label={`Put response ${one.responseId} back on the list`}
                onClick={() => say({ responses: [one], isDone: false })}
              >
                Put it back
              </Button>
            </>
          ),
      }))}
    />
  );
}
