import { Button, Checkbox, Textarea, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { describeExcludedOfRelease } from "#shared/reports/excludedWording";
import type { Measures, Releases } from "../api";
import { Answer } from "../ui/Answer";
import { LeftOut } from "../ui/LeftOut";
import { language } from "../ui/language";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import { Progress } from "../ui/Progress";
import { Foreseen } from "./Foreseen";
import { foreseeQuery, progressQuery, useCut } from "./foresee";
import { changesAnything, tellsAnything } from "./outlook";
import { say } from "./say";

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
    notifications.show({ message: say("cut.released") });
    onClose();
  });
  const isWaiting = cut.isPending || foreseen.isFetching;
  const progress = useQuery(progressQuery(programId, isWaiting)).data;
  const isLong = isWaiting && progress !== undefined && progress.phase !== "idle" && progress.of > 0;
  const offered = [...new Set([...measures.attributes, ...attributes])];
  return (
    <section className="release-cut">
      <Title order={2}>{say("cut.title")}</Title>
      <p className="release-lead">{say("cut.about")}</p>
      {offered.length > 0 && (
        <Checkbox.Group
          label={say("cut.breakdowns")}
          description={say("cut.breakdownsAbout", { most: mostAttributes })}
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
          label={say(progress.phase === "storing" ? "cut.storing" : "cut.deciding")}
          value={(progress.done / progress.of) * 100}
        />
      )}
      <Answer query={foreseen} waiting={say("cut.counting")}>
        {({ cells, outlook, excluded, cutShort }) => (
          <>
            <div className="release-foreseen" aria-busy={foreseen.isPlaceholderData}>
              <p role="status" className={changesAnything(outlook) ? "visually-hidden" : "release-notice"}>
                {verdictOn(foreseen.isPlaceholderData, outlook, cells)}
              </p>
              <Foreseen cells={outlook} cutShort={cutShort} measures={measures} timeZone={timeZone} />
              <LeftOut programId={programId} words={describeExcludedOfRelease(excluded, language)} />
            </div>
            <Textarea
              label={say("cut.note")}
              description={say("cut.noteAbout")}
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
                {say("cut.release")}
              </Button>
              <Button variant="default" onClick={onClose} disabled={cut.isPending}>
                {say("cut.cancel")}
              </Button>
              <p role="status">{cut.isPending && say("cut.releasing")}</p>
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
  if (isCounting) return say("cut.counting");
  if (!tellsAnything(cells)) return say("cut.nothing");
  if (!changesAnything(outlook)) return say("cut.nothingNew");
  return say("cut.verdict", { anew: cells.new, kept: cells.kept, hidden: cells.hidden });
}
