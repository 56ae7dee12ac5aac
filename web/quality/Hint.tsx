import { Button, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { ResponseLink } from "../ui/ResponseLink";
import { type HintKind, hintsQuery, sayLooked } from "./queries";
import { say } from "./say";

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
  const looks = useMutation({
    mutationFn: ({ responses, isDone }: { responses: Found["shown"]; isDone: boolean }) =>
      sayLooked(programId, hint, responses, isDone),
    onSuccess: (hints) => client.setQueryData(hintsQuery(programId).queryKey, hints),
  });
  const table = { ...props, title, column, onLook: looks.mutate };
  return (
    <section className="quality-hint">
      <Title order={3}>{title}</Title>
      <p className="quality-lead">{about}</p>
      {looks.isError && <ProblemNotice problem={problemOf(looks.error)} />}
      {count === 0 ? (
        <p className="quality-none">{looked > 0 ? say("hint.everyoneSeen") : none}</p>
      ) : (
        <>
          <HintTable
            {...table}
            rows={open}
            caption={
              count > open.length
                ? say("hint.toLookSome", { n: count, shown: open.length })
                : say("hint.toLook", { n: count })
            }
          />
          {open.length > 1 && (
            <Button variant="default" onClick={() => looks.mutate({ responses: open, isDone: true })}>
              {say("hint.lookedAll", { n: open.length })}
            </Button>
          )}
        </>
      )}
      {done.length > 0 && (
        <details className="quality-looked">
          <summary>{say("hint.looked", { n: looked })}</summary>
          <HintTable
            {...table}
            title={say("hint.lookedTable", { title })}
            rows={done}
            caption={
              looked > done.length ? say("hint.lookedSome", { n: done.length }) : say("hint.lookedAbout")
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
  onLook: (what: { responses: Found["shown"]; isDone: boolean }) => void;
}) {
  const { programId, timeZone, title, caption, column, rows, onLook } = props;
  return (
    <DataTable
      stacks
      label={title}
      caption={caption}
      columns={[
        { key: "open", label: say("list.response") },
        column,
        { key: "wave", label: say("list.when") },
        { key: "group", label: say("list.group") },
        { key: "date", label: say("list.date") },
        {
          key: "look",
          label: <span className="visually-hidden">{say("hint.lookedAt")}</span>,
          isNumber: true,
        },
      ]}
      rows={rows.map((one) => ({
        key: `${one.responseId} ${one.instrument ?? ""}`,
        open: <ResponseLink programId={programId} {...one} />,
        said: one.said,
        wave: one.wave,
        group: one.group ?? say("list.noGroup"),
        date: one.submittedAt ? formatDate(one.submittedAt, timeZone) : say("list.noDate"),
        look:
          one.lookedAt === null ? (
            <Button
              variant="subtle"
              aria-label={say("hint.lookAt", { id: String(one.responseId) })}
              onClick={() => onLook({ responses: [one], isDone: true })}
            >
              {say("hint.look")}
            </Button>
          ) : (
            <>
              <span className="quiet">{whoLooked(one.lookedBy, formatDate(one.lookedAt, timeZone))}</span>{" "}
              <Button
                variant="subtle"
                aria-label={say("hint.backOf", { id: String(one.responseId) })}
                onClick={() => onLook({ responses: [one], isDone: false })}
              >
                {say("hint.back")}
              </Button>
            </>
          ),
      }))}
    />
  );
}

function whoLooked(name: string | null, day: string): string {
  return name ? say("out.whoAndWhen", { day, name }) : day;
}
