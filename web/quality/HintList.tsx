import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import { DataTable, type TableColumn } from "../ui/DataTable";
import { countOf, formatDate } from "../ui/dates";
import { ResponseLink } from "../ui/ResponseLink";
import type { Hints } from "./queries";
import { sayFast, sayLength, sayLines } from "./words";

/** The three kinds of hints, each with what it means, when it is wrong, and the responses to look at. */
export function HintList(props: { programId: number; hints: Hints; timeZone: string }) {
  const { programId, hints, timeZone } = props;
  const { straightLines, tooFast, lookAlikes } = hints;
  return (
    <section className="quality-section">
      <Title order={2}>Worth a look</Title>
      <p className="quality-lead">
        These are hints. Nothing is left out by itself: open a response, and leave it out only with a reason.
      </p>
      <Hint
        title="The same answer to everything"
        about={sayLines(straightLines.instruments)}
        none="No response does this."
        column={{ key: "said", label: "Answer" }}
        {...{ programId, timeZone }}
        found={{
          count: straightLines.count,
          shown: straightLines.shown.map((one) => ({
            ...one,
            said: `${one.answer}, ${countOf(one.answers, "time", "times")} (${one.instrument})`,
          })),
        }}
      />
      <Hint
        title="Answered very fast"
        about={sayFast(tooFast.timed)}
        none={tooFast.timed === 0 ? "" : "No response was this fast."}
        column={{ key: "said", label: "Took", isNumber: true }}
        {...{ programId, timeZone }}
        found={{
          count: tooFast.count,
          shown: tooFast.shown.map((one) => ({
            ...one,
            said: `${sayLength(one.seconds)} (usual: ${sayLength(one.median)})`,
          })),
        }}
      />
      <Hint
        title="The very same answers from different people"
        about="At least 10 answers are the same, with 3 different ones among them. It may be one person under two codes, or a row that was copied. It can also be chance."
        none="No two responses are this alike."
        column={{ key: "said", label: "Alike" }}
        {...{ programId, timeZone }}
        found={{
          count: lookAlikes.count,
          shown: lookAlikes.shown.map((one) => ({ ...one, said: `Set ${one.set}: ${one.alike} alike` })),
        }}
      />
    </section>
  );
}

interface Found {
  count: number;
  shown: {
    enrollmentId: number;
    responseId: number;
    wave: string;
    group: string | null;
    submittedAt: string | null;
    said: string;
    instrument?: string;
  }[];
}

function Hint(props: {
  programId: number;
  timeZone: string;
  title: string;
  about: ReactNode;
  none: string;
  column: TableColumn;
  found: Found;
}) {
  const { programId, timeZone, title, about, none, column, found } = props;
  const { count, shown } = found;
  return (
    <section className="quality-hint">
      <Title order={3}>{title}</Title>
      <p className="quality-lead">{about}</p>
      {count === 0 ? (
        none && <p className="quality-none">{none}</p>
      ) : (
        <DataTable
          stacks
          label={title}
          caption={
            count > shown.length
              ? `${countOf(count, "response", "responses")}, of which the first ${shown.length} are shown.`
              : `${countOf(count, "response", "responses")} to look at.`
          }
          columns={[
            { key: "open", label: "Response" },
            column,
            { key: "wave", label: "When" },
            { key: "group", label: "Group" },
            { key: "date", label: "Date" },
          ]}
          rows={shown.map((one) => ({
            key: `${one.responseId} ${one.instrument ?? ""}`,
            open: <ResponseLink programId={programId} {...one} />,
            said: one.said,
            wave: one.wave,
            group: one.group ?? "none",
            date: one.submittedAt ? formatDate(one.submittedAt, timeZone) : "no date",
          }))}
        />
      )}
    </section>
  );
}
