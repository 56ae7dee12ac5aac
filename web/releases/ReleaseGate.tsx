import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { countCells } from "#shared/outcomes/releaseOutlook";
import { type Measures, measuresQuery, meQuery, type Releases, releasesQuery } from "../api";
import { Waiting } from "../ui/Answer";
import { formatDate } from "../ui/dates";
import { ProblemNotice, problemOf } from "../ui/ProblemNotice";
import type { ReleaseFirstProps } from "../ui/releaseFirst";
import { Foreseen } from "./Foreseen";
import { foreseeQuery, type Outlook, useCut } from "./foresee";
import { changesAnything, leavesFewOut, tellsAnything } from "./outlook";
import "./releases.css";

/**
 * Before something is saved: what is saved rests on a release. Where there is none, or the figures have moved
 * on since, it offers to cut one and shows what that would tell; then what stands inside goes on.
 */
export function ReleaseGate(props: ReleaseFirstProps) {
  const me = useQuery({ ...meQuery, enabled: false });
  return me.data?.role === "viewer" ? props.children : <TeamGate {...props} />;
}

function TeamGate(props: ReleaseFirstProps) {
  const { programId, by, children } = props;
  const releases = useQuery(releasesQuery(programId));
  const measures = useQuery(measuresQuery(programId));
  const asked = by.filter((name) => name !== "group" && name !== "cohort");
  const attributes = [...new Set([...(releases.data?.releases[0]?.attributes ?? []), ...asked])];
  const foreseen = useQuery({
    ...foreseeQuery(programId, attributes),
    enabled: releases.data !== undefined,
    refetchOnWindowFocus: false,
  });
  // Once there was nothing to settle, or it was settled, what is being saved stays on screen.
  const [isSettled, setSettled] = useState(false);
  if (isSettled) return <Settled>{children}</Settled>;
  const failed = releases.error ?? measures.error ?? foreseen.error;
  if (failed) return <ProblemNotice problem={problemOf(failed)} />;
  if (!releases.data || !measures.data || !foreseen.data)
    return <Waiting label="Comparing with what has been released" />;
  const current = releases.data.releases[0];
  const isHeld = current !== undefined && asked.every((name) => current.attributes.includes(name));
  const own = foreseen.data.outlook.filter(props.isAbout);
  if (isHeld && !changesAnything(own))
    return (
      <>
        {leavesFewOut(own) && (
          <p className="quiet">
            Answers that came or changed since then are of too few people to be told: those figures stay as
            they were.
          </p>
        )}
        {children}
      </>
    );
  return (
    <Offer
      {...{ programId, own, attributes, isHeld }}
      outlook={foreseen.data}
      releases={releases.data}
      measures={measures.data}
      onSettled={() => setSettled(true)}
    />
  );
}

/** The button that was pressed is gone: the keyboard goes on here, within the dialog. */
function Settled({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={place} tabIndex={-1} className="release-settled">
      {children}
    </div>
  );
}

function Offer(props: {
  programId: number;
  outlook: Outlook;
  /** Of the figures that are to be saved. */
  own: Outlook["outlook"];
  attributes: string[];
  /** Whether the current release holds these figures at all. */
  isHeld: boolean;
  releases: Releases;
  measures: Measures;
  onSettled: () => void;
}) {
  const { programId, outlook, own, attributes, isHeld, releases, measures, onSettled } = props;
  const me = useQuery({ ...meQuery, enabled: false });
  const timeZone = me.data?.organization.timeZone;
  const [note, setNote] = useState("");
  const cut = useCut(programId, releases.plan, onSettled);
  const current = releases.releases[0];
  const rest = outlook.outlook.length - own.length;
  return (
    <div className="release-gate">
      <p className="release-notice" role="status">
        {current
          ? isHeld
            ? `Your answers are newer than the release of ${formatDate(current.cutAt, timeZone)}. What you save shows a release: cut one first, or save what was released.`
            : `The release of ${formatDate(current.cutAt, timeZone)} does not hold this breakdown. Cut one that does.`
          : "What you save shows what has been released, and nothing has been released yet. Cut the first release."}
      </p>
      <Foreseen cells={own} cutShort={outlook.cutShort} measures={measures} timeZone={timeZone} isOpen />
      {rest > 0 && (
        <p className="quiet">
          A release is of the whole program: {rest} more {rest === 1 ? "result" : "results"} of other measures
          and waves are in it.
        </p>
      )}
      <TextInput
        label="Note"
        description="Why this release was cut. Viewers can read it."
        value={note}
        maxLength={500}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {cut.isError && <ProblemNotice problem={problemOf(cut.error)} />}
      <div className="release-actions">
        <Button
          loading={cut.isPending}
          disabled={!tellsAnything(countCells(own))}
          onClick={() => cut.mutate({ attributes, note })}
        >
          Release this, then save
        </Button>
        {isHeld && current && (
          <Button variant="default" onClick={onSettled} disabled={cut.isPending}>
            Save as released on {formatDate(current.cutAt, timeZone)}
          </Button>
        )}
        {!tellsAnything(countCells(own)) && <p>Nothing of this could be told: all of it would be hidden.</p>}
      </div>
    </div>
  );
}
