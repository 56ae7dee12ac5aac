import { Button, Checkbox, Textarea, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { describeExcludedOfRelease } from "#shared/reports/excludedWording";
import type { Measures, Releases } from "../api";
import { Answer } from "../ui/Answer";
import { LeftOut } from "../ui/LeftOut";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { Progress } from "../ui/Progress";
import { Foreseen } from "./Foreseen";
import { foreseeQuery, progressQuery, useCut } from "./foresee";
import { changesAnything, tellsAnything } from "./outlook";

const mostAttributes = 6;

/** First what would be told, then the breakdowns, a note, and the button that tells it. */
export function CutRelease(props: {
  programId: number;
  releases: Releases;
  measures: Measures;
  timeZone: string | undefined;
  onClose: () => void;
}) {
  const { programId, releases, measures, timeZone, onClose } = props;
  const current = releases.releases[0];
  const [attributes, setAttributes] = useState(current?.attributes ?? []);
  const [note, setNote] = useState("");
  const foreseen = useQuery({ ...foreseeQuery(programId, attributes), placeholderData: keepPreviousData });
  const cut = useCut(programId, releases.plan, () => {
    notifications.show({ message: "Released. Everybody outside your team reads this now." });
    onClose();
  });
  const isWaiting = cut.isPending || foreseen.isFetching;
  const progress = useQuery(progressQuery(programId, isWaiting)).data;
  const isLong = isWaiting && progress !== undefined && progress.phase !== "idle" && progress.of > 0;
  const offered = [...new Set([...measures.attributes, ...attributes])];
  return (
    <section className="release-cut">
      <Title order={2}>Cut a release</Title>
      <p className="release-lead">
        A release is what viewers read, and what saved pictures and numbers show, until you cut the next one.
        Look at what it would tell. What has been told cannot be taken back.
      </p>
      {offered.length > 0 && (
        <Checkbox.Group
          label="Also break down by"
          description={`Groups and cohorts are always in it. Choose only what a report needs, ${mostAttributes} at most.`}
          value={attributes}
          onChange={setAttributes}
        >
          <div className="release-attributes">
            {offered.map((name) => (
              <Checkbox
                key={name}
                value={name}
                label={name}
                disabled={attributes.length >= mostAttributes && !attributes.includes(name)}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {isLong && (
        <Progress
          label={progress.phase === "storing" ? "Storing the release." : "Deciding what may be told."}
          value={(progress.done / progress.of) * 100}
        />
      )}
      <Answer query={foreseen} waiting="Counting what may be told">
        {({ cells, outlook, excluded, cutShort }) => (
          <>
            <div className="release-foreseen" aria-busy={foreseen.isPlaceholderData}>
              <p role="status" className={changesAnything(outlook) ? "visually-hidden" : "release-notice"}>
                {verdictOn(foreseen.isPlaceholderData, outlook, cells)}
              </p>
              <Foreseen cells={outlook} cutShort={cutShort} measures={measures} timeZone={timeZone} />
              <LeftOut programId={programId} words={describeExcludedOfRelease(excluded)} />
            </div>
            <Textarea
              label="Note"
              description="Why this release was cut. Viewers can read it."
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
              maxLength={500}
              autosize={false}
              rows={2}
              className="release-note-field"
            />
            {cut.isError && <ProblemNotice problem={problemOf(cut.error)} />}
            <div className="release-actions">
              <Button
                loading={cut.isPending}
                disabled={foreseen.isPlaceholderData || !tellsAnything(cells)}
                onClick={() => cut.mutate({ attributes, note })}
              >
                Release this
              </Button>
              <Button variant="default" onClick={onClose} disabled={cut.isPending}>
                Cancel
              </Button>
              <p role="status">{cut.isPending && "Releasing …"}</p>
            </div>
          </>
        )}
      </Answer>
    </section>
  );
}

function verdictOn(
  isCounting: boolean,
  outlook: Parameters<typeof changesAnything>[0],
  cells: Parameters<typeof tellsAnything>[0],
): string {
  if (isCounting) return "Counting what may be told";
  if (!tellsAnything(cells))
    return "Nothing could be told yet: every result would be hidden. The tables say how many more people it takes.";
  if (!changesAnything(outlook))
    return "Nothing in it would be new: everybody already reads all that may be told.";
  return `${cells.new} new, ${cells.kept} kept from earlier, ${cells.hidden} hidden to protect people`;
}
