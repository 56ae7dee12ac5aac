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
import { say } from "./say";
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
  if (!releases.data || !measures.data || !foreseen.data) return <Waiting label={say("gate.waiting")} />;
  const current = releases.data.releases[0];
  const isHeld = current !== undefined && asked.every((name) => current.attributes.includes(name));
  const own = foreseen.data.outlook.filter(props.isAbout);
  if (isHeld && !changesAnything(own))
    return (
      <>
        {leavesFewOut(own) && <p className="quiet">{say("gate.fewOut")}</p>}
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
          ? say(isHeld ? "gate.newer" : "gate.lacks", { day: formatDate(current.cutAt, timeZone) })
          : say("gate.first")}
      </p>
      <Foreseen cells={own} cutShort={outlook.cutShort} measures={measures} timeZone={timeZone} isOpen />
      {rest > 0 && <p className="quiet">{say("gate.rest", { n: rest })}</p>}
      <TextInput
        label={say("cut.note")}
        description={say("cut.noteAbout")}
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
          {say("gate.release")}
        </Button>
        {isHeld && current && (
          <Button variant="default" onClick={onSettled} disabled={cut.isPending}>
            {say("gate.saveOld", { day: formatDate(current.cutAt, timeZone) })}
          </Button>
        )}
        {!tellsAnything(countCells(own)) && <p>{say("gate.nothing")}</p>}
      </div>
    </div>
  );
}
